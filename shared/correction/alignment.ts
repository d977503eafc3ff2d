import type { Fragment } from '../model/annotation.ts';
import { isBlank } from '../text/white.ts';
import { wordsIn } from './tokens.ts';

/*
 * Where an offset within words that were replaced lies within those that replaced them, UTF-16
 * from the beginning of either. As many words as were taken out are dealt one to one, else in
 * proportion. Signs count as words, white space does not.
 */

/** For where something begins: a word that is dealt to both sides of the offset lies behind it. */
export function alignedStart(removed: string, inserted: string, offset: number): number {
  const from = wordSpans(removed);
  const into = wordSpans(inserted);
  const before = from.filter(({ end }) => end <= offset).length;
  return into[Math.floor((before * into.length) / from.length)]?.start ?? inserted.length;
}

/** For where something ends: a word that is dealt to both sides of the offset lies before it. */
export function alignedEnd(removed: string, inserted: string, offset: number): number {
  const from = wordSpans(removed);
  const into = wordSpans(inserted);
  const before = from.filter(({ start }) => start < offset).length;
  return into[Math.ceil((before * into.length) / from.length) - 1]?.end ?? 0;
}

function wordSpans(text: string): Fragment[] {
  const spans: Fragment[] = [];
  let end = 0;
  for (const word of wordsIn(text)) {
    const start = end;
    end += word.length;
    if (!isBlank(word)) spans.push({ start, end });
  }
  return spans;
}
