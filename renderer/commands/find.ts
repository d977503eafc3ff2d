import type { Fragment } from '../../shared/model/annotation.ts';

/** The most matches that are kept; a query that finds more is not one a reader steps through. */
const limit = 5000;

/**
 * Every place where a text holds the words of a query, whatever their case. A space in the query
 * stands for any white space, so that words are found across the end of a line.
 */
export function findMatches(content: string, query: string): Fragment[] {
  if (query.trim() === '') return [];
  const pattern = query.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
  const matches: Fragment[] = [];
  for (const match of content.matchAll(new RegExp(pattern, 'giu'))) {
    matches.push({ start: match.index, end: match.index + match[0].length });
    if (matches.length === limit) break;
  }
  return matches;
}

/** The match at or after an offset, or before it going back; round at the ends. -1 without any. */
export function matchFrom(matches: readonly Fragment[], offset: number, direction: 1 | -1): number {
  if (matches.length === 0) return -1;
  if (direction === 1) {
    const found = matches.findIndex(({ start }) => start >= offset);
    return found === -1 ? 0 : found;
  }
  const found = matches.findLastIndex(({ start }) => start < offset);
  return found === -1 ? matches.length - 1 : found;
}

/** The end of the text that a step from an offset passes, going round to the other; or null. */
export function roundFrom(
  matches: readonly Fragment[],
  offset: number,
  direction: 1 | -1,
): 'end' | 'start' | null {
  if (matches.length === 0) return null;
  if (direction === 1) return matches.some(({ start }) => start >= offset) ? null : 'end';
  return matches.some(({ start }) => start < offset) ? null : 'start';
}
