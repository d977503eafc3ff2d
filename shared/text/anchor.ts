import type { Fragment } from '../model/annotation.ts';

/**
 * Which of a quote's occurrences is meant: the `occurrence`th, counted from 1, among those that
 * begin at or after `from` (UTF-16).
 */
export type Occurrence = { occurrence: number; from: number };

/**
 * Where a quote stands in a text, letter for letter. Occurrences may overlap: 'aa' is in 'aaa'
 * twice. `null` where there are not so many, or the quote is empty.
 */
export function findQuote(
  content: string,
  quote: string,
  { occurrence, from }: Occurrence,
): Fragment | null {
  if (quote === '' || occurrence < 1) return null;
  let start = content.indexOf(quote, from);
  for (let counted = 1; counted < occurrence && start !== -1; counted += 1) {
    start = content.indexOf(quote, start + 1);
  }
  return start === -1 ? null : { start, end: start + quote.length };
}
