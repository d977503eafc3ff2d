import { batchedRows } from '../../../shared/search/batched-rows.ts';
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
 * A beginning that stands in fewer than one of `rare` articles, of the first `enough` that were
 * read for it, is looked for in the index: it has little to gather for it then.
 */
const rare = 8;
const enough = 128;

/**
 * Which rows of articles have a phrase in one of these fields, of their own or of their marks.
 * Whole words are asked of the index. It would gather all words with the same beginning before it
 * answers, so for one that is not rare the articles themselves are read, newest first.
 */
export function phraseRows(
  { searching }: OpenProject,
  reader: Reader,
  { phrase, fields }: { phrase: Phrase; fields: readonly SearchField[] },
): Rows {
  const indexed = (words: Pick<Phrase, 'words' | 'isPrefix'>) => {
    const inArticles = wordsIn(words, fields, articleColumns);
    const inMarks = wordsIn(words, fields, markColumns);
    return anyOf([
      ...(inArticles === null
        ? []
        : [batchedRows((bound, size) => searching.articles(inArticles, bound, size))]),
      ...(inMarks === null
        ? []
        : [batchedRows((bound, size) => searching.ofMarks(inMarks, bound, size))]),
    ]);
  };
  if (!phrase.isPrefix) return indexed(phrase);
  const read = (row: number) => reader.has(row, phrase, fields);
  const { words } = phrase;
  if (words.length > 1) {
    const before = indexed({ words: words.slice(0, -1), isPrefix: false });
    return { atMost: before.atMost, has: (row) => before.has(row) && read(row) };
  }
  return begunRows(read, indexed(phrase));
}

/** The rows that have a word with some beginning: by reading them, unless they turn out to be few. */
function begunRows(read: (row: number) => boolean, indexed: Rows): Rows {
  let seen = 0;
  let having = 0;
  const isRare = () => seen >= enough && having * rare < seen;
  return {
    atMost: (bound) => (isRare() ? indexed.atMost(bound) : bound),
    has: (row) => {
      if (isRare()) return indexed.has(row);
      const isSo = read(row);
      seen += 1;
      having += Number(isSo);
      return isSo;
    },
  };
}

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
    // Of words with a beginning that is rare there are few, and each question gathers them anew.
    isByPart: !words.isPrefix && (!isAnywhere || words.words.length > 1),
  };
}
