import type { Fragment } from '../../model/annotation.ts';

/** How far a quote is looked for, in UTF-16 units: what stands further off is not what was meant. */
const reach = 50_000;

/** The occurrence of a quote, letter for letter, nearest to a place; null where there is none. */
export function nearestTo(text: string, quote: string, place: number): Fragment | null {
  if (quote === '' || !quote.isWellFormed()) return null;
  const behind = text.slice(0, place + reach + quote.length).indexOf(quote, place);
  const first = Math.max(0, place - reach);
  const before = text.slice(first, Math.max(first, place + quote.length - 1)).lastIndexOf(quote);
  const start = nearer(place, before === -1 ? null : first + before, behind === -1 ? null : behind);
  return start === null ? null : { start, end: start + quote.length };
}

function nearer(place: number, before: number | null, behind: number | null): number | null {
  if (before === null || behind === null) return before ?? behind;
  return place - before < behind - place ? before : behind;
}
