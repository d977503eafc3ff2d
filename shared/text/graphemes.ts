/**
 * Grapheme clusters: what a reader takes for one character (é, 👩‍👩‍👧, क्षि). All offsets UTF-16.
 *
 * No question segments more than a few characters. Whether there is a boundary before a
 * character follows, by Unicode's annex 29, from that character and the one left of it, but for
 * three rules that look further left: flags are paired from the first of a row, and emoji and
 * Indic letters are joined across marks and joiners. So the window is the row of such reaching
 * characters on the left, usually none, one character more, and the character on the right; no
 * rule looks further right. Only a row of nothing but flags or marks is walked to its beginning.
 */
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Whether a cluster begins or ends at an offset. The text's ends are boundaries, outside is not. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false;
  if (offset === 0 || offset === text.length) return true;
  const left = text.charCodeAt(offset - 1);
  if (left !== 0x0d && isPlain(left) && isPlain(text.charCodeAt(offset))) return true;
  const start = contextStart(text, offset);
  const window = text.slice(start, offset) + characterAt(text, offset);
  return segmenter.segment(window).containing(offset - start)?.index === offset - start;
}

/**
 * Whether a unit is one of Latin, of common punctuation, or Han. Between two of these there is
 * always a boundary but for LF after CR, and asking the segmenter takes a hundred times as long.
 */
function isPlain(unit: number): boolean {
  if (unit < 0x300) return true;
  if (unit >= 0x3400) return unit <= 0x9fff;
  return (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x3000 && unit <= 0x3029);
}

/** The last boundary before an offset; 0 where there is none. */
export function previousGrapheme(text: string, offset: number): number {
  let place = Math.min(offset, text.length + 1) - 1;
  while (place > 0 && !isGraphemeBoundary(text, place)) place -= 1;
  return Math.max(place, 0);
}

/** The first boundary after an offset; the text's length where there is none. */
export function nextGrapheme(text: string, offset: number): number {
  let place = Math.max(offset, -1) + 1;
  while (place < text.length && !isGraphemeBoundary(text, place)) place += 1;
  return Math.min(place, text.length);
}

/**
 * Where each cluster begins, in order, and the end of the text. All of the text is segmented, which
 * takes about a microsecond a cluster.
 */
export function graphemeStarts(text: string): number[] {
  return [...Array.from(segmenter.segment(text), ({ index }) => index), text.length];
}

/** Where the characters begin that decide whether an offset is a boundary; see above. */
function contextStart(text: string, offset: number): number {
  let start = characterBefore(text, offset);
  while (start > 0 && reaching.test(characterAt(text, start))) start = characterBefore(text, start);
  return start;
}

const reaching = /[\p{Grapheme_Extend}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d]/u;

function characterAt(text: string, start: number): string {
  return text.slice(start, isLowSurrogate(text.charCodeAt(start + 1)) ? start + 2 : start + 1);
}

function characterBefore(text: string, end: number): number {
  return isLowSurrogate(text.charCodeAt(end - 1)) ? end - 2 : end - 1;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
