import type { Rows } from './newest-rows.ts';

/** Rows from the highest down, and the row down to which these are all there are. */
export type Batch = { rows: readonly number[]; down: number };

/** How many rows are asked for at once: few at first, more the longer they are read in a row. */
const sizes = { least: 32, most: 1024 } as const;

export type BatchedRows = Rows & {
  /** Whether it is known of a row without asking again. */
  knows(row: number): boolean;
};

/**
 * Rows that are asked for some at a time: those up to `bound`, `size` of them or fewer. One
 * question is asked at most for each answer, however far the next row is.
 */
export function batchedRows(
  fetch: (bound: number, size: number) => Batch,
  { least, most }: { least: number; most: number } = sizes,
): BatchedRows {
  let batch: Batch = { rows: [], down: 1 };
  let top = 0;
  let size = least;
  const knows = (row: number) => row <= top && row >= batch.down;
  const know = (row: number) => {
    if (knows(row)) return;
    const goesOn = row === batch.down - 1;
    size = goesOn ? Math.min(size * 2, most) : least;
    batch = fetch(row, size);
    top = row;
  };
  return {
    knows,
    atMost: (bound) => {
      if (bound < 1) return bound;
      know(bound);
      return batch.rows[placeOf(batch.rows, bound)] ?? batch.down - 1;
    },
    has: (row) => {
      know(row);
      return batch.rows[placeOf(batch.rows, row)] === row;
    },
  };
}

/** Where the first row that is no higher than `bound` stands among rows that go down. */
function placeOf(rows: readonly number[], bound: number): number {
  let start = 0;
  let end = rows.length;
  while (start < end) {
    const middle = (start + end) >> 1;
    if ((rows[middle] ?? 0) > bound) start = middle + 1;
    else end = middle;
  }
  return start;
}
