import type { Fragment } from '../model/annotation.ts';
import { isGraphemeBoundary, nextGrapheme, previousGrapheme } from './graphemes.ts';
import { isWhite } from './white.ts';

/**
 * The span a person meant by `[start, end)` (UTF-16, as the mouse left it): widened until it
 * splits no grapheme cluster, then freed, cluster by cluster, of white space at both ends.
 * A space that carries a combining mark is one cluster with it; it goes from the front, where
 * it would show as a space, and stays at the end, where the mark shows.
 * So a tidy span neither begins nor ends with white space, and tidying it again changes nothing.
 * `null` where nothing is left, or where the offsets are reversed or outside the text.
 */
export function tidySpan(text: string, start: number, end: number): Fragment | null {
  if (!isWithin(text, start, end)) return null;
  let first = isGraphemeBoundary(text, start) ? start : previousGrapheme(text, start);
  let last = isGraphemeBoundary(text, end) ? end : nextGrapheme(text, end);
  while (first < last && isWhite(text.charCodeAt(first))) first = nextGrapheme(text, first);
  while (first < last && isWhite(text.charCodeAt(last - 1))) last = previousGrapheme(text, last);
  return first < last ? { start: first, end: last } : null;
}

/** Whether a fragment lies within the text and `tidySpan` would leave it as it is. */
export function isTidy(text: string, fragment: Fragment): boolean {
  const tidy = tidySpan(text, fragment.start, fragment.end);
  return tidy !== null && tidy.start === fragment.start && tidy.end === fragment.end;
}

/**
 * Tidies each fragment, drops those that hold only white space, sorts them, and merges those
 * that overlap or touch. `null` where nothing is left, or where any fragment is reversed or
 * reaches outside the text.
 */
export function tidyFragments(text: string, fragments: readonly Fragment[]): Fragment[] | null {
  if (!fragments.every(({ start, end }) => isWithin(text, start, end))) return null;
  const tidy = fragments
    .flatMap(({ start, end }) => tidySpan(text, start, end) ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: Fragment[] = [];
  for (const fragment of tidy) {
    const before = merged.at(-1);
    if (before === undefined || fragment.start > before.end) merged.push(fragment);
    else merged[merged.length - 1] = { ...before, end: Math.max(before.end, fragment.end) };
  }
  return merged.length === 0 ? null : merged;
}

function isWithin(text: string, start: number, end: number): boolean {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return false;
  return start >= 0 && start < end && end <= text.length;
}
