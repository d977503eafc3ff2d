import type { Annotation, Fragment } from '../../shared/model/annotation.ts';
import type { Label } from '../../shared/model/label-schema.ts';
import { changedBetween, createLanes } from './lanes.ts';
import { watchLayout } from './layout-key.ts';
import { applyMarkRules } from './mark-styles.ts';
import { clip, createMarkMeter, measureMark, reaches } from './measure-marks.ts';
import type { PageView } from './page-view.ts';
import { createMarkPens, createSectionMarks, type SectionMarks } from './section-marks.ts';
import { createTypeMeasures } from './type-measures.ts';
import { watchSections } from './visible-sections.ts';

/** Paints annotations behind the words without touching their tree. */
export type Painter = {
  show(annotations: readonly Annotation[], focus: string | null): void;
  /** Shows words that were found, beneath all marks; the one at index `at` stands out. */
  showFound(found: readonly Fragment[], at: number): void;
  /** The annotations painted now: those on or near the screen, in reading order. */
  shown(): readonly Annotation[];
  /** Calls back when other sections came near the screen. */
  onMove(listener: () => void): () => void;
  dispose(): void;
};

/** The elements of the page: `scroller` is what scrolls, `root` holds the words. */
type Surroundings = {
  labels: readonly Label[];
  scroller: Element;
  sheet: HTMLElement;
  root: HTMLElement;
};

/**
 * A painter that draws a box behind each line of a mark, in the sections near the screen. A
 * highlight of the browser's own would cost more: with any of them registered, each change of
 * style paints all their words again. Nothing here looks at marks that are neither near nor
 * changed. All that a change draws is measured before anything is written.
 */
export function createPainter(view: PageView, surroundings: Surroundings): Painter {
  const { labels, sheet, root } = surroundings;
  const removeRules = applyMarkRules(labels);
  const lanes = createLanes();
  const pens = createMarkPens(labels);
  const types = createTypeMeasures();
  let annotations: readonly Annotation[] = [];
  let focused: Annotation | null = null;
  let found: readonly Fragment[] = [];
  let foundAt = -1;
  let shown: readonly Annotation[] | null = null;
  const drawn = new Map<number, SectionMarks>();
  const listeners = new Set<() => void>();

  const marksOf = (section: number): SectionMarks => {
    const marks = drawn.get(section) ?? createSectionMarks(pens);
    drawn.set(section, marks);
    return marks;
  };

  /** Draws marks in sections, in place of what was drawn of them and of those that are gone. */
  const draw = (
    among: readonly number[],
    isWanted: (annotation: Annotation) => boolean,
    gone: readonly Annotation[],
  ) => {
    const meter = createMarkMeter(view, types);
    const measured = among.flatMap((index) => {
      const section = view.sections[index];
      if (section === undefined) return [];
      const here = lanes.within(section.start, section.end);
      // Of the mark in focus only the line between its parts may be here.
      if (focused !== null && !here.includes(focused) && reaches(focused, section)) {
        here.push(focused);
      }
      const marks = here.filter(isWanted);
      const parts = marks.map((annotation) =>
        measureMark(meter, section, {
          annotation,
          lane: lanes.laneOf(annotation),
          letter: pens.letterOf(annotation.labelId),
          isLifted: annotation === focused,
        }),
      );
      return [{ index, marks, parts }];
    });
    for (const { index, marks, parts } of measured) {
      const sectionMarks = marksOf(index);
      for (const { id } of [...gone, ...marks]) sectionMarks.erase(id);
      for (const [at, annotation] of marks.entries()) {
        sectionMarks.draw(parts[at] ?? [], annotation === focused ? 'lifted' : 'resting');
      }
      sectionMarks.settle();
    }
  };
  const drawAll = (among: readonly number[]) => {
    draw(among, () => true, []);
    drawFound();
  };

  const drawFound = () => {
    const meter = createMarkMeter(view, types);
    const measured = sections.near().map((index) => {
      const section = view.sections[index];
      return {
        index,
        here: found.flatMap((fragment, at) => {
          if (section === undefined) return [];
          const part = clip(fragment, section);
          if (part.start >= part.end) return [];
          return [{ stretches: meter.stretches(part, 0), isNow: at === foundAt }];
        }),
      };
    });
    for (const { index, here } of measured) marksOf(index).showFound(here);
  };

  const marksIn = (indexes: readonly number[]): Annotation[] => {
    const spans = indexes.flatMap((index) => view.sections[index] ?? []);
    return [...new Set(spans.flatMap(({ start, end }) => lanes.within(start, end)))];
  };

  const sections = watchSections(view, surroundings, ({ entered, left }) => {
    view.fill(entered);
    for (const index of left) {
      drawn.get(index)?.clear();
      drawn.delete(index);
    }
    shown = null;
    drawAll(entered);
    for (const listener of listeners) listener();
  });
  const unwatchLayout = watchLayout({ root, sheet }, () => {
    types.forget();
    for (const marks of drawn.values()) marks.clear();
    drawAll(sections.near());
  });

  view.fill(sections.near());

  return {
    show: (next, focus) => {
      const { removed, added } = changedBetween(annotations, next);
      annotations = next;
      const lastFocused = focused;
      if (removed.length + added.length > 0 || focus !== (focused?.id ?? null)) {
        focused = focus === null ? null : (next.find(({ id }) => id === focus) ?? null);
      }
      const stale = new Set([...lanes.change(removed, added), ...added]);
      const lifted = [lastFocused, focused].filter((annotation) => annotation !== null);
      for (const annotation of lifted) stale.add(annotation);
      draw(sections.near(), (annotation) => stale.has(annotation), [...removed, ...lifted]);
      root.classList.toggle('has-focus', focused !== null);
      shown = null;
    },
    showFound: (next, at) => {
      found = next;
      foundAt = at;
      drawFound();
    },
    shown: () => {
      shown ??= marksIn(sections.near());
      return shown;
    },
    onMove: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    dispose: () => {
      sections.dispose();
      unwatchLayout();
      removeRules();
      root.classList.remove('has-focus');
    },
  };
}
