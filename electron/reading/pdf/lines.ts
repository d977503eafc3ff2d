import { median } from './median.ts';
import type { Piece } from './pages.ts';

/** A line of a column: its words and where it stands, in points from the page's left and top. */
export type Line = {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  isRightToLeft: boolean;
};

/** In widths of the type: what is a space between words, and what parts columns from each other. */
const gaps = { space: 0.17, column: 1.4 };

/** Joins what is drawn side by side on one baseline, however it was divided. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const runs: Piece[][] = [];
  let run: Piece[] = [];
  for (const piece of pieces) {
    const last = run.at(-1);
    if (last !== undefined && !continues(last, piece)) {
      runs.push(run);
      run = [];
    }
    if (piece.text !== '') run.push(piece);
    if (piece.endsLine && run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return merged(runs.filter((one) => one.some(({ text }) => text.trim() !== ''))).map(lineFrom);
}

function continues(last: Piece, piece: Piece): boolean {
  const size = Math.max(last.size, piece.size);
  if (piece.text === '') return true;
  if (Math.abs(piece.baseline - last.baseline) > size * 0.5) return false;
  return gapBetween(last, piece) < size * gaps.column;
}

function gapBetween(one: Piece, other: Piece): number {
  return Math.max(other.left - one.right, one.left - other.right);
}

/** Runs on one baseline that touch, for programs that draw words in any order. */
function merged(runs: readonly Piece[][]): Piece[][] {
  const done: Piece[][] = [];
  for (const run of runs) {
    const before = done.at(-1);
    const last = before?.at(-1);
    const [first] = run;
    const touches =
      last !== undefined &&
      first !== undefined &&
      Math.abs(first.baseline - last.baseline) < Math.min(first.size, last.size) * 0.3 &&
      gapBetween(last, first) < Math.max(first.size, last.size) * 0.6;
    if (touches && before !== undefined) before.push(...run);
    else done.push([...run]);
  }
  return done;
}

function lineFrom(run: readonly Piece[]): Line {
  const isRightToLeft = run.filter((piece) => piece.isRightToLeft).length * 2 > run.length;
  const pieces = run.toSorted((a, b) => (isRightToLeft ? b.right - a.right : a.left - b.left));
  const size = median(pieces.filter(({ text }) => text.trim() !== '').map((piece) => piece.size));
  let text = '';
  let last: Piece | null = null;
  for (const piece of pieces) {
    const isApart = last !== null && gapBetween(last, piece) > size * gaps.space;
    if (isApart && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
    text += piece.text;
    last = piece;
  }
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    baseline: median(pieces.map(({ baseline }) => baseline)),
    size,
    isRightToLeft,
  };
}
