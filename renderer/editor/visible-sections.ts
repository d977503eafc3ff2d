import type { PageView } from './page-view.ts';

export type VisibleSections = {
  /** Which sections are on or near the screen, by index, in order. */
  near(): readonly number[];
  dispose(): void;
};

/** How far from the screen a section still counts as near it, in pixels. */
const margin = 400;
/** How much farther off it gets its words, so that not all is done in one frame. */
const ahead = 900;

/**
 * Follows which sections of the page are on or near the visible part of `scroller`. The first
 * ones are taken to be, until the browser has laid the page out. A few places are looked up at
 * each scroll, which costs less than having the browser watch every section in each frame.
 */
export function watchSections(
  view: PageView,
  { scroller, root }: { scroller: Element; root: Element },
  onChange: (change: { entered: readonly number[]; left: readonly number[] }) => void,
): VisibleSections {
  const count = view.sections.length;
  let near = firstSections(view, window.innerHeight + margin);

  const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;
  /** The first section that ends below a height of the screen. */
  const firstBelow = (height: number): number => {
    const chapters = view.chapters;
    const at = firstOf(0, chapters.length, (index) => {
      const element = chapters[index]?.element;
      return element !== undefined && bottomOf(element) > height;
    });
    const { first, end } = chapters[at] ?? { first: count, end: count };
    return firstOf(first, end, (index) => bottomOf(view.sectionElement(index)) > height);
  };

  const look = () => {
    const { top, bottom } = scroller.getBoundingClientRect();
    const first = firstBelow(top - margin);
    let end = first;
    while (end < count && view.sectionElement(end).getBoundingClientRect().top < bottom + margin) {
      end += 1;
    }
    const before = near;
    near = Array.from({ length: end - first }, (_, at) => first + at);
    const entered = near.filter((index) => !before.includes(index));
    const left = before.filter((index) => !near.includes(index));
    if (entered.length + left.length > 0) onChange({ entered, left });
    // After a jump what is on the screen comes first.
    if (entered.length === near.length) return;
    const upcoming = [first - 1, end].filter((index) => index >= 0 && index < count);
    const isClose = (index: number) => {
      const rect = view.sectionElement(index).getBoundingClientRect();
      return rect.bottom > top - margin - ahead && rect.top < bottom + margin + ahead;
    };
    view.fill(upcoming.filter(isClose));
  };

  scroller.addEventListener('scroll', look, { passive: true });
  const resized = new ResizeObserver(look);
  resized.observe(scroller);
  resized.observe(root);
  return {
    near: () => near,
    dispose: () => {
      scroller.removeEventListener('scroll', look);
      resized.disconnect();
    },
  };
}

/** The first index in `[low, high)` from which on it is so, or `high`. */
function firstOf(low: number, high: number, isSo: (index: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isSo(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The sections that fill a height, by how tall they are guessed to be. */
function firstSections(view: PageView, height: number): number[] {
  const indexes: number[] = [];
  let filled = 0;
  for (const [index] of view.sections.entries()) {
    if (filled > height) break;
    indexes.push(index);
    filled += view.guessedHeight(index);
  }
  return indexes;
}
