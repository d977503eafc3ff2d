import { isGraphemeBoundary } from '../text/graphemes.ts';
import { isWhite } from '../text/white.ts';
import type { Change } from './change.ts';

/** In UTF-16 units: how far a word is looked for around the first and last difference. */
const reach = 256;

/**
 * The one change that holds all differences of two texts, from white space to white space, or as
 * far as `reach` where there is none. `null` where the texts are the same. It cuts no grapheme
 * cluster of either text.
 */
export function differingPart(before: string, after: string): Change | null {
  if (before === after) return null;
  const start = startOf(before, after);
  const tail = tailOf(before, after, start);
  return {
    start,
    end: before.length - tail,
    insert: after.slice(start, after.length - tail),
  };
}

/** How much is the same in front, up to the last white space. */
function startOf(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before.charCodeAt(same) === after.charCodeAt(same)) same += 1;
  const isCut = (start: number) =>
    isGraphemeBoundary(before, start) && isGraphemeBoundary(after, start);
  for (let start = same; start > Math.max(same - reach, 0); start -= 1) {
    if (isWhite(before.charCodeAt(start - 1)) && isCut(start)) return start;
  }
  if (same <= reach) return 0;
  let start = same;
  while (start > 0 && !isCut(start)) start -= 1;
  return start;
}

/** How much is the same behind `start`, from the first white space on. */
function tailOf(before: string, after: string, start: number): number {
  const most = Math.min(before.length, after.length) - start;
  const unit = (text: string, tail: number) => text.charCodeAt(text.length - tail);
  let same = 0;
  while (same < most && unit(before, same + 1) === unit(after, same + 1)) same += 1;
  const isCut = (tail: number) =>
    isGraphemeBoundary(before, before.length - tail) &&
    isGraphemeBoundary(after, after.length - tail);
  for (let tail = same; tail > Math.max(same - reach, 0); tail -= 1) {
    if (isWhite(unit(before, tail)) && isCut(tail)) return tail;
  }
  if (same <= reach) return 0;
  let tail = same;
  while (tail > 0 && !isCut(tail)) tail -= 1;
  return tail;
}
