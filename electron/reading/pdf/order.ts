import type { Line } from './lines.ts';
import { median } from './median.ts';

/** Lines of one column, from the top down. */
export type Column = Line[];

/** How many lines across all columns may stand above them and below them. */
const headings = { above: 12, below: 6 };

/** Lines that a column has at least. */
const least = 2;

/**
 * The lines of a page in the order they are read: columns side by side one after the other, from
 * the left or, in scripts that run so, from the right; what reaches across them stands between.
 */
export function inReadingOrder(lines: readonly Line[]): Column[] {
  const drawn: Drawn = new Map(lines.map((line, index) => [line, index]));
  const sorted = lines.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left);
  return orderPart(sorted, drawn, 0);
}

/** When each line is drawn: programs that know of columns draw one after the other. */
type Drawn = ReadonlyMap<Line, number>;

function orderPart(lines: readonly Line[], drawn: Drawn, depth: number): Column[] {
  if (lines.length < least * 2 || depth > 5) return lines.length === 0 ? [] : [[...lines]];
  const divided = divide(lines, drawn);
  if (divided === null) return [[...lines]];
  return [
    ...orderPart(divided.above, drawn, depth + 1),
    ...divided.columns.flatMap((column) => orderPart(column, drawn, depth + 1)),
    ...orderPart(divided.below, drawn, depth + 1),
  ];
}

type Divided = { above: Line[]; columns: Line[][]; below: Line[] };

/** The most of the lines that stand in two columns, and what is above and below these. */
function divide(lines: readonly Line[], drawn: Drawn): Divided | null {
  const wide = widestRun(lines);
  const most = Math.min(headings.above, lines.length - least * 2);
  for (let above = 0; above <= Math.max(0, most); above += 1) {
    for (
      let below = 0;
      below <= headings.below && above + below <= lines.length - least * 2;
      below += 1
    ) {
      const inside = lines.slice(above, lines.length - below);
      const columns = columnsOf(inside, drawn);
      if (columns !== null) {
        return { above: lines.slice(0, above), columns, below: lines.slice(lines.length - below) };
      }
    }
  }
  if (wide === null) return null;
  const columns = columnsOf(lines.slice(wide.start, wide.end), drawn);
  if (columns === null) return null;
  return { above: lines.slice(0, wide.start), columns, below: lines.slice(wide.end) };
}

/** The longest run of lines none of which reaches across most of the page. */
function widestRun(lines: readonly Line[]): { start: number; end: number } | null {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  let best: { start: number; end: number } | null = null;
  let start = 0;
  for (let index = 0; index <= lines.length; index += 1) {
    const line = lines[index];
    if (line !== undefined && line.right - line.left < (right - left) * 0.6) continue;
    if (index - start >= least * 2 && (best === null || index - start > best.end - best.start)) {
      best = { start, end: index };
    }
    start = index + 1;
  }
  return best;
}

/** The two columns of lines that a clear gap parts from top to bottom; null where there is none. */
function columnsOf(lines: readonly Line[], drawn: Drawn): [Line[], Line[]] | null {
  const sorted = lines.toSorted((a, b) => a.left - b.left);
  let reach = Number.NEGATIVE_INFINITY;
  for (const [index, line] of sorted.entries()) {
    const isEnough = index >= least && sorted.length - index >= least;
    if (isEnough && line.left - reach > line.size * 0.7) {
      const left = lines.filter((one) => one.left < line.left);
      const right = lines.filter((one) => one.left >= line.left);
      const isMeant = areDrawnApart(left, right, drawn) || (isText(left) && isText(right));
      if (isMeant && areBeside(left, right)) {
        const isRightToLeft = lines.filter((one) => one.isRightToLeft).length * 2 > lines.length;
        return isRightToLeft ? [right, left] : [left, right];
      }
    }
    reach = Math.max(reach, line.right);
  }
  return null;
}

/** Columns of a table are narrower than lines that are read. */
function isText(lines: readonly Line[]): boolean {
  return lines.length > least && median(lines.map(({ text }) => text.length)) >= 20;
}

function areDrawnApart(left: readonly Line[], right: readonly Line[], drawn: Drawn): boolean {
  const places = (lines: readonly Line[]) => lines.map((line) => drawn.get(line) ?? 0);
  return Math.max(...places(left)) < Math.min(...places(right));
}

function areBeside(left: readonly Line[], right: readonly Line[]): boolean {
  const top = (lines: readonly Line[]) => Math.min(...lines.map(({ baseline }) => baseline));
  const bottom = (lines: readonly Line[]) => Math.max(...lines.map(({ baseline }) => baseline));
  const shared = Math.min(bottom(left), bottom(right)) - Math.max(top(left), top(right));
  const shorter = Math.min(bottom(left) - top(left), bottom(right) - top(right));
  return shared > shorter * 0.4;
}
