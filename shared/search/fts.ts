import type { Phrase } from './query.ts';
import { wordsOf } from './search-text.ts';

/** What the index is asked for a column that holds all these words, the last one perhaps in part. */
export function ftsOfWords(words: string, column: string): string {
  const found = wordsOf(words);
  if (found.length === 0) return '';
  return joined(
    found.map((word, index) => {
      const isPrefix = index === found.length - 1;
      return ftsOfPhrase({ words: [word], isPrefix }, [column]);
    }),
    'AND',
  );
}

/**
 * What the index is asked for words that follow each other, in one of these columns, or in any
 * where that is null.
 */
export function ftsOfPhrase(
  { words, isPrefix }: Pick<Phrase, 'words' | 'isPrefix'>,
  columns: readonly string[] | null,
): string {
  // Words have letters and digits alone, but nothing here depends on it.
  const quoted = `"${words.join(' ').replaceAll('"', '""')}"${isPrefix ? ' *' : ''}`;
  return columns === null ? quoted : `{${columns.join(' ')}} : ${quoted}`;
}

function joined(parts: readonly string[], operator: 'AND' | 'OR'): string {
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(` ${operator} `)})`;
}
