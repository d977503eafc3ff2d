import type { Begun } from './phrase-rows.ts';

/** Where a search goes on: with a row, and those below it; and what it has found out until then. */
export type Cursor = { row: number; begun: readonly Begun[] };

/** A cursor as the answer gives it away. */
export function writeCursor({ row, begun }: Cursor): string {
  return [row, ...begun.map(({ seen, having, missed }) => `${seen}/${having}/${missed}`)].join(' ');
}

/** Reads what `writeCursor` wrote; of anything else it makes the end of all rows. */
export function readCursor(text: string): Cursor {
  const [row = '', ...others] = text.split(' ');
  const begun = others.map((numbers): Begun => {
    const [seen = 0, having = 0, missed = 0] = numbers.split('/').map(Number);
    return { seen, having, missed };
  });
  return { row: Number.isSafeInteger(Number(row)) ? Number(row) : 0, begun };
}
