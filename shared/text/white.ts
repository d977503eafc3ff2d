/**
 * White space, as it counts at the edges of spans and lines: Unicode White_Space, and two
 * characters that print nothing and that Unicode leaves out, U+200B and U+FEFF.
 * All of them are one UTF-16 code unit. Answers for one such unit.
 */
export function isWhite(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x85) return false;
  if (unit >= 0x2000 && unit <= 0x200b) return true;
  return rareWhite.has(unit);
}

const rareWhite = new Set([0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

/** Whether a text holds nothing a reader could see: no character at all, or white space only. */
export function isBlank(text: string): boolean {
  return trimWhite(text, 0, text.length).start === text.length;
}

/**
 * The part of `[start, end)` (UTF-16) between its outermost characters that are not white
 * space. Where all of it is white, both answers are `end`.
 */
export function trimWhite(
  text: string,
  start: number,
  end: number,
): { start: number; end: number } {
  let first = start;
  while (first < end && isWhite(text.charCodeAt(first))) first += 1;
  let last = end;
  while (last > first && isWhite(text.charCodeAt(last - 1))) last -= 1;
  return { start: first, end: last };
}
