import type { Fragment } from '../model/annotation.ts';
import { isWordAt, isWordBefore } from './word-characters.ts';

/**
 * Whether a span (UTF-16) ends on both sides where a word does, or at a sign. Characters of scripts
 * that set no spaces are words each. An apostrophe or hyphen ends a word, so that `Trump` is one in
 * `Trump’s` and `inflation` in `l’inflation`; but a figure goes on across a point or comma: `4` is
 * no word in `4.5` and `1,400`.
 */
export function isWholeWords(text: string, { start, end }: Fragment): boolean {
  return !isWithinWord(text, start) && !isWithinWord(text, end);
}

function isWithinWord(text: string, offset: number): boolean {
  if (isWordBefore(text, offset) && isWordAt(text, offset)) return true;
  return figure.test(text.slice(Math.max(offset - 2, 0), offset + 1)) || isAfterPoint(text, offset);
}

/** A digit and a point up to an offset, and a digit behind it. */
const figure = /^\p{Nd}[.,'’٫٬]\p{Nd}$/u;

/** A digit up to an offset, and a point and a digit behind it. */
function isAfterPoint(text: string, offset: number): boolean {
  return offset > 0 && figure.test(text.slice(offset - 1, offset + 2));
}
