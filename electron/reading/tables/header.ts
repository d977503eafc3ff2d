import { failure } from '../../../shared/failure.ts';

/**
 * The names of a table's columns, each by itself: what comes twice gets a number, and what is
 * blank is called by its place. Throws a Failure where there is none.
 */
export function headerOf(cells: readonly string[], name: string): string[] {
  if (cells.every((cell) => cell.trim() === '')) throw failure('no-records', { name });
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const written = cell.replace(/\s+/gu, ' ').trim().slice(0, 200) || `column ${index + 1}`;
    let unique = written;
    for (let number = 2; taken.has(unique); number += 1) unique = `${written} ${number}`;
    taken.add(unique);
    return unique;
  });
}
