import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultSchema } from '../../../shared/model/default-schema.ts';
import { distanceBetween, seenAs } from '../../../shared/schema/colour-vision.ts';
import { colourWarnings } from '../../../shared/schema/colour-warnings.ts';
import { grounds, themes } from '../../../shared/schema/grounds.ts';
import { hues, suggestColour } from '../../../shared/schema/hues.ts';

const tokens = readFileSync(
  new URL('../../../renderer/styles/tokens.css', import.meta.url),
  'utf8',
);

const label = (name: string, light: string, dark: string, line: 'solid' | 'dotted' = 'solid') => ({
  id: name,
  name,
  colourLight: light,
  colourDark: dark,
  line,
});

describe('the colours of labels', () => {
  it('are judged on the grounds that the window has', () => {
    for (const name of ['sheet', 'desk', 'panel', 'raised', 'ink'] as const) {
      const { light, dark } = { light: grounds.light[name], dark: grounds.dark[name] };
      expect(tokens).toContain(`--${name}: light-dark(${light}, ${dark});`);
    }
  });

  it.each(hues)('may be $name, which passes on both pages', ({ name, light, dark }) => {
    expect(colourWarnings(label(name, light, dark), [])).toEqual([]);
  });

  it('are warned of where a name cannot be read, with what it reaches', () => {
    expect(colourWarnings(label('pale', '#c0c0c0', '#7db8ea'), [])).toEqual([
      {
        kind: 'contrast',
        theme: 'light',
        what: 'name',
        ratio: expect.closeTo(1.51, 1),
        least: 4.5,
      },
      { kind: 'contrast', theme: 'light', what: 'line', ratio: expect.closeTo(1.55, 0), least: 3 },
    ]);
    expect(
      colourWarnings(label('black', '#0b63a5', '#000000'), []).map(({ kind }) => kind),
    ).toContain('contrast');
  });

  it('are warned of where two look the same to somebody', () => {
    const red = label('red', '#b0352a', '#e97871');
    const green = label('green', '#5c6a10', '#a2a04f');
    expect(distanceBetween('#b0352a', '#5c6a10', 'usual')).toBeGreaterThan(0.15);
    expect(colourWarnings(red, [red, green])).toEqual([
      { kind: 'near', name: 'green', visions: ['deuteranopia'], lines: 'same' },
    ]);
    const same = label('other', '#b0352b', '#e97872');
    expect(colourWarnings(red, [red, same])).toEqual([
      {
        kind: 'near',
        name: 'other',
        visions: ['usual', 'protanopia', 'deuteranopia', 'tritanopia'],
        lines: 'same',
      },
    ]);
    expect(colourWarnings(red, [{ ...same, line: 'dotted' }])).toMatchObject([{ lines: 'differ' }]);
  });

  it('of a new project are told apart by all, blue and green by their lines alone to some', () => {
    const { labels } = defaultSchema;
    expect(labels.map((one) => colourWarnings(one, labels))).toEqual([
      [],
      [{ kind: 'near', name: 'figure', visions: ['tritanopia'], lines: 'differ' }],
      [{ kind: 'near', name: 'actor', visions: ['tritanopia'], lines: 'differ' }],
    ]);
  });

  it('that are being typed are not judged yet', () => {
    expect(colourWarnings(label('new', '#b8', '#f0935a'), [])).toEqual([]);
  });
});

describe('colour vision', () => {
  it('leaves grey as it is, whoever looks', () => {
    for (const vision of ['protanopia', 'deuteranopia', 'tritanopia'] as const) {
      const { red, green, blue } = seenAs('#808080', vision);
      for (const light of [red, green, blue]) expect(light).toBeCloseTo(0.2159, 3);
    }
  });

  it('brings red and green together without the cones for one of them', () => {
    const usual = distanceBetween('#cc3311', '#667700', 'usual');
    expect(distanceBetween('#cc3311', '#667700', 'deuteranopia')).toBeLessThan(usual / 2);
  });

  it('has black and white as far apart as can be', () => {
    expect(distanceBetween('#000000', '#ffffff', 'usual')).toBeCloseTo(1, 3);
  });
});

describe('a colour for a new label', () => {
  it('is none that is there already, as long as there are others', () => {
    const labels: ReturnType<typeof label>[] = [];
    for (let count = 0; count < hues.length; count += 1) {
      const { colourLight, colourDark } = suggestColour(labels);
      labels.push(label(String(count), colourLight, colourDark));
    }
    expect(new Set(labels.map(({ colourLight }) => colourLight)).size).toBe(hues.length);
  });

  it('comes with the line that is used least', () => {
    expect(suggestColour(defaultSchema.labels).line).toBe('dashed');
  });

  it('passes in both themes', () => {
    const { colourLight, colourDark } = suggestColour(defaultSchema.labels);
    const found = colourWarnings(label('new', colourLight, colourDark), []);
    expect([found, themes.length]).toEqual([[], 2]);
  });
});
