import type { Fragment } from '../model/annotation.ts';
import { isGraphemeBoundary, nextGrapheme, previousGrapheme } from './graphemes.ts';
import { isWhite } from './white.ts';

/** What stands where a text was cut. */
export const ellipsis = '…';

/**
 * The end of a stretch of text, of at most `width` UTF-16 units, from the beginning of a word on,
 * behind a `…` where something was cut off. Words longer than half the width are cut, between
 * graphemes.
 */
export function contextBefore(text: string, { start, end }: Fragment, width: number): string {
  if (end - start <= width) return text.slice(start, end);
  const cut = end - width;
  for (let place = cut; place <= cut + width / 2; place += 1) {
    if (isWhite(text.charCodeAt(place - 1)) && isWordStart(text, place)) {
      return ellipsis + text.slice(place, end);
    }
  }
  const place = isGraphemeBoundary(text, cut) ? cut : nextGrapheme(text, cut);
  return ellipsis + text.slice(Math.min(place, end), end);
}

/** The beginning of a stretch of text up to the end of a word, as `contextBefore`, a `…` behind it. */
export function contextBehind(text: string, { start, end }: Fragment, width: number): string {
  if (end - start <= width) return text.slice(start, end);
  const cut = start + width;
  for (let place = cut; place >= cut - width / 2; place -= 1) {
    if (!isWhite(text.charCodeAt(place - 1)) && isWhiteStart(text, place)) {
      return text.slice(start, place) + ellipsis;
    }
  }
  const place = isGraphemeBoundary(text, cut) ? cut : previousGrapheme(text, cut);
  return text.slice(start, Math.max(place, start)) + ellipsis;
}

function isWordStart(text: string, offset: number): boolean {
  return !isWhite(text.charCodeAt(offset)) && isGraphemeBoundary(text, offset);
}

function isWhiteStart(text: string, offset: number): boolean {
  return isWhite(text.charCodeAt(offset)) && isGraphemeBoundary(text, offset);
}
