import type { CorrectionPlan } from '../../shared/correction/plan.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { CorrectionView } from './correction-view.ts';

const keptName = 'correcting';
const changedName = 'correcting-changed';
/** How far beyond the screen marks are shown, in pixels. */
const margin = 1200;

/**
 * Underlines what is marked in a text that is being corrected, as far as it is near the screen.
 * It paints over the words and is no part of them. `clear` takes it all away.
 */
export function showCorrectionMarks(view: CorrectionView, plan: CorrectionPlan): void {
  const lines = nearLines(view);
  paint(
    keptName,
    lines,
    plan.certain.map(({ after }) => after),
  );
  paint(
    changedName,
    lines,
    plan.doubtful.flatMap(({ kept }) => kept ?? []),
  );
}

export function clearCorrectionMarks(): void {
  CSS.highlights.delete(keptName);
  CSS.highlights.delete(changedName);
}

type Line = { element: HTMLElement; start: number; end: number };

function nearLines(view: CorrectionView): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { element, text } of view.lines()) {
    const end = start + text.length;
    lines.push({ element, start, end });
    start = end + 1;
  }
  const isAbove = ({ element }: Line) => element.getBoundingClientRect().bottom < -margin;
  const isBelow = ({ element }: Line) => element.getBoundingClientRect().top > innerHeight + margin;
  // Lines stand one below the other: the first and last near ones are found by halves.
  const first = firstWhere(lines, (line) => !isAbove(line));
  return lines.slice(first, first + firstWhere(lines.slice(first), isBelow));
}

function firstWhere(lines: readonly Line[], isFar: (line: Line) => boolean): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (line !== undefined && isFar(line)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function paint(name: string, lines: readonly Line[], marks: readonly Annotation[]): void {
  const first = lines[0]?.start ?? 0;
  const last = lines.at(-1)?.end ?? 0;
  const near = marks
    .flatMap(({ fragments }) => fragments)
    .filter(({ start, end }) => end > first && start < last);
  const ranges = near.flatMap(({ start, end }) =>
    lines
      .filter((line) => line.end > start && line.start < end)
      .flatMap((line) => rangeIn(line, Math.max(start, line.start), Math.min(end, line.end)) ?? []),
  );
  CSS.highlights.set(name, new Highlight(...ranges));
}

/** A stretch of one line; null where the line does not show it as one text. */
function rangeIn({ element, start }: Line, from: number, to: number): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const text = walker.nextNode();
  if (text === null || (text.nodeValue ?? '').length < to - start) return null;
  const range = document.createRange();
  range.setStart(text, from - start);
  range.setEnd(text, to - start);
  return range;
}
