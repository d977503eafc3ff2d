import type { PageView } from './page-view.ts';

export type VisibleSections = {
  /** The sections on or near the screen, as spans of the text, in order. */
  visible(): { start: number; end: number }[];
  dispose(): void;
};

/** How far from the screen a section still counts as near it. */
const margin = '400px 0px';

/** Follows which sections of the page are on or near the visible part of `scroller`. */
export function watchSections(
  view: PageView,
  scroller: Element,
  onChange: () => void,
): VisibleSections {
  const indexes = new Map<Element, number>();
  const visible = new Set<number>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const index = indexes.get(target);
        if (index === undefined) continue;
        if (isIntersecting) visible.add(index);
        else visible.delete(index);
      }
      onChange();
    },
    { root: scroller, rootMargin: margin },
  );
  for (const index of view.sections.keys()) {
    const element = view.sectionElement(index);
    indexes.set(element, index);
    observer.observe(element);
  }
  return {
    visible: () =>
      [...visible]
        .sort((a, b) => a - b)
        .flatMap((index) => {
          const section = view.sections[index];
          return section === undefined ? [] : [{ start: section.start, end: section.end }];
        }),
    dispose: () => observer.disconnect(),
  };
}
