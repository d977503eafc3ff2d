import { type Batch, type BatchedRows, batchedRows } from '../../../shared/search/batched-rows.ts';
import { ftsOfPhrase } from '../../../shared/search/fts.ts';
import { anyOf, type Rows } from '../../../shared/search/newest-rows.ts';
import type { Phrase } from '../../../shared/search/query.ts';
import { type SearchField, searchFields } from '../../../shared/search-contract.ts';
import type { OpenProject } from '../project.ts';
import type { Words } from '../rows/searching.ts';
import type { Reader } from './reader.ts';

/** The columns of the two indexes that hold a field. */
const articleColumns = { text: 'text', title: 'title', notes: 'note', quotes: null } as const;
const markColumns = { text: null, title: null, notes: 'note', quotes: 'quote' } as const;

/**
 * What is known of a beginning from the articles that were read for it, kept from one answer to
 * the next: how many have a word that begins so, and how many had not what was looked for since
 * the index was asked.
 */
export type Begun = { seen: number; having: number; missed: number };

export const nothingKnown: Begun = { seen: 0, having: 0, missed: 0 };

/** Articles that are read in vain before the index is asked, which takes as long. */
const patience = 64;

/** Words that the index gathers in some milliseconds. */
const gathered = 100_000;

/** Milliseconds in which an answer of the index comes soon, and the parts it is asked of at most. */
const soon = 4;
const mostParts = 32;

/** How many rows are asked for at once, where most of the time goes into gathering. */
const afterGathering = { least: 1024, most: 1024 } as const;

/** Whether the index has not too many words to gather, by how many articles have one of them. */
function isGathered({ seen, having }: Begun, articles: number): boolean {
  return having < seen * (1 - Math.exp(-gathered / Math.max(articles, 1)));
}

/** The project, what reads its articles, and a clock in milliseconds. */
export type Surroundings = { project: OpenProject; reader: Reader; now(): number };

type Asked = {
  phrase: Phrase;
  /** Where it may stand. */
  fields: readonly SearchField[];
  /** Counts on what is known of the beginning that the phrase ends with, if it does. */
  begun: Begun;
};

/**
 * Which rows of articles have a phrase, of their own or of their marks. Whole words are asked of
 * the index. For a beginning it gathers all words that begin so before it answers anything: the
 * articles are read themselves, newest first, and the index is asked where many were read in vain.
 */
export function phraseRows(surroundings: Surroundings, { phrase, fields, begun }: Asked): Rows {
  const { project, reader } = surroundings;
  if (!phrase.isPrefix) return anyOf(indexedRows(surroundings, phrase, fields));
  const words = phrase.words.slice(0, -1);
  const before =
    words.length === 0
      ? everyRow
      : anyOf(indexedRows(surroundings, { words, isPrefix: false }, fields));
  const beginning = { ...phrase, words: phrase.words.slice(-1) };
  // The index gathers the words of all its columns, whichever of them are asked for.
  const columns: readonly SearchField[] = fields.some((field) => field !== 'quotes')
    ? searchFields
    : ['quotes', 'notes'];
  const parts = indexedRows(surroundings, phrase, fields);
  const whole = anyOf(parts);
  const isKnown = (row: number) => parts.every((part) => part.knows(row));
  const articles = project.searching.highest();
  return {
    atMost: (bound) => {
      const isAsked = begun.missed >= patience && isGathered(begun, articles);
      if (!isAsked && !isKnown(bound)) return before.atMost(bound);
      begun.missed = 0;
      return whole.atMost(bound);
    },
    has: (row) => {
      if (isKnown(row)) return whole.has(row);
      if (!before.has(row)) return false;
      const isSo = reader.has(row, phrase, fields);
      begun.missed += Number(!isSo);
      if (begun.seen === patience) return isSo;
      begun.seen += 1;
      begun.having += Number(isSo || reader.has(row, beginning, columns));
      return isSo;
    },
  };
}

function indexedRows(
  { project: { searching }, now }: Surroundings,
  words: Pick<Phrase, 'words' | 'isPrefix'>,
  fields: readonly SearchField[],
): BatchedRows[] {
  const sizes = words.isPrefix ? afterGathering : undefined;
  const rowsIn = (
    columns: Readonly<Record<SearchField, string | null>>,
    ask: (words: Words, row: number, size: number) => Batch,
  ): BatchedRows[] => {
    const asked = wordsIn(words, fields, columns);
    if (asked === null) return [];
    if (!asked.isByPart) {
      const whole = { words: asked.words, parts: null };
      return [batchedRows((row, size) => ask(whole, row, size), sizes)];
    }
    return [
      batchedRows(
        partByPart(now, (parts) => ({ words: asked.words, parts }), ask),
        sizes,
      ),
    ];
  };
  return [...rowsIn(articleColumns, searching.articles), ...rowsIn(markColumns, searching.ofMarks)];
}

/** Asks of one part of the project, and of more at once the sooner the answers come. */
function partByPart(
  now: () => number,
  wordsOf: (parts: number) => Words,
  ask: (words: Words, row: number, size: number) => Batch,
): (row: number, size: number) => Batch {
  let parts = 1;
  return (row, size) => {
    const begin = now();
    const batch = ask(wordsOf(parts), row, size);
    parts = now() - begin < soon ? Math.min(parts * 2, mostParts) : Math.max(parts / 2, 1);
    return batch;
  };
}

/** Of which it has to be asked row by row. */
const everyRow: Rows = { atMost: (bound) => bound, has: () => true };

/** What an index is asked for words in its columns of these fields; null where it has none. */
function wordsIn(
  words: Pick<Phrase, 'words' | 'isPrefix'>,
  fields: readonly SearchField[],
  columns: Readonly<Record<SearchField, string | null>>,
): { words: string; isByPart: boolean } | null {
  const all = searchFields.flatMap((field) => columns[field] ?? []);
  const wanted = fields.flatMap((field) => columns[field] ?? []);
  if (wanted.length === 0) return null;
  const isAnywhere = wanted.length === all.length;
  return {
    words: ftsOfPhrase(words, isAnywhere ? null : wanted),
    // Words by themselves are found one after the other; anything else may go through much in
    // vain. A beginning is gathered anew for each question, of all parts.
    isByPart: !words.isPrefix && (!isAnywhere || words.words.length > 1),
  };
}
