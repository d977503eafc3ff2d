import { type Label, lineStyles } from '../model/label-schema.ts';
import { distanceBetween, visions } from './colour-vision.ts';

/** A colour for a label: its name, and what it is on a light and on a dark page. */
export type Hue = { name: string; light: string; dark: string };

/**
 * Colours that pass on both pages, by name and by line, the best told apart first. Found in OKLCH:
 * on a light page as bright as contrast allows, on a dark one as deep.
 */
export const hues: readonly Hue[] = [
  { name: 'rust', light: '#b8440c', dark: '#f0935a' },
  { name: 'blue', light: '#0b63a5', dark: '#7db8ea' },
  { name: 'pine', light: '#08755a', dark: '#5fc9a6' },
  { name: 'plum', light: '#913990', dark: '#e195de' },
  { name: 'ochre', light: '#825b0c', dark: '#e1a948' },
  { name: 'indigo', light: '#5a51ba', dark: '#aaaafe' },
  { name: 'leaf', light: '#2d7600', dark: '#8ac875' },
  { name: 'crimson', light: '#ab2e45', dark: '#fc9099' },
  { name: 'teal', light: '#02717a', dark: '#0fcbdb' },
  { name: 'olive', light: '#656902', dark: '#b6bc52' },
  { name: 'violet', light: '#7945ab', dark: '#c79ef7' },
  { name: 'rose', light: '#a43068', dark: '#f590b8' },
  { name: 'brown', light: '#60361e', dark: '#f8c4a8' },
  { name: 'slate', light: '#2d445c', dark: '#b9d4f1' },
  { name: 'forest', light: '#244d2e', dark: '#b1dfb9' },
  { name: 'wine', light: '#68284a', dark: '#fdbbd9' },
];

type Coloured = Pick<Label, 'colourLight' | 'colourDark' | 'line'>;

/** The colour that is farthest from those in use, whoever looks, and the line that is least used. */
export function suggestColour(labels: readonly Coloured[]): Coloured {
  const [first] = hues;
  if (first === undefined) throw new Error('there are no hues');
  const best = hues.reduce(
    (found, hue) => {
      const room = roomAround(hue, labels);
      return room > found.room ? { hue, room } : found;
    },
    { hue: first, room: roomAround(first, labels) },
  );
  const uses = (line: Label['line']) => labels.filter((label) => label.line === line).length;
  const line = lineStyles.toSorted((a, b) => uses(a) - uses(b))[0] ?? 'solid';
  return { colourLight: best.hue.light, colourDark: best.hue.dark, line };
}

/** How far the nearest label is, with the vision that has them nearest. */
function roomAround({ light, dark }: Hue, labels: readonly Coloured[]): number {
  const rooms = labels.flatMap(({ colourLight, colourDark }) =>
    visions.flatMap((vision) => [
      distanceBetween(light, colourLight, vision),
      distanceBetween(dark, colourDark, vision),
    ]),
  );
  return Math.min(1, ...rooms);
}

/** The hue of that name. Throws where there is none. */
export function hueNamed(name: string): Hue {
  const hue = hues.find((one) => one.name === name);
  if (hue === undefined) throw new Error(`there is no hue ${name}`);
  return hue;
}
