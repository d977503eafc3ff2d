/** Where a mark's words begin: `x` in pixels, at the edge on their `side`; `line` tells lines apart. */
export type LetterStart = { x: number; line: number; width: number; side: 'left' | 'right' };

/** Starts less far apart than this, in pixels, are in one line of text. */
const lineTolerance = 6;
const gap = 1;

/**
 * The left edge of each letter, in the order given: at the start of its words, or as far further
 * into them as the letters before it in its line take up. Earlier ones come first where several
 * begin at one place.
 */
export function placeLetters(starts: readonly LetterStart[]): number[] {
  const lefts = starts.map(() => 0);
  for (const side of ['left', 'right'] as const) {
    const sign = side === 'left' ? 1 : -1;
    const order = [...starts.entries()]
      .filter(([, start]) => start.side === side)
      .sort(([, a], [, b]) => lineOrder(a, b) || sign * (a.x - b.x));
    let last: LetterStart | null = null;
    let free = 0;
    for (const [index, start] of order) {
      const isSameLine = last !== null && lineOrder(last, start) === 0;
      const edge = isSameLine ? Math.max(sign * start.x, free) : sign * start.x;
      lefts[index] = side === 'left' ? edge : -edge - start.width;
      free = edge + start.width + gap;
      last = start;
    }
  }
  return lefts;
}

function lineOrder(a: LetterStart, b: LetterStart): number {
  const distance = a.line - b.line;
  return Math.abs(distance) < lineTolerance ? 0 : distance;
}
