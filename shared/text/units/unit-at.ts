import type { Fragment } from '../../model/annotation.ts';

/** The unit that holds an offset or begins there, or else ends there; `null` where none does. */
export function unitAt(units: readonly Fragment[], offset: number): Fragment | null {
  const unit = units[firstStartingAfter(units, offset) - 1];
  return unit !== undefined && offset <= unit.end ? unit : null;
}

/** The first unit that starts after an offset. */
export function unitAfter(units: readonly Fragment[], offset: number): Fragment | null {
  return units[firstStartingAfter(units, offset)] ?? null;
}

/** The last unit that starts before an offset. */
export function unitBefore(units: readonly Fragment[], offset: number): Fragment | null {
  return units[firstStartingAfter(units, offset - 1) - 1] ?? null;
}

/** The index of the first unit that starts after an offset; their number where none does. */
function firstStartingAfter(units: readonly Fragment[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.start ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
