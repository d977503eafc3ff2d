import type { Label } from '../../shared/model/label-schema.ts';
import { laneCount } from './lanes.ts';

/**
 * What is painted for a label: its marks, its marks while another one is in focus, and what lies
 * between the parts of a split one that is.
 */
export type Look = 'mark' | 'faint' | 'join';

/** The name of the highlight that paints a label in one lane. */
export function highlightName(look: Look, labelId: string, lane: number): string {
  return `${look}-${encodeName(labelId)}-${lane}`;
}

/** The highlight of the mark in focus. */
export const focusHighlight = 'mark-focus';
/** The highlights of words that were found. */
export const foundHighlight = 'found';
export const foundNowHighlight = 'found-now';

/** How strong the tint is in each lane: little is left of it where many marks lie over each other. */
const tints = [0.13, 0.1, 0.05, 0, 0];
/** Dark pages take a stronger tint. */
const darkTint = 1.4;
const faintTint = 0.4;
const faintLine = 0.38;

/**
 * The rules that paint marks: a tint, and a line whose style tells the label without its colour
 * and whose height is its lane's. Measures follow the type: five lanes fit between the words of
 * one line and those of the next.
 */
export function highlightRules(labels: readonly Label[]): string {
  return labels
    .flatMap((label) => Array.from({ length: laneCount }, (_, lane) => rulesOf(label, lane)))
    .join('\n');
}

function rulesOf(label: Label, lane: number): string {
  const line = `${label.line} ${thickness(label)}`;
  const tint = tints[lane] ?? 0;
  const select = (look: Look) => `${words}::highlight(${highlightName(look, label.id, lane)})`;
  return `${select('mark')} {
  background-color: ${inThemes(label, tint, tint * darkTint)};
  text-decoration: underline ${line} ${inThemes(label, 1, 1)};
  text-underline-offset: ${offsetOf(lane)};
}
${select('faint')} {
  background-color: ${inThemes(label, tint * faintTint, tint * faintTint * darkTint)};
  text-decoration: underline ${line} ${inThemes(label, faintLine, faintLine)};
  text-underline-offset: ${offsetOf(lane)};
}
${select('join')} {
  text-decoration: underline dashed 1px ${inThemes(label, 1, 1)};
  text-underline-offset: ${offsetOf(lane)};
}`;
}

/** Only the elements that hold the text itself, so that nothing else bears the cost. */
const words = '.text [data-lexical-text]';

/** The distance of a lane's line from the base line. */
function offsetOf(lane: number): string {
  return `calc(0.15em + ${lane} * clamp(0.11em, (1lh - 0.9em) / 4.5, 0.19em))`;
}

function thickness({ line }: Label): string {
  return line === 'double' || line === 'wavy' ? '1px' : '2px';
}

function inThemes({ colourLight, colourDark }: Label, light: number, dark: number): string {
  return `light-dark(${translucent(colourLight, light)}, ${translucent(colourDark, dark)})`;
}

function translucent(colour: string, alpha: number): string {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return `rgb(${channel(1)} ${channel(3)} ${channel(5)} / ${Math.round(alpha * 100)}%)`;
}

/** Label ids may hold anything; names in a style sheet may not. */
function encodeName(id: string): string {
  return id.replace(/[^a-zA-Z0-9-]/g, (character) => `_${character.codePointAt(0) ?? 0}_`);
}
