import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contrastBetween,
  layOver,
  readable,
  strengthen,
  wellReadable,
} from '../../shared/colours.ts';
import { defaultSchema } from '../../shared/model/default-schema.ts';

const styles = (name: string) =>
  readFileSync(new URL(`../../renderer/styles/${name}.css`, import.meta.url), 'utf8');
const tokens = styles('tokens');
const marks = styles('marks');

type Theme = 'light' | 'dark';
type Contrast = 'usual' | 'more';
const appearances = (['light', 'dark'] as const).flatMap((theme) =>
  (['usual', 'more'] as const).map((contrast) => ({ theme, contrast })),
);

/** The style sheet's colour in an appearance: `--name: light-dark(light, dark);` in its block. */
function token(name: string, theme: Theme, contrast: Contrast): string {
  const selector = contrast === 'more' ? ':root[data-contrast="more"] {' : ':root {';
  const block = tokens.slice(tokens.indexOf(selector)).split('\n}')[0] ?? '';
  const found = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(block);
  const colour = found?.[theme === 'light' ? 1 : 2];
  if (colour === undefined) throw new Error(`there is no token ${name} for more or usual contrast`);
  return colour;
}

/** The background of what lies behind words, in an appearance. */
function ground(selector: string, theme: Theme, contrast: Contrast): string {
  const rules = [...marks.matchAll(/^(.+) \{([^}]+)\}/gm)].filter(
    ([, name = '']) => name.endsWith(selector) && name.includes('more') === (contrast === 'more'),
  );
  const found = /light-dark\((#\w+), (#\w+)\)/.exec(rules[0]?.[2] ?? '');
  const colour = found?.[theme === 'light' ? 1 : 2];
  if (colour === undefined) throw new Error(`there is no background of ${selector}`);
  return colour;
}

describe.each(appearances)('in $theme with $contrast contrast', ({ theme, contrast }) => {
  const least = contrast === 'more' ? wellReadable : readable;
  const labelColour = (label: (typeof defaultSchema.labels)[number]) => {
    const colour = theme === 'light' ? label.colourLight : label.colourDark;
    if (contrast === 'usual') return colour;
    return strengthen(colour, theme === 'light' ? '#ffffff' : '#000000', wellReadable);
  };
  const grounds = ['desk', 'panel', 'sheet', 'raised'] as const;

  it.each(grounds)('words can be read on the %s', (ground) => {
    const under = token(ground, theme, contrast);
    for (const words of ['ink', 'soft', 'accent', 'good', 'bad']) {
      const over = token(words, theme, contrast);
      expect(contrastBetween(over, under), `${words} on ${ground}`).toBeGreaterThanOrEqual(least);
    }
  });

  it.each(['focus', 'selection'])('words can be read in the colour of %s', (ground) => {
    const under = token(ground, theme, contrast);
    expect(contrastBetween(token('ink', theme, contrast), under)).toBeGreaterThanOrEqual(least);
  });

  it.each(['found-box', 'found-now'])('words can be read in the colour of %s', (name) => {
    const under = ground(`.${name}`, theme, contrast);
    expect(contrastBetween(token('ink', theme, contrast), under)).toBeGreaterThanOrEqual(least);
  });

  it('words can be read in the mark in focus', () => {
    const under = ground('.mark-frame', theme, contrast);
    expect(contrastBetween(token('ink', theme, contrast), under)).toBeGreaterThanOrEqual(least);
  });

  it.each(defaultSchema.labels)('the label $name can be read wherever it is named', (label) => {
    // The margin's cards stand on the desk; the queue's counts on the panel.
    for (const ground of grounds) {
      const under = token(ground, theme, contrast);
      expect(contrastBetween(labelColour(label), under), ground).toBeGreaterThanOrEqual(least);
    }
  });

  it.each(defaultSchema.labels)('words can be read on the tint of $name', (label) => {
    const alpha = theme === 'light' ? 0.15 : 0.2;
    const tinted = layOver(labelColour(label), alpha, token('sheet', theme, contrast));
    expect(contrastBetween(token('ink', theme, contrast), tinted)).toBeGreaterThanOrEqual(
      wellReadable,
    );
  });
});

describe('contrast between colours', () => {
  it('is 21 between black and white, and 1 between a colour and itself', () => {
    expect(contrastBetween('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastBetween('#7a3b12', '#7a3b12')).toBe(1);
  });

  it('is reached for any colour, and a colour that has it already is left alone', () => {
    const colour = fc
      .integer({ min: 0, max: 0xffffff })
      .map((number) => `#${number.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(
        colour,
        fc.constantFrom('#000000' as const, '#ffffff' as const),
        (any, ground) => {
          const strong = strengthen(any, ground, wellReadable);
          expect(contrastBetween(strong, ground)).toBeGreaterThanOrEqual(wellReadable);
          if (contrastBetween(any, ground) >= wellReadable) expect(strong).toBe(any);
        },
      ),
    );
  });
});
