import { contrastBetween, layOver, readable } from '../colours.ts';
import type { Label } from '../model/label-schema.ts';
import { distanceBetween, type Vision, visions } from './colour-vision.ts';
import { grounds, laneTints, type Theme, themes } from './grounds.ts';

type Coloured = Pick<Label, 'id' | 'name' | 'colourLight' | 'colourDark' | 'line'>;

/** What WCAG asks of a line that tells something (1.4.11). */
export const seen = 3;

/**
 * Labels whose colours are less than this apart (see `distanceBetween`) are told apart with pain:
 * they are seldom beside each other, and a line is thin.
 */
export const wellApart = 0.05;

export type ColourWarning =
  /** The name or the line of a label cannot be seen well enough. */
  | {
      kind: 'contrast';
      theme: Theme;
      what: 'name' | 'line' | 'words';
      ratio: number;
      least: number;
    }
  /** Another label looks the same to some; where the lines differ, that is all that differs. */
  | { kind: 'near'; name: string; visions: Vision[]; lines: 'same' | 'differ' };

/** What is wrong with a label's colours, by themselves and beside the others'. */
export function colourWarnings(label: Coloured, labels: readonly Coloured[]): ColourWarning[] {
  if (!isColoured(label)) return [];
  return [
    ...themes.flatMap((theme) => contrastWarnings(label, theme)),
    ...labels
      .filter((other) => other.id !== label.id && isColoured(other))
      .flatMap((other): ColourWarning[] => {
        const found = nearVisions(label, other);
        if (found.length === 0) return [];
        const lines = label.line === other.line ? 'same' : 'differ';
        return [{ kind: 'near', name: other.name, visions: found, lines }];
      }),
  ];
}

export function colourIn({ colourLight, colourDark }: Coloured, theme: Theme): string {
  return theme === 'light' ? colourLight : colourDark;
}

/** A colour that is being typed is none yet. */
function isColoured({ colourLight, colourDark }: Coloured): boolean {
  return [colourLight, colourDark].every((colour) => /^#[0-9a-f]{6}$/.test(colour));
}

function contrastWarnings(label: Coloured, theme: Theme): ColourWarning[] {
  const colour = colourIn(label, theme);
  const { sheet, desk, panel, raised, ink } = grounds[theme];
  const tinted = laneTints[theme].reduce((under, tint) => layOver(colour, tint, under), sheet);
  const name = Math.min(
    ...[sheet, desk, panel, raised].map((ground) => contrastBetween(colour, ground)),
  );
  const measured = [
    { what: 'name', ratio: name, least: readable },
    { what: 'line', ratio: contrastBetween(colour, tinted), least: seen },
    { what: 'words', ratio: contrastBetween(ink, tinted), least: readable },
  ] as const;
  return measured
    .filter(({ ratio, least }) => ratio < least)
    .map((one) => ({ kind: 'contrast', theme, ...one }));
}

/** The visions with which two labels are too near each other, in either theme. */
function nearVisions(one: Coloured, other: Coloured): Vision[] {
  return visions.filter((vision) =>
    themes.some(
      (theme) => distanceBetween(colourIn(one, theme), colourIn(other, theme), vision) < wellApart,
    ),
  );
}
