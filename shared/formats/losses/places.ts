import type { ExchangeRecord } from '../codec.ts';

type Span = ExchangeRecord['spans'][number];
type Place = { start: number; end: number };

/** Whether both are the same stretch. */
export function isAt(one: Place | undefined, other: Place): boolean {
  return one !== undefined && one.start === other.start && one.end === other.end;
}

/** Whether both consist of the same fragments. */
export function isSamePlace(one: Span, other: Span): boolean {
  if (one.fragments.length !== other.fragments.length) return false;
  return one.fragments.every((fragment, index) => isAt(other.fragments[index], fragment));
}

/** A span's fragments as one string: the same for the same place only. */
export function placeKey({ fragments }: Span): string {
  return fragments.map(({ start, end }) => `${start}-${end}`).join(' ');
}

/** Whether there are words that are in both. */
export function sharesWords(one: Span, other: Span): boolean {
  if (one.start >= other.end || other.start >= one.end) return false;
  return one.fragments.some(({ start, end }) =>
    other.fragments.some((fragment) => fragment.start < end && start < fragment.end),
  );
}

/** How far apart the edges are, in all. */
export function distance(one: Place, other: Place): number {
  return Math.abs(one.start - other.start) + Math.abs(one.end - other.end);
}

/** Finds the spans that share words with one, without looking at all of them. */
export function createNeighbours(spans: readonly Span[]): (span: Span) => Span[] {
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  const furthest: number[] = [];
  for (const { end } of sorted) furthest.push(Math.max(end, furthest.at(-1) ?? 0));
  return (span) => {
    const found: Span[] = [];
    for (let index = countBefore(sorted, span.end) - 1; index >= 0; index -= 1) {
      if ((furthest[index] ?? 0) <= span.start) break;
      const other = sorted[index];
      if (other !== undefined && other !== span && sharesWords(span, other)) found.push(other);
    }
    return found;
  };
}

/** How many of these begin before an offset. */
function countBefore(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
