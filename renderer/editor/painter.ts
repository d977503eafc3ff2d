import { type Annotation, extentOf, type Fragment } from '../../shared/model/annotation.ts';
import type { Label } from '../../shared/model/label-schema.ts';
import { createHighlights } from './highlights.ts';
import { changedBetween, createLanes } from './lanes.ts';
import { createMarkOverlay } from './mark-overlay.ts';
import type { PageView } from './page-view.ts';
import { watchSections } from './visible-sections.ts';

/** Paints annotations over the page without touching its tree. */
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

/** The elements of the page: `scroller` is what scrolls, the overlay is put in `sheet`. */
type Surroundings = {
  labels: readonly Label[];
  scroller: Element;
  sheet: HTMLElement;
  root: HTMLElement;
};

/** A part of a mark's fragment that is painted: as much of it as lies in one section. */
type Piece = { section: number; highlight: Highlight; range: Range };

/**
 * A painter that uses the CSS Custom Highlight API. Only ranges near the screen are registered,
 * cut by section: every registered one, and all the text it lies over, makes any style change
 * dearer. Nothing here looks at marks that are neither near nor changed.
 */
export function createHighlightPainter(view: PageView, surroundings: Surroundings): Painter {
  const { labels, sheet } = surroundings;
  const highlights = createHighlights(labels);
  const lanes = createLanes();
  const overlay = createMarkOverlay(view, { labels, sheet });
  let annotations: readonly Annotation[] = [];
  let focused: Annotation | null = null;
  let found: readonly Fragment[] = [];
  let foundAt = -1;
  let shown: readonly Annotation[] | null = null;
  const painted = new Map<string, Piece[]>();
  const listeners = new Set<() => void>();

  const addPieces = (annotation: Annotation, among: readonly number[]) => {
    const nearby = among.filter((section) => reaches(annotation, view.sections[section]));
    if (nearby.length === 0) return;
    const isInFocus = annotation.id === focused?.id;
    const lane = lanes.laneOf(annotation);
    const highlight = highlights.lineOf(annotation.labelId, lane, isInFocus);
    if (highlight === null) return;
    const pieces = painted.get(annotation.id) ?? [];
    const paint = (fragment: Fragment, into: Highlight) => {
      for (const section of nearby) {
        const { start, end } = clip(fragment, view.sections[section]);
        if (start >= end) continue;
        const range = view.rangeOf(start, end);
        into.add(range);
        pieces.push({ section, highlight: into, range });
      }
    };
    for (const fragment of annotation.fragments) paint(fragment, highlight);
    if (isInFocus) {
      const join = highlights.joinOf(annotation.labelId, lane);
      for (const fragment of annotation.fragments) paint(fragment, highlights.focusOf(lane));
      if (join !== null) for (const gap of gapsOf(annotation)) paint(gap, join);
    }
    if (pieces.length > 0) painted.set(annotation.id, pieces);
  };

  const dropPieces = (id: string, isGone: (piece: Piece) => boolean) => {
    const pieces = painted.get(id);
    if (pieces === undefined) return;
    const kept = pieces.filter((piece) => !isGone(piece));
    for (const piece of pieces) if (isGone(piece)) piece.highlight.delete(piece.range);
    if (kept.length === 0) painted.delete(id);
    else painted.set(id, kept);
  };

  const paintFound = () => {
    highlights.found.clear();
    highlights.foundNow.clear();
    if (found.length === 0) return;
    const spans = sections.near().flatMap((index) => view.sections[index] ?? []);
    for (const [index, { start, end }] of found.entries()) {
      if (!spans.some((span) => start < span.end && end > span.start)) continue;
      const into = index === foundAt ? highlights.foundNow : highlights.found;
      into.add(view.rangeOf(start, end));
    }
  };

  const marksIn = (indexes: readonly number[]): Annotation[] => {
    const marks = new Set<Annotation>();
    for (const index of indexes) {
      const section = view.sections[index];
      if (section === undefined) continue;
      for (const annotation of lanes.within(section.start, section.end)) marks.add(annotation);
    }
    return [...marks];
  };
  const shownNow = () => {
    shown ??= marksIn(sections.near());
    return shown;
  };
  const drawOver = () => overlay.draw(shownNow(), sections.near(), focused);

  const sections = watchSections(view, surroundings, ({ entered, left }) => {
    view.fill(entered);
    const gone = new Set(left);
    for (const id of [...painted.keys()]) dropPieces(id, ({ section }) => gone.has(section));
    for (const annotation of marksIn(entered)) addPieces(annotation, entered);
    shown = null;
    paintFound();
    drawOver();
    for (const listener of listeners) listener();
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
      for (const { id } of removed) dropPieces(id, () => true);
      const stale = new Set([...lanes.change(removed, added), ...added]);
      if (lastFocused !== null && !removed.includes(lastFocused)) stale.add(lastFocused);
      if (focused !== null) stale.add(focused);
      highlights.setFaint(focused !== null);
      const nearby = sections.near();
      for (const annotation of stale) {
        dropPieces(annotation.id, () => true);
        addPieces(annotation, nearby);
      }
      shown = null;
      drawOver();
    },
    showFound: (next, at) => {
      found = next;
      foundAt = at;
      paintFound();
    },
    shown: shownNow,
    onMove: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    dispose: () => {
      sections.dispose();
      overlay.dispose();
      highlights.dispose();
    },
  };
}

/** Whether a mark, gaps included, reaches into a section. */
function reaches(annotation: Annotation, section: Fragment | undefined): boolean {
  if (section === undefined) return false;
  const { start, end } = extentOf(annotation);
  return start < section.end && end > section.start;
}

function clip(fragment: Fragment, section: Fragment | undefined): Fragment {
  const { start, end } = section ?? { start: 0, end: 0 };
  return { start: Math.max(fragment.start, start), end: Math.min(fragment.end, end) };
}

/** What lies between the fragments of a mark. */
function gapsOf({ fragments }: Annotation): Fragment[] {
  return fragments.slice(1).flatMap(({ start: end }, index) => {
    const start = fragments[index]?.end ?? end;
    return start < end ? [{ start, end }] : [];
  });
}
