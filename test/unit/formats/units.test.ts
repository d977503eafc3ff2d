import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUnits } from '../../../shared/formats/codec.ts';
import { createScales } from '../../../shared/formats/units/scales.ts';
import { type Claim, placeClaims } from '../../../shared/formats/units.ts';
import { graphemeStarts, isGraphemeBoundary } from '../../../shared/text/graphemes.ts';
import { goldenText } from '../../support/formats/golden.ts';
import { anyText } from '../text/any-text.ts';

const findOut = { unit: null, rule: 'codepoint' } as const;

const claim = (quote: string | null, ...places: [number, number][]): Claim => ({
  name: 'span 1',
  fragments: places.map(([start, end]) => ({ start, end })),
  quote,
});

/** The words that claims were put on, and where their unit came from. */
function found(
  source: string,
  claims: Claim[],
  rules: Parameters<typeof placeClaims>[2] = findOut,
) {
  const { text, finding, places } = placeClaims(source, claims, rules);
  return {
    unit: finding === null ? null : `${finding.unit} by ${finding.by}`,
    words: places.map(({ fragments }) =>
      (fragments ?? []).map(({ start, end }) => text.slice(start, end)).join('|'),
    ),
    problems: places.flatMap(({ problem }) => problem ?? []),
  };
}

describe('the unit of offsets', () => {
  it.each([
    ['codepoint', 37, 47],
    ['utf16', 38, 48],
    ['byte', 46, 58],
    ['grapheme', 36, 46],
  ] as const)('is %s where the quote stands there in it alone', (unit, start, end) => {
    expect(found(goldenText, [claim('Zoë Müller', [start, end])])).toEqual({
      unit: `${unit} by quotes`,
      words: ['Zoë Müller'],
      problems: [],
    });
  });

  it('is the format’s where quotes stand there in every unit', () => {
    expect(found('Jobs rose.', [claim('rose', [5, 9])])).toMatchObject({
      unit: 'codepoint by any',
    });
    expect(
      found('Jobs rose.', [claim('rose', [5, 9])], { unit: null, rule: 'utf16' }),
    ).toMatchObject({ unit: 'utf16 by any' });
  });

  it('is the format’s where there are no quotes, however the offsets look', () => {
    expect(found('😊 Zoë', [claim(null, [3, 6])], { unit: null, rule: 'utf16' })).toEqual({
      unit: 'utf16 by rule',
      words: ['Zoë'],
      problems: [],
    });
  });

  it('is the format’s where no quote stands anywhere', () => {
    expect(found('😊 Zoë', [claim('Ann', [3, 6])], { unit: null, rule: 'utf16' })).toMatchObject({
      unit: 'utf16 by rule',
      words: [''],
    });
  });

  it('is what a person says, whatever the quotes say', () => {
    expect(found('😊 Zoë', [claim('Zoë', [3, 6])], { unit: 'codepoint', rule: 'utf16' })).toEqual({
      unit: 'codepoint by rule',
      words: ['Zoë'],
      problems: [
        'span 1: “Zoë” does not stand at 3 to 6; it was put where it stands nearest, 1 character before.',
      ],
    });
  });

  it('is the one in which most quotes stand, and the others are told', () => {
    const claims = [claim('Zoë', [3, 6]), claim('was', [7, 10]), claim('here', [1, 5])];
    expect(found('😊 Zoë was here', claims)).toEqual({
      unit: 'utf16 by quotes',
      words: ['Zoë', 'was', 'here'],
      problems: [
        'span 1: “here” does not stand at 1 to 5; it was put where it stands nearest, 10 characters further on.',
      ],
    });
  });

  it('is found by words beside the claims too, such as tokens', () => {
    const evidence = [claim('was', [7, 10])];
    expect(found('😊 Zoë was', [claim(null, [3, 6])], { ...findOut, evidence })).toMatchObject({
      unit: 'utf16 by quotes',
      words: ['Zoë'],
    });
  });

  it('is nothing where there is nothing to find it of', () => {
    expect(placeClaims('a\r\nb', [], findOut)).toEqual({ text: 'a\nb', finding: null, places: [] });
  });
});

