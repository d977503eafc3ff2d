import { strengthen, wellReadable } from '../../shared/colours.ts';
import type { Label } from '../../shared/model/label-schema.ts';
import { laneTints } from '../../shared/schema/grounds.ts';
import { laneCount } from './lanes.ts';

/** The class of what is drawn for the label at an index among the project's labels. */
export function labelClass(index: number): string {
  return `mark-label-${index}`;
}

/** The class of marks in a lane. */
export function laneClass(lane: number): string {
  return `mark-lane-${lane}`;
}

/**
 * The rules that tell labels apart: a colour, and a line whose style tells the label without its
 * colour; and a tint in each lane. What all marks have in common is in the style sheets.
 */
export function markRules(labels: readonly Label[]): string {
  return labels
    .flatMap((label, index) => [lineRules(label, index), ...tintRules(label, index)])
    .join('\n');
}

function lineRules(label: Label, index: number): string {
  const { light, dark } = colourValues(label);
  const colour = `.${labelClass(index)} { --line: light-dark(${light}, ${dark}); }`;
  const box = `.mark-box.${labelClass(index)}`;
  if (label.line === 'double')
    return `${colour}\n${box} { border-bottom: 3px double var(--line); }`;
  if (label.line !== 'wavy') return `${colour}\n${box} { border-bottom-style: ${label.line}; }`;
  return `${colour}
${box} { border-bottom-color: transparent; }
${box}::after {
  position: absolute;
  inset: 100% 0 auto;
  height: 4px;
  background: var(--line);
  mask: url("${wave}") 0 0 / 8px 4px repeat-x;
  content: "";
}`;
}

/** One wave, to be repeated: borders know none. */
const wave = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><path d="M-2 2Q0 0 2 2T6 2T10 2" fill="none" stroke="#000" stroke-width="1.1"/></svg>',
)}`;

function tintRules({ colourLight, colourDark }: Label, index: number): string[] {
  return Array.from({ length: laneCount }, (_, lane) => {
    const tint = laneTints.light[lane] ?? 0;
    const light = translucent(colourLight, tint);
    const dark = translucent(colourDark, laneTints.dark[lane] ?? 0);
    const box = `.mark-box.${labelClass(index)}.${laneClass(lane)}`;
    return tint === 0 ? '' : `${box} { background-color: light-dark(${light}, ${dark}); }`;
  });
}

/**
 * A label's colours as values for styles, for the light page and the dark: the usual ones, or
 * stronger ones where the style sheets ask for more contrast.
 */
export function colourValues(label: Label): ColourValues {
  const known = values.get(label);
  if (known !== undefined) return known;
  const mixed = mixColours(label);
  values.set(label, mixed);
  return mixed;
}

type ColourValues = { light: string; dark: string };

/** Each card asks for its label's. */
const values = new WeakMap<Label, ColourValues>();

function mixColours({ colourLight, colourDark }: Label): ColourValues {
  const light = strengthen(colourLight, '#ffffff', wellReadable);
  const dark = strengthen(colourDark, '#000000', wellReadable);
  return {
    light: `color-mix(in srgb, ${colourLight}, ${light} var(--strength))`,
    dark: `color-mix(in srgb, ${colourDark}, ${dark} var(--strength))`,
  };
}

function translucent(colour: string, alpha: number): string {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return `rgb(${channel(1)} ${channel(3)} ${channel(5)} / ${Math.round(alpha * 100)}%)`;
}

/** Puts the rules of these labels into the document; the returned function takes them out. */
export function applyMarkRules(labels: readonly Label[]): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(markRules(labels));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
