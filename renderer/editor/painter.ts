import type { Annotation, Fragment } from '../../shared/model/annotation.ts';
import type { Label } from '../../shared/model/label-schema.ts';
import {
  focusHighlight,
  foundHighlight,
  foundNowHighlight,
  highlightName,
  highlightRules,
} from './highlight-styles.ts';
import { assignLanes, type LanedFragment, laneCount } from './lanes.ts';
import type { PageView } from './page-view.ts';
import { watchSections } from './visible-sections.ts';

/** Paints annotations over the page without touching its tree. */
export type Painter = {
  show(annotations: readonly Annotation[], focus: string | null): void;
  /** Shows words that were found, beneath all marks; the one at index `at` stands out. */
  showFound(found: readonly Fragment[], at: number): void;
  /** The annotations painted now: those on or near the screen. */
  shown(): readonly Annotation[];
  /** Calls back when other sections came near the screen. */
  onMove(listener: () => void): () => void;
  dispose(): void;
};

type Painted = { highlight: Highlight; range: Range };

/**
 * A painter that uses the CSS Custom Highlight API. Only ranges near the screen are registered:
 * every registered one makes any style change dearer.
 */
export function createHighlightPainter(
  view: PageView,
  labels: readonly Label[],
  scroller: Element,
): Painter {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightRules(labels));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const highlights = new Map<string, Highlight>();
  for (const label of labels) {
    for (let lane = 0; lane < laneCount; lane += 1) {
      const highlight = new Highlight();
      // Where marks overlap the later label's line and tint lie on top.
      highlight.priority = label.position * 2;
      highlights.set(highlightName(label.id, lane), highlight);
    }
  }
  const focused = new Highlight();
  highlights.set(focusHighlight, focused);
  const foundWords = new Highlight();
  foundWords.priority = -1;
  highlights.set(foundHighlight, foundWords);
  const foundNow = new Highlight();
  foundNow.priority = labels.length * 2;
  highlights.set(foundNowHighlight, foundNow);
  for (const [name, highlight] of highlights) CSS.highlights.set(name, highlight);

  let annotations: readonly Annotation[] = [];
  let focus: string | null = null;
  let laned: LanedFragment[] = [];
  let near: Annotation[] = [];
  let found: readonly Fragment[] = [];
  let foundAt = -1;
  const painted = new Map<string, Painted>();
  const listeners = new Set<() => void>();

  const paint = () => {
    const spans = sections.visible();
    const wanted = laned.filter((fragment) =>
      spans.some(({ start, end }) => fragment.start < end && fragment.end > start),
    );
    near = [...new Set(wanted.map(({ annotation }) => annotation))];
    const keep = new Set<string>();
    for (const fragment of wanted) {
      const key = `${fragment.annotation.id} ${fragment.start} ${fragment.end}`;
      const highlight = highlights.get(highlightName(fragment.annotation.labelId, fragment.lane));
      if (highlight === undefined) continue;
      keep.add(key);
      const present = painted.get(key);
      if (present?.highlight === highlight) continue;
      present?.highlight.delete(present.range);
      const range = present?.range ?? view.rangeOf(fragment.start, fragment.end);
      highlight.add(range);
      painted.set(key, { highlight, range });
    }
    for (const [key, { highlight, range }] of painted) {
      if (keep.has(key)) continue;
      highlight.delete(range);
      painted.delete(key);
    }
    foundWords.clear();
    foundNow.clear();
    for (const [index, { start, end }] of found.entries()) {
      if (!spans.some((span) => start < span.end && end > span.start)) continue;
      (index === foundAt ? foundNow : foundWords).add(view.rangeOf(start, end));
    }
    focused.clear();
    for (const { annotation, start, end } of wanted) {
      if (annotation.id !== focus) continue;
      focused.add(view.rangeOf(start, end));
      // Over the tint of its own label, under the marks of others that it holds.
      const label = labels.find(({ id }) => id === annotation.labelId);
      focused.priority = (label?.position ?? 0) * 2 + 1;
    }
  };

  const sections = watchSections(view, scroller, () => {
    paint();
    for (const listener of listeners) listener();
  });

  return {
    show: (next, nextFocus) => {
      if (next !== annotations) laned = assignLanes(next);
      annotations = next;
      focus = nextFocus;
      paint();
    },
    showFound: (next, at) => {
      found = next;
      foundAt = at;
      paint();
    },
    shown: () => near,
    onMove: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    dispose: () => {
      sections.dispose();
      for (const name of highlights.keys()) CSS.highlights.delete(name);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}
