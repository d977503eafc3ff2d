import type { Fragment } from '../model/annotation.ts';
import { isWhite } from './white.ts';

/**
 * Words, for Ctrl+arrow and double click: Unicode's, with dictionaries for Chinese, Japanese and
 * Thai. All offsets UTF-16; those outside the text count as its nearest end.
 *
 * Words are looked for in one *stretch*, a run of characters without white space, because no
 * word holds any: its edges are boundaries whatever stands beyond. A stretch of more than
 * `reach` units to either side is cut there, so that a long line without spaces answers at once;
 * a word at such a cut may be seen in two parts.
 */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** How far a stretch is followed to either side, in UTF-16 units. */
const reach = 4096;

/** Where the last word that begins before an offset begins; 0 where there is none. */
export function previousWordStart(text: string, offset: number): number {
  let end = Math.min(offset, text.length);
  while (end > 0) {
    if (!isInWord(text, end - 1)) {
      end -= 1;
      continue;
    }
    const stretch = stretchAround(text, end - 1);
    const word = wordsIn(text, stretch).findLast(({ start }) => start < offset);
    if (word !== undefined) return word.start;
    end = stretch.start;
  }
  return 0;
}

/** Where the first word that ends after an offset ends; the text's length where there is none. */
export function nextWordEnd(text: string, offset: number): number {
  let start = Math.max(offset, 0);
  while (start < text.length) {
    if (!isInWord(text, start)) {
      start += 1;
      continue;
    }
    const stretch = stretchAround(text, start);
    const word = wordsIn(text, stretch).find(({ end }) => end > offset);
    if (word !== undefined) return word.end;
    start = stretch.end;
  }
  return text.length;
}

/**
 * The word that holds an offset, or else begins there, or else ends there. `null` where none
 * does: between spaces, within punctuation, outside the text.
 */
export function wordAt(text: string, offset: number): Fragment | null {
  if (offset < 0 || offset > text.length) return null;
  const words = [offset, offset - 1]
    .filter((place) => isInWord(text, place))
    .flatMap((place) => wordsIn(text, stretchAround(text, place)));
  return (
    words.find(({ start, end }) => start <= offset && offset < end) ??
    words.find(({ end }) => end === offset) ??
    null
  );
}

function wordsIn(text: string, { start, end }: Fragment): Fragment[] {
  return Array.from(segmenter.segment(text.slice(start, end)))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({
      start: start + index,
      end: start + index + segment.length,
    }));
}

function stretchAround(text: string, offset: number): Fragment {
  let start = offset;
  while (start > offset - reach && isInWord(text, start - 1)) start -= 1;
  let end = offset + 1;
  while (end < offset + reach && isInWord(text, end)) end += 1;
  if (isLowSurrogate(text.charCodeAt(start))) start += 1;
  if (isLowSurrogate(text.charCodeAt(end))) end += 1;
  return { start, end };
}

/** Whether a word might hold the character at an offset. */
function isInWord(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return !Number.isNaN(unit) && (joining.has(unit) || !isWhite(unit));
}

/** White space that Unicode's words go across: narrow no-break (in 10 000), and U+FEFF. */
const joining = new Set([0x202f, 0xfeff]);

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
