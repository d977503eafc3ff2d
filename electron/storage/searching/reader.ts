import { standsIn } from '../../../shared/search/places-in.ts';
import type { Phrase } from '../../../shared/search/query.ts';
import type { SearchField } from '../../../shared/search-contract.ts';
import type { OpenProject } from '../project.ts';
import type { ReadWords } from '../rows/searching.ts';

/** Finds words in articles by reading them. */
export type Reader = {
  /** Whether a phrase stands in one of these fields of the article of a row, or of its marks. */
  has(row: number, phrase: Phrase, fields: readonly SearchField[]): boolean;
};

/** A reader that keeps the article it read last: each phrase of a query asks for the same one. */
export function createReader({ searching }: OpenProject): Reader {
  let last: { row: number; words: ReadWords | null } | null = null;
  const wordsOf = (row: number): ReadWords | null => {
    if (last?.row !== row) last = { row, words: searching.wordsOf(row) };
    return last.words;
  };
  return {
    has: (row, phrase, fields) => {
      const words = wordsOf(row);
      if (words === null) return false;
      const { title, note, content, articleId } = words;
      const isIn = (field: SearchField, text: string) =>
        fields.includes(field) && standsIn(text, phrase);
      if (isIn('title', title) || isIn('text', content) || isIn('notes', note)) return true;
      if (!fields.includes('quotes') && !fields.includes('notes')) return false;
      return searching
        .marksOf(articleId, Number.MAX_SAFE_INTEGER)
        .some((mark) => isIn('quotes', mark.quote) || isIn('notes', mark.note));
    },
  };
}
