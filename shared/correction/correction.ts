import type { Change } from './change.ts';
import { changesBetween } from './changes-between.ts';

/** A change and where what it put in stands in the text after: `[newStart, newEnd)`, UTF-16. */
export type PlacedChange = Change & { newStart: number; newEnd: number };

/** A text, the text it was corrected to, and what lies between them, in order. */
export type Correction = {
  before: string;
  after: string;
  changes: readonly PlacedChange[];
};

/** What `changesBetween` finds from one text to another, ready to carry marks through. */
export function correctionOf(before: string, after: string): Correction {
  let moved = 0;
  const changes = changesBetween(before, after).map((change) => {
    const newStart = change.start + moved;
    const newEnd = newStart + change.insert.length;
    moved = newEnd - change.end;
    return { ...change, newStart, newEnd };
  });
  return { before, after, changes };
}

/** The change that holds an offset of the text before, edges included, or null. */
export function changeAt({ changes }: Correction, offset: number): PlacedChange | null {
  const change = changes[firstEndingFrom(changes, offset)];
  return change !== undefined && change.start <= offset ? change : null;
}

/** Where an offset of the text before stands in the text after; no change may hold it. */
export function movedOffset({ changes }: Correction, offset: number): number {
  const last = changes[firstEndingFrom(changes, offset) - 1];
  return last === undefined ? offset : offset + last.newEnd - last.end;
}

/** How many changes end before an offset: the index of the first that does not. */
function firstEndingFrom(changes: readonly PlacedChange[], offset: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.end ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
