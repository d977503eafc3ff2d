import { trimWhite } from './white.ts';

/**
 * A line that is not blank: all of it, `[lineStart, lineEnd)` without its line end, and what is
 * left without the white space at its edges, `[start, end)`. All UTF-16.
 */
export type Line = { lineStart: number; lineEnd: number; start: number; end: number };

/** The lines of `[start, end)` that are not blank, in order, as they are asked for. LF ends a line. */
export function* linesOf(text: string, start: number, end: number): Generator<Line> {
  let lineStart = start;
  while (lineStart < end) {
    const found = text.indexOf('\n', lineStart);
    const lineEnd = found === -1 || found > end ? end : found;
    const line = trimWhite(text, lineStart, lineEnd);
    if (line.start < line.end) yield { lineStart, lineEnd, ...line };
    lineStart = lineEnd + 1;
  }
}
