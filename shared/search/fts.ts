import { searchText } from './search-text.ts';

/** What the index is asked for titles that hold all these words, the last one perhaps in part. */
export function ftsOfTitle(words: string): string {
  const tokens = searchText(words).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (tokens.length === 0) return '';
  return `title : (${tokens
    .map((token, index) => `"${token}"${index === tokens.length - 1 ? ' *' : ''}`)
    .join(' AND ')})`;
}

/** What the index is asked for articles that hold all these words. */
export function ftsOfWords(words: string): string {
  const tokens = searchText(words).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return tokens.map((token) => `"${token}"`).join(' AND ');
}

/** What the index is asked for quotes that hold all these words, the last one perhaps in part. */
export function ftsOfQuote(words: string): string {
  return ftsOfTitle(words).replace('title', 'quote');
}
