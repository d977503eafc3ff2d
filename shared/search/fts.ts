import type { Phrase, Query } from './query.ts';
import { wordsOf } from './search-text.ts';

/**
 * A query as SQLite's index is asked. `columnsOf` says in which of its columns a phrase may stand;
 * one that may in none is false. Null where so the whole is false.
 */
export function ftsOf(
  query: Query,
  columnsOf: (phrase: Phrase) => readonly string[],
): string | null {
  if (query.kind === 'phrase') return ftsOfPhrase(query, columnsOf(query));
  const parts = query.parts.map((part) => ftsOf(part, columnsOf));
  const said = parts.filter((part) => part !== null);
  if (query.kind === 'any') return said.length === 0 ? null : joined(said, 'OR');
  if (said.length < parts.length) return null;
  const without = query.without
    .map((part) => ftsOf(part, columnsOf))
    .filter((part) => part !== null);
  const all = joined(said, 'AND');
  return without.length === 0 ? all : `(${all} NOT ${joined(without, 'OR')})`;
}

/** What the index is asked for a column that holds all these words, the last one perhaps in part. */
export function ftsOfWords(words: string, column: string): string {
  const found = wordsOf(words);
  if (found.length === 0) return '';
  return joined(
    found.map((word, index) => {
      const isPrefix = index === found.length - 1;
      return ftsOfPhrase({ words: [word], isPrefix }, [column]) ?? '';
    }),
    'AND',
  );
}

function ftsOfPhrase(
  { words, isPrefix }: Pick<Phrase, 'words' | 'isPrefix'>,
  columns: readonly string[],
): string | null {
  if (columns.length === 0) return null;
  // Words have letters and digits alone, but nothing here depends on it.
  const quoted = `"${words.join(' ').replaceAll('"', '""')}"`;
  return `{${columns.join(' ')}} : ${quoted}${isPrefix ? ' *' : ''}`;
}

function joined(parts: readonly string[], operator: 'AND' | 'OR'): string {
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(` ${operator} `)})`;
}
