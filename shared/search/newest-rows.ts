import type { Phrase, Query } from './query.ts';

/** The rows that something is true of, told by their numbers from the highest down. */
export type Rows = {
  /**
   * The highest row up to `bound` that it may be true of: it is true of none between the two, and
   * below 1 of none any more.
   */
  atMost(bound: number): number;
  /** Whether it is true of a row. */
  has(row: number): boolean;
};

/** The rows of which one of the parts is true at least. */
export function anyOf(parts: readonly Rows[]): Rows {
  return {
    atMost: (bound) => parts.reduce((highest, part) => Math.max(highest, part.atMost(bound)), 0),
    has: (row) => parts.some((part) => part.has(row)),
  };
}

/** The rows of which all the parts are true, and nothing of what is left out. */
export function allOf(parts: readonly Rows[], without: readonly Rows[]): Rows {
  return {
    // Each part goes on from where the one before it came to, so that the rarest leads.
    atMost: (bound) => parts.reduce((row, part) => (row < 1 ? row : part.atMost(row)), bound),
    has: (row) => parts.every((part) => part.has(row)) && !without.some((part) => part.has(row)),
  };
}

/** The rows that a query is true of, where it is known of each of its phrases which have it. */
export function rowsOf(query: Query, ofPhrase: (phrase: Phrase) => Rows): Rows {
  if (query.kind === 'phrase') return ofPhrase(query);
  const parts = query.parts.map((part) => rowsOf(part, ofPhrase));
  if (query.kind === 'any') return anyOf(parts);
  return allOf(
    parts,
    query.without.map((part) => rowsOf(part, ofPhrase)),
  );
}

/**
 * The rows from `from` down that have to be asked about, one after the other; of those between
 * them nothing is true. Each takes a small piece of work.
 */
export function* walkDown(rows: Rows, from: number): Generator<number, void, void> {
  for (let row = rows.atMost(from); row >= 1; row = rows.atMost(row - 1)) yield row;
}
