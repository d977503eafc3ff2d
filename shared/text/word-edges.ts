import { nextWordEnd, previousWordStart } from './words.ts';

/** Where the first word that begins after an offset begins; the text's length where there is none. */
export function nextWordStart(text: string, offset: number): number {
  const end = nextWordEnd(text, offset);
  // The word that ends first after the offset may have begun before it: then it is the one after.
  const starts = [end, nextWordEnd(text, end)].map((place) => previousWordStart(text, place));
  return starts.find((start) => start > offset) ?? text.length;
}

/** Where the last word that ends before an offset ends; 0 where there is none. */
export function previousWordEnd(text: string, offset: number): number {
  const start = previousWordStart(text, offset);
  const ends = [start, previousWordStart(text, start)].map((place) => nextWordEnd(text, place));
  return ends.find((end) => end < offset) ?? 0;
}
