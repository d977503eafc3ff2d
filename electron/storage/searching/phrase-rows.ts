import { type BatchedRows, batchedRows } from '../../../shared/search/batched-rows.ts';
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

/** How many rows are asked for at once, where most of the time goes into gathering. */
const afterGathering = { least: 1024, most: 1024 } as const;

/** Whether the index has not too many words to gather, by how many articles have one of them. */
function isGathered({ seen, having }: Begun, articles: number): boolean {
  return having < seen * (1 - Math.exp(-gathered / Math.max(articles, 1)));
}

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
export function phraseRows(
  project: OpenProject,
  reader: Reader,
  { phrase, fields, begun }: Asked,
): Rows {
  if (!phrase.isPrefix) return anyOf(indexedRows(project, phrase, fields));
  const words = phrase.words.slice(0, -1);
  const before =
    words.length === 0 ? everyRow : anyOf(indexedRows(project, { words, isPrefix: false }, fields));
  const beginning = { ...phrase, words: phrase.words.slice(-1) };
  const parts = indexedRows(project, phrase, fields);
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
      const isBegun = reader.has(row, beginning, fields);
      const isSo = isBegun && (words.length === 0 || reader.has(row, phrase, fields));
      begun.seen += 1;
      begun.having += Number(isBegun);
      begun.missed += Number(!isSo);
      return isSo;
    },
  };
}

function indexedRows(
  { searching }: OpenProject,
  words: Pick<Phrase, 'words' | 'isPrefix'>,
  fields: readonly SearchField[],
): BatchedRows[] {
  const inArticles = wordsIn(words, fields, articleColumns);
  const inMarks = wordsIn(words, fields, markColumns);
  const sizes = words.isPrefix ? afterGathering : undefined;
  return [
    ...(inArticles === null
      ? []
      : [batchedRows((bound, size) => searching.articles(inArticles, bound, size), sizes)]),
    ...(inMarks === null
      ? []
      : [batchedRows((bound, size) => searching.ofMarks(inMarks, bound, size), sizes)]),
  ];
}

/** Of which it has to be asked row by row. */
const everyRow: Rows = { atMost: (bound) => bound, has: () => true };

/** What an index is asked for words in its columns of these fields; null where it has none. */
function wordsIn(
  words: Pick<Phrase, 'words' | 'isPrefix'>,
  fields: readonly SearchField[],
  columns: Readonly<Record<SearchField, string | null>>,
): Words | null {
  const all = searchFields.flatMap((field) => columns[field] ?? []);
  const wanted = fields.flatMap((field) => columns[field] ?? []);
  if (wanted.length === 0) return null;
  const isAnywhere = wanted.length === all.length;
  return {
    words: ftsOfPhrase(words, isAnywhere ? null : wanted),
    // A beginning is gathered anew for each question, of all parts.
    isByPart: !words.isPrefix && (!isAnywhere || words.words.length > 1),
  };
}
