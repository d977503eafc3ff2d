import { isDeepStrictEqual } from 'node:util';
import type { History, Job } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import type { ArticleText } from '../../shared/model/article-text.ts';
import { type Edit, invert, isOfSchema } from '../../shared/model/edit.ts';
import { type Summary, summarise } from '../../shared/model/summary.ts';
import type { Fingerprint } from '../../shared/reading/record.ts';
import { clip } from '../../shared/texts/failures.ts';
import { requireFitting } from './fitting.ts';
import { requireFittingText } from './fitting-text.ts';
import { type Folded, followInSearch } from './follow-search.ts';
import { historyOf, type OpenProject } from './project.ts';
import type { Action, JournalEntry } from './rows/journal.ts';

/** A commit to make: `texts` are the new words that added or corrected articles name. */
export type Commit = {
  edits: readonly Edit[];
  texts: readonly ArticleText[];
  action: 'start' | 'do';
  /** What the commit is called; left out, it follows from the edits. */
  summary?: Summary;
  /**
   * For one of several commits that are undone together: 'new' for the first of them, for the
   * others the sequence of the first.
   */
  partOf?: 'new' | number;
  /** Words of the texts that are folded for the index already, by the texts' ids. */
  folded?: Folded;
  /** What tells texts like the new ones, by the texts' ids, where it is known already. */
  fingerprints?: ReadonlyMap<string, Fingerprint>;
};

/**
 * Makes a commit: all its edits and its journal entry in one transaction, or nothing. Every row
 * must still be as its edit says it was before, and what is written must fit the text and the
 * schema. Throws a Failure.
 */
export function commit(
  project: OpenProject,
  { edits, texts, action, summary, partOf, folded = nothingFolded, fingerprints }: Commit,
  now: string,
): History {
  requireWritable(project);
  inTransaction(project, () => {
    const tail = project.journal.tail();
    const sequence = tail.sequence + 1;
    // The others of a group stay where its first stands: under what was done meanwhile.
    const isFurther = typeof partOf === 'number';
    for (const text of texts) {
      requireFittingText(project, text);
      project.texts.insert(text);
      const fingerprint = fingerprints?.get(text.id);
      if (fingerprint !== undefined) project.fingerprints.insert(text.id, fingerprint);
    }
    const entry: Entry = {
      sequence,
      action,
      partOf: partOf === 'new' ? sequence : (partOf ?? null),
      reverts: null,
      undoNext: action === 'start' ? null : isFurther ? tail.undoNext : sequence,
      redoNext: null,
      summary: summary ?? summarise(edits),
    };
    write(project, edits, now, entry, folded);
  });
  return historyOf(project);
}

export type Reversal = { edits: Edit[]; isWhole: boolean; summary: Summary; history: History };

/** The most edits that a reversal names one by one. */
const namedEdits = 2000;

/**
 * Takes back the last commit that is not taken back yet, as a commit of its own. One that was
 * made in several steps counts from its first, is named by its first in the chain, and is taken
 * back in as many steps; stopped between them, the rest stays to be undone. Throws a Failure.
 */
export function* undo(project: OpenProject, now: string): Job<Reversal> {
  return yield* reverse(project, now, {
    next: ({ undoNext }) => undoNext,
    nothing: 'nothing-to-undo',
    action: 'undo',
    // What stood below the commit on the stack is what could be undone just before it.
    chainOf: ({ first, own, isLast }) => ({
      undoNext: isLast ? project.journal.before(first).undoNext : first,
      redoNext: own,
    }),
  });
}

/** Makes the last undone commit again, as a commit of its own, or in the steps it was made in. */
export function* redo(project: OpenProject, now: string): Job<Reversal> {
  return yield* reverse(project, now, {
    next: ({ redoNext }) => redoNext,
    nothing: 'nothing-to-redo',
    action: 'redo',
    chainOf: ({ first, reverts, isLast }) => ({
      undoNext: reverts === null ? null : (project.journal.groupOf(reverts)?.first ?? reverts),
      redoNext: isLast ? project.journal.before(first).redoNext : first,
    }),
  });
}

/** Where a reversal stands: what it takes back counts from `first`, its own group from `own`. */
type Place = { first: number; own: number; reverts: number | null; isLast: boolean };

type Direction = {
  next(tail: { undoNext: number | null; redoNext: number | null }): number | null;
  nothing: 'nothing-to-undo' | 'nothing-to-redo';
  action: 'undo' | 'redo';
  chainOf(place: Place): Pick<Entry, 'undoNext' | 'redoNext'>;
};

function* reverse(project: OpenProject, now: string, direction: Direction): Job<Reversal> {
  requireWritable(project);
  const first = direction.next(project.journal.tail());
  if (first === null) throw failure(direction.nothing, {});
  const group = project.journal.groupOf(first);
  const targets = group?.standing ?? [first];
  const summary = project.journal.summary(first);
  const edits: Edit[] = [];
  let isWhole = true;
  let own: number | null = null;
  for (const [done, target] of targets.entries()) {
    if (done > 0) yield { done, total: targets.length };
    const { reversed, sequence } = inTransaction(project, () =>
      reverseOne(project, now, {
        target,
        direction,
        first,
        own,
        summary,
        isGrouped: group !== null,
        isLast: done === targets.length - 1,
      }),
    );
    own ??= sequence;
    if (edits.length + reversed.length <= namedEdits) edits.push(...reversed);
    else isWhole = false;
  }
  return { edits: isWhole ? edits : [], isWhole, summary, history: historyOf(project) };
}

function reverseOne(
  project: OpenProject,
  now: string,
  step: {
    target: number;
    direction: Direction;
    first: number;
    /** The first commit of this reversal; null while it is to be made. */
    own: number | null;
    summary: Summary;
    isGrouped: boolean;
    isLast: boolean;
  },
): { reversed: Edit[]; sequence: number } {
  const entry = project.journal.find(step.target);
  const sequence = project.journal.tail().sequence + 1;
  const own = step.own ?? sequence;
  const { first, direction, summary, isLast } = step;
  const reversed = invert(entry.edits);
  write(project, reversed, now, {
    ...direction.chainOf({ first, own, reverts: entry.reverts, isLast }),
    action: direction.action,
    sequence,
    reverts: entry.sequence,
    partOf: step.isGrouped ? own : null,
    summary,
  });
  return { reversed, sequence };
}

/** Runs what writes in one transaction; what a schema was before a failure counts again after it. */
function inTransaction<Value>(
  { db, schemaRows, projectRow }: OpenProject,
  run: () => Value,
): Value {
  try {
    return db.transaction(run).immediate();
  } catch (thrown) {
    schemaRows.forget();
    projectRow.forget();
    throw thrown;
  }
}

function requireWritable({ access, path }: OpenProject): void {
  if (access === 'read only') throw failure('project-read-only', { path });
}

type Entry = Pick<
  JournalEntry,
  'sequence' | 'reverts' | 'undoNext' | 'redoNext' | 'summary' | 'partOf'
> & { action: Action };

const nothingFolded: Folded = new Map();

/** The one place that writes rows. Runs inside a transaction. */
function write(
  project: OpenProject,
  edits: readonly Edit[],
  now: string,
  entry: Entry,
  folded: Folded = nothingFolded,
): void {
  for (const edit of edits) {
    writeRow(project, edit);
    followInSearch(project, edit, folded);
  }
  if (edits.some(({ kind }) => kind === 'project')) project.projectRow.forget();
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
  else if (edit.kind === 'project') put(project.projectRow, edit, nameOf(edit));
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
