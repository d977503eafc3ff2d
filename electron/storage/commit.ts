import { isDeepStrictEqual } from 'node:util';
import type { History } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import type { ArticleText } from '../../shared/model/article-text.ts';
import { type Edit, invert, isOfSchema } from '../../shared/model/edit.ts';
import { type Summary, summarise } from '../../shared/model/summary.ts';
import { clip } from '../../shared/texts/failures.ts';
import { requireFitting } from './fitting.ts';
import { requireFittingText } from './fitting-text.ts';
import { historyOf, type OpenProject } from './project.ts';
import type { Action, JournalEntry } from './rows/journal.ts';

/** A commit to make: `texts` are the new words that added or corrected articles name. */
export type Commit = {
  edits: readonly Edit[];
  texts: readonly ArticleText[];
  action: 'start' | 'do';
  /** What the commit is called; left out, it follows from the edits. */
  summary?: Summary;
};

/**
 * Makes a commit: all its edits and its journal entry in one transaction, or nothing. Every row
 * must still be as its edit says it was before, and what is written must fit the text and the
 * schema. Throws a Failure.
 */
export function commit(
  project: OpenProject,
  { edits, texts, action, summary }: Commit,
  now: string,
): History {
  requireWritable(project);
  inTransaction(project, () => {
    const sequence = project.journal.tail().sequence + 1;
    for (const text of texts) {
      requireFittingText(project, text);
      project.texts.insert(text);
    }
    write(project, edits, now, {
      sequence,
      action,
      reverts: null,
      undoNext: action === 'start' ? null : sequence,
      redoNext: null,
      summary: summary ?? summarise(edits),
    });
  });
  return historyOf(project);
}

export type Reversal = { edits: Edit[]; summary: Summary; history: History };

/** Takes back the last commit that is not taken back yet, as a commit of its own. */
export function undo(project: OpenProject, now: string): Reversal {
  requireWritable(project);
  const reversal = inTransaction(project, () => {
    const { sequence, undoNext } = project.journal.tail();
    if (undoNext === null) throw failure('nothing-to-undo', {});
    const done = project.journal.find(undoNext);
    const edits = invert(done.edits);
    write(project, edits, now, {
      sequence: sequence + 1,
      action: 'undo',
      reverts: done.sequence,
      // What stood below the commit on the stack is what could be undone just before it.
      undoNext: done.sequence === 1 ? null : project.journal.find(done.sequence - 1).undoNext,
      redoNext: sequence + 1,
      summary: done.summary,
    });
    return { edits, summary: done.summary };
  });
  return { ...reversal, history: historyOf(project) };
}

/** Makes the last undone commit again, as a commit of its own. */
export function redo(project: OpenProject, now: string): Reversal {
  requireWritable(project);
  const reversal = inTransaction(project, () => {
    const { sequence, redoNext } = project.journal.tail();
    if (redoNext === null) throw failure('nothing-to-redo', {});
    const undone = project.journal.find(redoNext);
    const edits = invert(undone.edits);
    write(project, edits, now, {
      sequence: sequence + 1,
      action: 'redo',
      reverts: undone.sequence,
      undoNext: undone.reverts,
      redoNext: project.journal.find(undone.sequence - 1).redoNext,
      summary: undone.summary,
    });
    return { edits, summary: undone.summary };
  });
  return { ...reversal, history: historyOf(project) };
}

/** Runs what writes in one transaction; what a schema was before a failure counts again after it. */
function inTransaction<Value>({ db, schemaRows }: OpenProject, run: () => Value): Value {
  try {
    return db.transaction(run).immediate();
  } catch (thrown) {
    schemaRows.forget();
    throw thrown;
  }
}

function requireWritable({ access, path }: OpenProject): void {
  if (access === 'read only') throw failure('project-read-only', { path });
}

type Entry = Pick<JournalEntry, 'sequence' | 'reverts' | 'undoNext' | 'redoNext' | 'summary'> & {
  action: Action;
};

/** The one place that writes rows. Runs inside a transaction. */
function write(project: OpenProject, edits: readonly Edit[], now: string, entry: Entry): void {
  for (const edit of edits) writeRow(project, edit);
  if (edits.some(isOfSchema)) project.schemaRows.forget();
  requireFitting(project, edits);
  project.journal.append({
    ...entry,
    committed: now,
    layerId: project.layerId,
    edits: [...edits],
  });
}

function writeRow(project: OpenProject, edit: Edit): void {
  // The union is spelt out so that each kind meets its own rows.
  if (edit.kind === 'article') put(project.articles, edit, nameOf(edit));
  else if (edit.kind === 'annotation') put(project.annotations, edit, nameOf(edit));
  else if (edit.kind === 'relation') put(project.relations, edit, nameOf(edit));
  else if (edit.kind === 'label') put(project.schemaRows.labels, edit, nameOf(edit));
  else put(project.schemaRows.relationTypes, edit, nameOf(edit));
}

type Rows<Row> = {
  find(id: string): Row | null;
  insert(row: Row): void;
  update(row: Row): void;
  remove(id: string): void;
};

function put<Row extends { id: string }>(
  rows: { [Name in keyof Rows<Row>]: (...parameters: Parameters<Rows<Row>[Name]>) => unknown },
  { before, after }: { before: Row | null; after: Row | null },
  detail: string,
): void {
  const id = (before ?? after)?.id ?? '';
  if (!isDeepStrictEqual(rows.find(id), before)) throw failure('conflict', { detail });
  if (after === null) rows.remove(id);
  else if (before === null) rows.insert(after);
  else rows.update(after);
}

/** What to call the row of an edit in a sentence. */
function nameOf(edit: Edit): string {
  const row = edit.before ?? edit.after;
  if (row === null) return 'It';
  if ('quote' in row) return `The mark “${clip(row.quote)}”`;
  if ('title' in row) return `The article “${clip(row.title)}”`;
  if ('name' in row) return `“${clip(row.name)}”`;
  return `The link “${row.type}”`;
}
