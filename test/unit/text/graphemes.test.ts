import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isGraphemeBoundary,
  nextGrapheme,
  previousGrapheme,
} from '../../../shared/text/graphemes.ts';
import { anyText } from './any-text.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Every boundary of a text, both ends included, told by segmenting the whole of it. */
function boundariesOf(text: string): number[] {
  return [...Array.from(segmenter.segment(text), ({ index }) => index), text.length];
}

function placesIn(text: string): number[] {
  return Array.from({ length: text.length + 1 }, (_, offset) => offset);
}

describe('a character as a reader sees it', () => {
  it.each([
    ['a family of joined emoji', '👩‍👩‍👧'],
    ['a thumb with a skin tone', '👍🏽'],
    ['a flag', '🇩🇪'],
    ['a letter with two marks', 'e\u0301\u0308'],
    ['a Hangul syllable in parts', 'ᄀ\u1161\u11a8'],
    ['a Devanagari conjunct', 'क्षि'],
    ['CR and LF', '\r\n'],
    ['a keycap', '1️⃣'],
  ])('is not divided: %s', (_, cluster) => {
    const text = `x${cluster}y`;
    expect(placesIn(text).filter((offset) => isGraphemeBoundary(text, offset))).toEqual([
      0,
      1,
      1 + cluster.length,
      text.length,
    ]);
    expect(nextGrapheme(text, 1)).toBe(1 + cluster.length);
    expect(previousGrapheme(text, 1 + cluster.length)).toBe(1);
  });

  it('is a pair of regional indicators, counted from the first of a row', () => {
    const row = '🇩🇪🇫🇷🇩';
    expect(placesIn(row).filter((offset) => isGraphemeBoundary(row, offset))).toEqual([
      0, 4, 8, 10,
    ]);
  });
});

describe('the golden vector', () => {
  it('has 96 characters for its reader', () => {
    const golden =
      '🗞️ “Unemployment fell to 4.1%,” said Zoë Müller 😊, “the lowest since 1970.”\nTurnover hit €1.2 bn.';
    expect(placesIn(golden).filter((offset) => isGraphemeBoundary(golden, offset))).toHaveLength(
      97,
    );
  });
});

describe('the window', () => {
  const texts = fc.oneof(
    anyText(),
    fc.array(anyText(), { maxLength: 8 }).map((parts) => parts.join('\r\n')),
    fc.array(fc.constantFrom('🇩', '🇪', 'a', '\u200d', '👩', '🏽'), { maxLength: 30 }).map(join),
    fc
      .array(fc.constantFrom('क', 'ष', '्', '़', '\u200d', 'ি', '🏽', 'ക', '്'), { maxLength: 30 })
      .map(join),
    fc.array(fc.constantFrom('ᄀ', 'ᅡ', 'ᆨ', '가', '각', '\u0301'), { maxLength: 30 }).map(join),
  );

  it('answers as segmenting the whole text does', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const boundaries = boundariesOf(text);
        for (const offset of placesIn(text)) {
          expect(isGraphemeBoundary(text, offset)).toBe(boundaries.includes(offset));
          expect(previousGrapheme(text, offset)).toBe(
            boundaries.findLast((boundary) => boundary < offset) ?? 0,
          );
          expect(nextGrapheme(text, offset)).toBe(
            boundaries.find((boundary) => boundary > offset) ?? text.length,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['Latin', 'x'],
    ['Chinese', '我'],
    ['Devanagari', 'क्षि'],
    ['Devanagari with marks above', 'कु'],
    ['emoji', '👩‍👩‍👧'],
  ])('answers in ten million units of %s on one line', (_, cluster) => {
    const text = cluster.repeat(10_000_000 / cluster.length);
    const middle = cluster.length * Math.floor(text.length / cluster.length / 2);
    for (let place = middle; place < middle + 100 * cluster.length; place += cluster.length) {
      expect(isGraphemeBoundary(text, place)).toBe(true);
      expect(nextGrapheme(text, place)).toBe(place + cluster.length);
      expect(previousGrapheme(text, place)).toBe(place - cluster.length);
    }
  });
});

describe('an offset outside the text', () => {
  it('is no boundary', () => {
    expect(isGraphemeBoundary('abc', -1)).toBe(false);
    expect(isGraphemeBoundary('abc', 4)).toBe(false);
    expect(isGraphemeBoundary('abc', 1.5)).toBe(false);
  });

  it('has the end of the text as its neighbour', () => {
    expect(previousGrapheme('abc', 9)).toBe(3);
    expect(previousGrapheme('abc', 0)).toBe(0);
    expect(nextGrapheme('abc', -5)).toBe(0);
    expect(nextGrapheme('abc', 3)).toBe(3);
  });
});

function join(parts: readonly string[]): string {
  return parts.join('');
}
