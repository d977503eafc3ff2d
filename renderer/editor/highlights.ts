import type { Label } from '../../shared/model/label-schema.ts';
import { contrastRules } from './contrast-rules.ts';
import {
  focusHighlight,
  foundHighlight,
  foundNowHighlight,
  highlightName,
  highlightRules,
} from './highlight-styles.ts';
import { laneCount } from './lanes.ts';

/** The page's highlights, each with its name and its place above the others. */
export type Highlights = {
  /** Where the lines of one label in one lane go; those of the mark in focus apart. */
  lineOf(labelId: string, lane: number, isInFocus: boolean): Highlight | null;
  /** The words of the mark in focus, to lie above those of its lane. */
  focusOf(lane: number): Highlight;
  /** What lies between the parts of a mark of this label in this lane. */
  joinOf(labelId: string, lane: number): Highlight | null;
  found: Highlight;
  foundNow: Highlight;
  /** Makes all marks faint that are not in focus, or all as strong as before. */
  setFaint(isFaint: boolean): void;
  dispose(): void;
};

export function createHighlights(labels: readonly Label[]): Highlights {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${highlightRules(labels)}\n${contrastRules(labels)}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  const registered = new Set<string>();
  const register = (name: string, highlight: Highlight) => {
    registered.add(name);
    CSS.highlights.set(name, highlight);
    return highlight;
  };
  const unregister = (name: string) => {
    registered.delete(name);
    CSS.highlights.delete(name);
  };

  const labelIds = new Set(labels.map(({ id }) => id));
  const rest = new Map<string, Highlight>();
  const inFocus = new Map<string, Highlight>();
  const joins = new Map<string, Highlight>();
  let isFaint = false;

  const strong = (labelId: string, lane: number) => highlightName('mark', labelId, lane);
  const faint = (labelId: string, lane: number) => highlightName('faint', labelId, lane);
  const made = (kept: Map<string, Highlight>, key: string, priority: number) => {
    const highlight = kept.get(key) ?? new Highlight();
    highlight.priority = priority;
    kept.set(key, highlight);
    return highlight;
  };

  const focused = register(focusHighlight, new Highlight());
  const found = register(foundHighlight, new Highlight());
  found.priority = -1;
  const foundNow = register(foundNowHighlight, new Highlight());
  foundNow.priority = laneCount * 2;

  return {
    lineOf: (labelId, lane, isInFocus) => {
      if (!labelIds.has(labelId)) return null;
      const kept = isInFocus ? inFocus : rest;
      const name = strong(labelId, lane);
      const known = kept.get(name);
      if (known !== undefined) return known;
      const highlight = made(kept, name, priorityOf(lane));
      if (isInFocus) {
        if (isFaint) register(name, highlight);
      } else register(isFaint ? faint(labelId, lane) : name, highlight);
      return highlight;
    },
    focusOf: (lane) => {
      focused.priority = priorityOf(lane) + 1;
      return focused;
    },
    joinOf: (labelId, lane) => {
      if (!labelIds.has(labelId)) return null;
      const name = highlightName('join', labelId, lane);
      return joins.get(name) ?? register(name, made(joins, name, priorityOf(lane)));
    },
    found,
    foundNow,
    setFaint: (next) => {
      if (next === isFaint) return;
      isFaint = next;
      for (const label of labels) {
        for (let lane = 0; lane < laneCount; lane += 1) {
          const [strongName, faintName] = [strong(label.id, lane), faint(label.id, lane)];
          unregister(isFaint ? strongName : faintName);
          const others = rest.get(strongName);
          const lifted = inFocus.get(strongName);
          if (others !== undefined) register(isFaint ? faintName : strongName, others);
          if (isFaint && lifted !== undefined) register(strongName, lifted);
        }
      }
    },
    dispose: () => {
      for (const name of registered) CSS.highlights.delete(name);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

/** Inner marks lie over those that hold them; the focus lies over its lane. */
function priorityOf(lane: number): number {
  return (laneCount - lane) * 2;
}
