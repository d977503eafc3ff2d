import type { Fragment } from '../model/annotation.ts';
import { isWordAt, isWordBefore, wordRunEnd, wordRunStart } from '../text/word-characters.ts';
import { alignedEnd, alignedStart } from './alignment.ts';
import { type Correction, changeAt, movedOffset, type PlacedChange } from './correction.ts';

/**
 * Where `[start, end)` of the text before lies in the text after. The rules, for either edge:
 *
 * - Away from changes an edge moves with its neighbours.
 * - What was put in at an edge stays outside, but for letters that continue the word there.
 * - Where a change took words from one side of an edge only, the edge stays on the other side:
 *   what was put in belongs to the range if its own words made room for it.
 * - Where a change took the rest of a word and put in more words, the range keeps to its word.
 * - Where a change took words from both sides, what was put in is dealt out word by word in
 *   proportion, and a word that falls to both sides is the range's.
 *
 * White space and cut characters at the edges are left as they are; see `carrySpan`. `null` where
 * nothing is left.
 */
export function carryRange(correction: Correction, range: Fragment): Fragment | null {
  const carried = { start: startAfter(correction, range), end: endAfter(correction, range) };
  return carried.start < carried.end ? carried : null;
}

/**
 * Ranges as `carryRange` carries them, in their order. Those of which nothing is left are left out;
 * whatever else they hold is kept.
 */
export function carryRanges<Range extends Fragment>(
  correction: Correction,
  ranges: readonly Range[],
): Range[] {
  return ranges.flatMap((range) => {
    const carried = carryRange(correction, range);
    return carried === null ? [] : [{ ...range, ...carried }];
  });
}

function startAfter(correction: Correction, { start, end }: Fragment): number {
  const change = changeAt(correction, start);
  if (change === null) return movedOffset(correction, start);
  if (change.end === start) return change.newEnd - continuedBefore(correction, change);
  if (change.start === start) {
    // Of a range that holds nothing but the change, all is its own.
    return change.newStart + (change.end < end ? earlierWords(correction, change) : 0);
  }
  return (
    change.newStart +
    alignedStart(removedBy(correction, change), change.insert, start - change.start)
  );
}

function endAfter(correction: Correction, { start, end }: Fragment): number {
  const change = changeAt(correction, end);
  if (change === null) return movedOffset(correction, end);
  if (change.start === end) return change.newStart + continuedBehind(correction, change);
  if (change.end === end) {
    return change.newEnd - (start < change.start ? furtherWords(correction, change) : 0);
  }
  return (
    change.newStart + alignedEnd(removedBy(correction, change), change.insert, end - change.start)
  );
}

function removedBy({ before }: Correction, { start, end }: PlacedChange): string {
  return before.slice(start, end);
}

/** How much at the end of what was put in continues the word that begins behind the change. */
function continuedBefore({ before }: Correction, { start, end, insert }: PlacedChange): number {
  if (!isWordAt(before, end) || isWordBefore(before, end)) return 0;
  const run = wordRunStart(insert, insert.length);
  // Letters between two words that they make one belong to neither more than to the other.
  return run === 0 && isWordBefore(before, start) ? 0 : insert.length - run;
}

/** How much at the beginning of what was put in continues the word that ends before the change. */
function continuedBehind({ before }: Correction, { start, end, insert }: PlacedChange): number {
  if (!isWordBefore(before, start) || isWordAt(before, start)) return 0;
  const run = wordRunEnd(insert, 0);
  return run === insert.length && isWordAt(before, end) ? 0 : run;
}

/** How much of what was put in for the end of a word stands behind that word. */
function furtherWords({ before }: Correction, { start, end, insert }: PlacedChange): number {
  if (!isWordBefore(before, start) || wordRunEnd(before, start) < end) return 0;
  const run = wordRunEnd(insert, 0);
  return run === 0 ? 0 : insert.length - run;
}

/** How much of what was put in for the beginning of a word stands before that word. */
function earlierWords({ before }: Correction, { start, end, insert }: PlacedChange): number {
  if (!isWordAt(before, end) || wordRunStart(before, end) > start) return 0;
  const run = wordRunStart(insert, insert.length);
  return run === insert.length ? 0 : run;
}
