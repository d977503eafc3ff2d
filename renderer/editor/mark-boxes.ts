import type { Box } from './join-boxes.ts';
import type { TypeMeasure } from './type-measures.ts';

/** Where something is drawn, in pixels from the top left corner of what it is drawn in. */
export type Place = { left: number; top: number; width: number; height: number };

/** How far below the base line the first lane's line is, and the next ones from it, in sizes. */
const firstLine = 0.15;
const leastStep = 0.11;
const mostStep = 0.19;

/**
 * The box that marks words of one line: from their top to where the line of their lane begins.
 * Measures follow the type: five lanes fit between the words of one line and those of the next.
 */
export function markBox(
  words: Box,
  lane: number,
  { size, lineHeight, ascent }: TypeMeasure,
): Place {
  const room = (lineHeight - 0.9 * size) / 4.5;
  const step = Math.max(leastStep * size, Math.min(room, mostStep * size));
  return {
    left: words.left,
    top: words.top,
    width: words.right - words.left,
    height: ascent + firstLine * size + lane * step,
  };
}

/** The box behind words of one line, as tall as they are. */
export function wordsBox({ left, right, top, bottom }: Box): Place {
  return { left, top, width: right - left, height: bottom - top };
}
