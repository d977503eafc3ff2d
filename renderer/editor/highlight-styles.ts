import type { Label } from '../../shared/model/label-schema.ts';
import { laneCount } from './lanes.ts';

/** The name of the highlight that paints a label's fragments in one lane. */
export function highlightName(labelId: string, lane: number): string {
  return `mark-${encodeName(labelId)}-${lane}`;
}

/** The highlight of the mark in focus. */
export const focusHighlight = 'mark-focus';
/** The highlight of words that were found. */
export const foundHighlight = 'found';
export const foundNowHighlight = 'found-now';

/** How far the lines of a label's lanes stand below the words, in pixels, and how thick they are. */
const claimOffset = 7;
const innerOffset = 4;
const laneStep = 3;

/**
 * The rules that paint marks: a tint, and a line whose style tells the label without its colour.
 * The first label's line stands lower, because its marks most often hold others within.
 */
export function highlightRules(labels: readonly Label[]): string {
  return labels.map(rulesOf).join('\n');
}

function rulesOf(label: Label): string {
  const base = label.position === 0 ? claimOffset : innerOffset;
  const lanes = Array.from({ length: laneCount }, (_, lane) => {
    const name = highlightName(label.id, lane);
    const shape = `underline ${label.line} ${label.line === 'double' ? '1px' : '2px'}`;
    return `::highlight(${name}) {
  background-color: ${tint(label.colourLight, label.position === 0 ? 0.11 : 0.15)};
  text-decoration: ${shape} ${label.colourLight};
  text-underline-offset: ${base + lane * laneStep}px;
}
@media (prefers-color-scheme: dark) {
  ::highlight(${name}) {
    background-color: ${tint(label.colourDark, label.position === 0 ? 0.15 : 0.2)};
    text-decoration-color: ${label.colourDark};
  }
}`;
  });
  return lanes.join('\n');
}

function tint(colour: string, alpha: number): string {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return `rgba(${channel(1)}, ${channel(3)}, ${channel(5)}, ${alpha})`;
}

/** Label ids may hold anything; names in a style sheet may not. */
function encodeName(id: string): string {
  return id.replace(/[^a-zA-Z0-9-]/g, (character) => `_${character.codePointAt(0) ?? 0}_`);
}
