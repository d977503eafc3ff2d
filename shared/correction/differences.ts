import { diffArrays } from 'diff';
import type { Change } from './change.ts';

/** How the two sides of a change are compared. */
export type Comparison = {
  /** Cuts a text into all its units, in order. */
  unitsIn(text: string): string[];
  /** How many units may be gone or new before it is given up. */
  mostEdits: number;
  /** Which units belong together; where it is not said, those that are the same. */
  isPair?(left: string, right: string): boolean;
};

/**
 * The parts of a change in which its two sides differ, and how many UTF-16 units are the same in
 * both. Units that belong together and are not the same are each a change by themselves, which
 * may touch others. `null` where it was given up.
 */
export function differences(
  before: string,
  change: Change,
  { unitsIn, mostEdits, isPair = isSame }: Comparison,
): { changes: Change[]; same: number } | null {
  if (change.start === change.end || change.insert === '') return { changes: [change], same: 0 };
  const removed = unitsIn(before.slice(change.start, change.end));
  const options = { maxEditLength: mostEdits, comparator: isPair };
  const parts = diffArrays(removed, unitsIn(change.insert), options);
  if (parts === undefined) return null;
  const changes: Change[] = [];
  let open: Change | null = null;
  let place = change.start;
  let taken = 0;
  let same = 0;
  for (const part of parts) {
    if (part.added || part.removed) {
      if (open === null) {
        open = { start: place, end: place, insert: '' };
        changes.push(open);
      }
      const text = part.value.join('');
      if (part.added) open.insert += text;
      else place += text.length;
      if (part.removed) taken += part.count;
      open.end = place;
      continue;
    }
    open = null;
    for (const unit of part.value) {
      const old = removed[taken] ?? '';
      if (old === unit) same += unit.length;
      else changes.push({ start: place, end: place + old.length, insert: unit });
      place += old.length;
      taken += 1;
    }
  }
  return { changes, same };
}

function isSame(left: string, right: string): boolean {
  return left === right;
}
