import type { Annotation, Fragment } from './annotation.ts';

/** Marks found by the place they are at, however many there are. */
export type MarkIndex = {
  add(mark: Annotation): void;
  /** The marks that hold a character of `[start, end)` (UTF-16), each once. */
  over(span: Fragment): Annotation[];
};

/** How many UTF-16 units of a text are looked up together: more than most marks are long. */
const cellLength = 256;

export function createMarkIndex(marks: readonly Annotation[]): MarkIndex {
  const cells = new Map<number, Annotation[]>();
  const cellsOf = ({ start, end }: Fragment): number[] => {
    const first = Math.floor(start / cellLength);
    const last = Math.floor((end - 1) / cellLength);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  };
  const add = (mark: Annotation) => {
    for (const cell of new Set(mark.fragments.flatMap(cellsOf))) {
      const held = cells.get(cell);
      if (held === undefined) cells.set(cell, [mark]);
      else held.push(mark);
    }
  };
  for (const mark of marks) add(mark);
  return {
    add,
    over: (span) => {
      const near = new Set(cellsOf(span).flatMap((cell) => cells.get(cell) ?? []));
      return [...near].filter(({ fragments }) =>
        fragments.some(({ start, end }) => start < span.end && span.start < end),
      );
    },
  };
}
