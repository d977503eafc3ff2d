import { type Edit, invert, isKind } from '../model/edit.ts';
import { historyTexts } from '../texts/history.ts';
import type { HistoryEntry } from './entry.ts';
import { lineOf, type Telling, type ToldEdit, tellEdit } from './tell-edit.ts';

/**
 * A commit in words: a line that says what it was, and each row it changed. `moved` counts marks
 * that a correction of the text moved with their words, `more` what is not told row by row.
 */
export type ToldEntry = { line: string; rows: ToldEdit[]; moved: number; more: number };

/**
 * A commit in words. Its line is of the row that matters most: of an article that came or went or
 * got other words, else of a mark, of a link, of the article’s facts.
 */
export function tellEntry(entry: HistoryEntry, telling: Telling): ToldEntry {
  const sorted = entry.edits.toSorted((a, b) => weight(a) - weight(b));
  const edits = sorted.some(isCorrection) ? sorted.filter((edit) => !isMove(edit)) : sorted;
  const moved = sorted.length - edits.length;
  const rows = edits.map((edit) => tellEdit(edit, telling));
  // What was taken back is told as it was done.
  const done = entry.action === 'undo' ? invert(edits).reverse() : edits;
  const [leading] = done;
  const told = leading === undefined ? '' : lineOf(tellEdit(leading, telling));
  // That an article is begun goes without saying where its first mark is told.
  const others = entry.rows - 1 - moved - (rows.length > 1 ? done.filter(isBegun).length : 0);
  const what = others <= 0 ? told : `${told}, ${historyTexts.andMore(others)}`;
  return { line: lineFor(entry, what), rows, moved, more: entry.rows - sorted.length };
}

function lineFor({ action, summary }: HistoryEntry, what: string): string {
  if (action === 'undo') return historyTexts.undone(what);
  if (action === 'redo') return historyTexts.redone(what);
  return summary.action.startsWith('restore ') ? historyTexts.restored(what) : what;
}

function isBegun(edit: Edit): boolean {
  if (!isKind(edit, 'article') || edit.before?.status !== 'new') return false;
  const { status, updated } = edit.before;
  return JSON.stringify({ ...edit.after, status, updated }) === JSON.stringify(edit.before);
}

function isCorrection(edit: Edit): boolean {
  if (!isKind(edit, 'article') || edit.before === null || edit.after === null) return false;
  return edit.before.textId !== edit.after.textId;
}

/** Whether a mark stands elsewhere, and nothing else about it is another. */
function isMove(edit: Edit): boolean {
  if (!isKind(edit, 'annotation') || edit.before === null || edit.after === null) return false;
  const { fragments } = edit.before;
  return JSON.stringify({ ...edit.after, fragments }) === JSON.stringify(edit.before);
}

function weight(edit: Edit): number {
  if (isKind(edit, 'annotation')) return 1;
  if (isKind(edit, 'relation')) return 2;
  if (!isKind(edit, 'article')) return 4;
  const isWhole = edit.before === null || edit.after === null;
  return isWhole || edit.before?.textId !== edit.after?.textId ? 0 : 3;
}
