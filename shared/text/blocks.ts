import type { Block } from '../model/article-text.ts';
import { type Line, linesOf } from './lines.ts';
import { tableLength } from './tables.ts';

/**
 * The shape of a plain text (LF line ends). Lines without a blank line between them are one
 * paragraph; but where the text has no blank line between lines, each line is one. A paragraph
 * begins and ends with its first and last character that is not white space. Lines set as a
 * table (see `tableLength`) are a block of their own, kept from the start of its first line.
 * Every character that is not white space is in exactly one block. A blank text has no blocks.
 */
export function plainTextBlocks(content: string): Block[] {
  const runs = runsOf(linesOf(content, 0, content.length));
  if (runs.length > 1) return runs.flatMap((run) => blocksOf(content, run, joinLines));
  return runs.flatMap((run) => blocksOf(content, run, separateLines));
}

/** Divides lines where blank lines stand between them. */
function runsOf(lines: Iterable<Line>): Line[][] {
  const runs: Line[][] = [];
  let last: Line | null = null;
  for (const line of lines) {
    if (last !== null && line.lineStart === last.lineEnd + 1) runs.at(-1)?.push(line);
    else runs.push([line]);
    last = line;
  }
  return runs;
}

/** How the lines between tables become paragraphs. */
type Paragraphs = (lines: readonly Line[]) => Block[];

function blocksOf(content: string, run: readonly Line[], paragraphs: Paragraphs): Block[] {
  const parts: Block[][] = [];
  let start = 0;
  let index = 0;
  while (index < run.length) {
    const rows = tableLength(content, run, index);
    if (rows > 0) {
      parts.push(paragraphs(run.slice(start, index)));
      parts.push(preformatted(run.slice(index, index + rows)));
      start = index + rows;
    }
    index += Math.max(rows, 1);
  }
  return [...parts.flat(), ...paragraphs(run.slice(start))];
}

function joinLines(lines: readonly Line[]): Block[] {
  return spanning('paragraph', lines, ({ start }) => start);
}

function separateLines(lines: readonly Line[]): Block[] {
  return lines.flatMap((line) => joinLines([line]));
}

function preformatted(lines: readonly Line[]): Block[] {
  return spanning('preformatted', lines, ({ lineStart }) => lineStart);
}

/** One block from the first line to the last; none where there is no line. */
function spanning(
  kind: Block['kind'],
  lines: readonly Line[],
  startOf: (line: Line) => number,
): Block[] {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ kind, start: startOf(first), end: last.end, level: 0 }];
}
