import { contextBefore, contextBehind } from '../text/context.ts';
import type { Correction, PlacedChange } from './correction.ts';

/** Words of a text that a person looks over: the same in both, or of one of them. */
export type Piece = { kind: 'same' | 'removed' | 'added'; text: string };

/** The changes of one line or paragraph, and the words around them; `start` is in the text after. */
export type Hunk = { start: number; pieces: Piece[] };

/**
 * What was changed, for a person to look over: a hunk for each line in which something was, and
 * one for lines that a change makes one or two of. Around changes stand at most `width` UTF-16
 * units of the line, cut between words, with `…` where something is left out.
 */
export function hunksOf(correction: Correction, width: number): Hunk[] {
  return linesOf(correction).map((changes) => hunkOf(correction, changes, width));
}

/** The changes that stand on one line of what was kept. */
function linesOf({ before, changes }: Correction): PlacedChange[][] {
  const lines: PlacedChange[][] = [];
  let place = 0;
  for (const change of changes) {
    const line = before.slice(place, change.start).includes('\n') ? undefined : lines.at(-1);
    if (line === undefined) lines.push([change]);
    else line.push(change);
    place = change.end;
  }
  return lines;
}

function hunkOf({ before }: Correction, changes: readonly PlacedChange[], width: number): Hunk {
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], text: string) => {
    if (text !== '') pieces.push({ kind, text });
  };
  for (const [index, { start, end, insert }] of changes.entries()) {
    const last = changes[index - 1];
    const kept = { start: last?.end ?? lineStart(before, start), end: start };
    add(
      'same',
      last === undefined ? contextBefore(before, kept, width) : between(before, kept, width),
    );
    add('removed', before.slice(start, end));
    add('added', insert);
  }
  const end = changes.at(-1)?.end ?? 0;
  add('same', contextBehind(before, { start: end, end: lineEnd(before, end) }, width));
  return { start: changes[0]?.newStart ?? 0, pieces };
}

/** What stands between two changes, without its middle where there is much of it. */
function between(text: string, kept: { start: number; end: number }, width: number): string {
  if (kept.end - kept.start <= 2 * width) return text.slice(kept.start, kept.end);
  return `${contextBehind(text, kept, width)} ${contextBefore(text, kept, width).slice(1)}`;
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