describe('a claim', () => {
  it('whose quote stands nowhere is left out and told', () => {
    expect(found('Jobs rose.', [claim('fell', [5, 9]), claim('rose', [5, 9])])).toMatchObject({
      words: ['', 'rose'],
      problems: ['span 1: “fell” does not stand at 5 to 9, nor anywhere near; it was left out.'],
    });
  });

  it('is put on the nearest of the places where its quote stands, and it is told', () => {
    const text = 'aa it bb it cc it dd';
    const { places } = placeClaims(text, [claim('it', [10, 12])], findOut);
    expect(places[0]?.fragments).toEqual([{ start: 9, end: 11 }]);
    expect(places[0]?.problem).toContain('1 character before');
    const after = placeClaims(text, [claim('it', [13, 15])], findOut);
    expect(after.places[0]?.fragments).toEqual([{ start: 15, end: 17 }]);
    expect(after.places[0]?.problem).toContain('2 characters further on');
  });

  it('that begins right and ends elsewhere is put on its words, and it is told', () => {
    expect(found('Jobs rose.', [claim('rose', [5, 10])])).toMatchObject({
      words: ['rose'],
      problems: [expect.stringContaining('begins there and ends elsewhere')],
    });
  });

  it.each([
    ['is reversed', [9, 5]],
    ['is empty', [5, 5]],
    ['ends behind the text', [5, 11]],
    ['begins before the text', [-1, 4]],
    ['has half an offset', [0.5, 4]],
  ] as [string, [number, number]][])('that %s is left out and told', (_, place) => {
    expect(found('Jobs rose.', [claim(null, place)])).toEqual({
      unit: 'codepoint by rule',
      words: [''],
      problems: [
        `span 1 at ${place[0]} to ${place[1]} does not fit in the text in code points; it was left out.`,
      ],
    });
  });

  it('that ends inside a character is left out and told', () => {
    expect(found('😊😊', [claim(null, [0, 3])], { unit: 'utf16', rule: 'utf16' }).problems).toEqual(
      ['span 1 at 0 to 3 does not fit in the text in UTF-16 code units; it was left out.'],
    );
    expect(found('Zoë', [claim(null, [0, 3])], { unit: 'byte', rule: 'byte' }).problems).toEqual([
      'span 1 at 0 to 3 does not fit in the text in UTF-8 bytes; it was left out.',
    ]);
  });

  it('of several fragments has them in order and quotes all between, or as the format does', () => {
    const text = 'It fell, she said, twice';
    const places: [number, number][] = [
      [0, 7],
      [19, 24],
    ];
    const joined = (content: string, fragments: readonly { start: number; end: number }[]) =>
      fragments.map(({ start, end }) => content.slice(start, end)).join(' ');
    expect(found(text, [claim(text, ...places)]).words).toEqual(['It fell|twice']);
    expect(
      found(text, [claim('It fell twice', ...places)], { ...findOut, quoteOf: joined }).words,
    ).toEqual(['It fell|twice']);
    expect(found(text, [claim(null, [19, 24], [0, 7])]).words).toEqual(['']);
  });
});

describe('a text with CRLF', () => {
  const source = 'One\r\ntwo\r\n😊 three';

  it('comes with LF, and offsets given in it follow', () => {
    const { text, places } = placeClaims(
      source,
      [claim(null, [5, 8]), claim('three', [12, 17]), claim('One\r\ntwo', [0, 8])],
      findOut,
    );
    expect(text).toBe('One\ntwo\n😊 three');
    expect(places.map(({ fragments }) => fragments)).toEqual([
      [{ start: 4, end: 7 }],
      [{ start: 11, end: 16 }],
      [{ start: 0, end: 7 }],
    ]);
  });

  it('is read with CRLF as one character where the quotes say so', () => {
    expect(found(source, [claim('three', [10, 15])])).toEqual({
      unit: 'codepoint by quotes',
      words: ['three'],
      problems: [],
    });
  });

  it('has no place between CR and LF', () => {
    expect(found(source, [claim(null, [0, 4])]).words).toEqual(['']);
  });

  it('has LF for a CR alone, at the same place', () => {
    expect(found('One\rtwo', [claim(null, [4, 7])]).words).toEqual(['two']);
  });
});

describe('whatever the text', () => {
  it('has places in each unit that are those of its characters, there and back', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const ends = { text, isShorter: false, carry: (offset: number) => offset };
        for (const unit of readUnits) {
          const [scale] = createScales(text, ends, { unit, rule: unit })[0]?.() ?? [];
          const places = Array.from({ length: 4 * text.length + 2 }, (_, offset) =>
            scale?.at(offset),
          );
          const found = places.filter((place) => place !== null);
          const wanted = Array.from({ length: text.length + 1 }, (_, place) => place).filter(
            unit === 'grapheme'
              ? (place) => isGraphemeBoundary(text, place)
              : (place) => (text.codePointAt(place - 1) ?? 0) <= 0xffff,
          );
          expect(found).toEqual(wanted);
        }
      }),
    );
  });

  it('finds each quote at its place in the unit it was counted in', () => {
    const marked = anyText()
      .filter((text) => graphemeStarts(text).length > 2)
      .chain((text) => {
        const starts = graphemeStarts(text);
        const index = fc.nat({ max: starts.length - 2 });
        return fc.record({ text: fc.constant(text), index, unit: fc.constantFrom(...readUnits) });
      });
    fc.assert(
      fc.property(marked, ({ text, index, unit }) => {
        const starts = graphemeStarts(text);
        const [start, end] = [starts[index] ?? 0, starts[index + 1] ?? 0];
        const count = (part: string) =>
          ({
            codepoint: [...part].length,
            utf16: part.length,
            byte: new TextEncoder().encode(part).length,
            grapheme: index,
          })[unit];
        const from = count(text.slice(0, start));
        const to = unit === 'grapheme' ? index + 1 : count(text.slice(0, end));
        const quote = text.slice(start, end);
        const { finding, places } = placeClaims(text, [claim(quote, [from, to])], {
          unit: null,
          rule: unit,
        });
        expect(finding?.unit).toBe(unit);
        expect(places).toEqual([{ fragments: [{ start, end }], problem: null }]);
      }),
    );
  });
});
