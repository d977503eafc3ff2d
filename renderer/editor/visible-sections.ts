import type { PageView } from './page-view.ts';

export type VisibleSections = {
  /** Which sections are on or near the screen, by index, in order. */
  near(): readonly number[];
  dispose(): void;
};

/** How far from the screen a section still counts as near it, in pixels. */
const margin = 400;

/**
 * Follows which sections of the page are on or near the visible part of `scroller`. The first
 * ones are taken to be, until the browser has laid the page out.
 */
export function watchSections(
  view: PageView,
  scroller: Element,
  onChange: (change: { entered: readonly number[]; left: readonly number[] }) => void,
): VisibleSections {
  const indexes = new Map<Element, number>();
  const near = new Set(firstSections(view, window.innerHeight + margin));
  const observer = new IntersectionObserver(
    (entries) => {
      const entered: number[] = [];
      const left: number[] = [];
      for (const { target, isIntersecting } of entries) {
        const index = indexes.get(target);
        if (index === undefined || near.has(index) === isIntersecting) continue;
        if (isIntersecting) near.add(index);
        else near.delete(index);
        (isIntersecting ? entered : left).push(index);
      }
      if (entered.length + left.length > 0) onChange({ entered, left });
    },
    { root: scroller, rootMargin: `${margin}px 0px` },
  );
  for (const index of view.sections.keys()) {
    const element = view.sectionElement(index);
    indexes.set(element, index);
    observer.observe(element);
  }
  return {
    near: () => [...near].sort((a, b) => a - b),
    dispose: () => observer.disconnect(),
  };
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
