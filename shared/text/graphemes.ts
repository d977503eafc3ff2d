/**
 * Grapheme clusters: what a reader takes for one character (é, 👩‍👩‍👧, 한, क्षि). All offsets UTF-16.
 *
 * No question segments more than a few characters. The window it works in begins and ends at a
 * *safe* place, where there is a boundary whatever stands further left (see `isSafe`), so the
 * segments inside the window are those of the whole text. Rules for clusters look one character
 * to the right at most, so nothing behind the window matters either. Usually the next safe place
 * is one character away; only a run of flags, or of marks on one letter, is walked to its edge.
 */
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Whether a cluster begins or ends at an offset. The text's ends are boundaries, outside is not. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false;
  if (offset === 0 || offset === text.length) return true;
  const start = safeStart(text, offset);
  if (start === offset) return true;
  return boundaries(text, start, safeEnd(text, offset)).includes(offset);
}

/** The last boundary before an offset; 0 where there is none. */
export function previousGrapheme(text: string, offset: number): number {
  if (offset <= 1) return 0;
  const place = Math.min(offset, text.length);
  const start = safeStart(text, place - 1);
  // Half a surrogate pair would be taken for a control character, which begins a cluster.
  const end = isLowSurrogate(text.charCodeAt(place)) ? place + 1 : place;
  return boundaries(text, start, end).at(-1) ?? start;
}

/** The first boundary after an offset; the text's length where there is none. */
export function nextGrapheme(text: string, offset: number): number {
  if (offset >= text.length - 1) return text.length;
  const place = Math.max(offset, 0);
  const end = safeEnd(text, place + 1);
  const inside = boundaries(text, safeStart(text, place), end);
  return inside.find((boundary) => boundary > offset) ?? end;
}

/** Where the clusters of a window begin. */
function boundaries(text: string, start: number, end: number): number[] {
  const segments = segmenter.segment(text.slice(start, end));
  return Array.from(segments, (segment) => start + segment.index);
}

/** The nearest safe place at or before an offset. */
function safeStart(text: string, offset: number): number {
  let place = offset;
  while (!isSafe(text, place)) place -= 1;
  return place;
}

/** The nearest safe place at or after an offset. */
function safeEnd(text: string, offset: number): number {
  let place = offset;
  while (!isSafe(text, place)) place += 1;
  return place;
}

/**
 * Whether an offset is a boundary whatever stands left of the character before it. All rules of
 * Unicode's annex 29 compare two neighbours, but for three which look further left: flags
 * (regional indicators are paired from the left), and emoji and Indic letters joined through
 * joiners and marks. In those the left neighbour is one of `reaching`; any other pair may be
 * judged on its own.
 */
function isSafe(text: string, offset: number): boolean {
  if (offset === 0 || offset === text.length) return true;
  if (isLowSurrogate(text.charCodeAt(offset))) return false;
  const pairStart = isLowSurrogate(text.charCodeAt(offset - 1)) ? offset - 2 : offset - 1;
  const left = text.slice(pairStart, offset);
  if (reaching.test(left)) return false;
  const pair = left + String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return segmenter.segment(pair).containing(left.length)?.index === left.length;
}

const reaching = /[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d]/u;

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
