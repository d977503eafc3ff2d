import type { Line } from './lines.ts';

/**
 * How many lines, from `lines[first]` on, are set as a table: 0, or two and more. The rows of a
 * table have a tab between their words, or have two gaps of two and more spaces that all of
 * them share. Columns are counted in UTF-16 units, as a typewriter face would set most of them.
 */
export function tableLength(text: string, lines: readonly Line[], first: number): number {
  return Math.max(tabbedLength(text, lines, first), alignedLength(text, lines, first));
}

function tabbedLength(text: string, lines: readonly Line[], first: number): number {
  let next = first;
  while (hasTab(text, lines[next])) next += 1;
  return next - first < 2 ? 0 : next - first;
}

function hasTab(text: string, line: Line | undefined): boolean {
  return line !== undefined && text.slice(line.start, line.end).includes('\t');
}

function alignedLength(text: string, lines: readonly Line[], first: number): number {
  let next = first;
  let shared = gapsOf(text, lines[first]);
  while (shared.length >= 2) {
    next += 1;
    shared = intersect(shared, gapsOf(text, lines[next]));
  }
  return next - first < 2 ? 0 : next - first;
}

/** Columns `[start, end)` of a line that are blank. */
type Gap = { start: number; end: number };

function gapsOf(text: string, line: Line | undefined): Gap[] {
  if (line === undefined) return [];
  const words = text.slice(line.start, line.end);
  if (!words.includes('  ')) return [];
  const shift = line.start - line.lineStart;
  return Array.from(words.matchAll(/ {2,}/g), (match) => {
    const start = shift + match.index;
    return { start, end: start + match[0].length };
  });
}

/** The columns blank in both of two lines. Both lists are in order; so is the answer. */
function intersect(left: readonly Gap[], right: readonly Gap[]): Gap[] {
  return left.flatMap((gap) =>
    right
      .map((other) => ({
        start: Math.max(gap.start, other.start),
        end: Math.min(gap.end, other.end),
      }))
      .filter(({ start, end }) => start < end),
  );
}
