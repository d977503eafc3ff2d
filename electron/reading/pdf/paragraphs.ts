import { endsSentence } from '../../../shared/text/sentence.ts';
import type { Line } from './lines.ts';
import { median } from './median.ts';
import type { Column } from './order.ts';

/** Lines that are one paragraph or heading; of a heading, its rank among them. */
export type Paragraph = { lines: Line[]; level: number };

type Placed = { line: Line; column: Column };

/** Puts the lines of columns, in reading order, together into paragraphs and headings. */
export function paragraphsOf(columns: readonly Column[]): Paragraph[] {
  const placed = columns.flatMap((column) => column.map((line): Placed => ({ line, column })));
  const leading = leadingOf(columns);
  const body = bodySize(placed.map(({ line }) => line));
  const edges = new Map(columns.map((column) => [column, edgesOf(column)]));
  const paragraphs: Line[][] = [];
  let before: Placed | null = null;
  for (const here of placed) {
    const isNew =
      before === null || begins(before, here, { leading, edges: edges.get(here.column) });
    if (isNew) paragraphs.push([here.line]);
    else paragraphs.at(-1)?.push(here.line);
    before = here;
  }
  const sizes = headingSizes(paragraphs, body);
  return paragraphs.map((lines) => ({ lines, level: levelOf(lines, sizes) }));
}

type Edges = { left: number; right: number };

/** Where most lines of a column begin, and the furthest that one reaches. */
function edgesOf(column: Column): Edges {
  return {
    left: mostCommon(column.map(({ left }) => Math.round(left))),
    right: Math.max(...column.map(({ right }) => right)),
  };
}

function begins(
  { line: last, column }: Placed,
  { line, column: own }: Placed,
  { leading, edges }: { leading: number; edges: Edges | undefined },
): boolean {
  const size = Math.max(line.size, last.size);
  if (Math.abs(line.size - last.size) > size * 0.12) return true;
  if (/^(?:[•‣◦▪●■*]|[-–]\s)/.test(line.text)) return true;
  if (column !== own) return endsSentence(last.text) || !/^[\p{Ll}\p{Lo}\d(]/u.test(line.text);
  if (line.baseline - last.baseline > Math.max(leading * 1.35, size * 1.3)) return true;
  if (edges === undefined) return false;
  const width = edges.right - edges.left;
  if (!line.isRightToLeft) {
    const isIndented = line.left > edges.left + size * 0.7 && line.left < edges.left + size * 4;
    if (isIndented && last.left <= edges.left + size * 0.4) return true;
  }
  const isShort = line.isRightToLeft
    ? last.left > edges.left + width * 0.2
    : last.right < edges.right - width * 0.2;
  return isShort && endsSentence(last.text);
}

/** The usual distance of two lines of a paragraph. */
function leadingOf(columns: readonly Column[]): number {
  const steps = columns.flatMap((column) =>
    column.flatMap((line, index) => {
      const last = column[index - 1];
      const step = line.baseline - (last?.baseline ?? line.baseline);
      return step > line.size * 0.5 && step < line.size * 4 ? [Math.round(step * 2) / 2] : [];
    }),
  );
  return steps.length === 0 ? Number.POSITIVE_INFINITY : mostCommon(steps);
}

/** The size that most of the words are set in. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  const [most] = [...letters].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}

/** The sizes of headings, the largest first. */
function headingSizes(paragraphs: readonly Line[][], body: number): number[] {
  const sizes = paragraphs
    .filter((lines) => isHeading(lines, body))
    .map((lines) => Math.round(sizeOf(lines)));
  return [...new Set(sizes)].sort((a, b) => b - a);
}

function isHeading(lines: readonly Line[], body: number): boolean {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  return sizeOf(lines) > body * 1.12 && length <= 250 && /\p{L}/u.test(lines[0]?.text ?? '');
}

/** 0 for what is no heading. */
function levelOf(lines: readonly Line[], sizes: readonly number[]): number {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  const place = sizes.indexOf(Math.round(sizeOf(lines)));
  return place === -1 || length > 250 ? 0 : Math.min(6, place + 1);
}

function sizeOf(lines: readonly Line[]): number {
  return median(lines.map(({ size }) => size));
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0] ?? 0;
}
