import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fragment } from '../../../shared/model/annotation.ts';
import {
  isGraphemeBoundary,
  nextGrapheme,
  previousGrapheme,
} from '../../../shared/text/graphemes.ts';
import { isTidy, tidyFragments, tidySpan } from '../../../shared/text/spans.ts';
import { anyText } from './any-text.ts';

/** Tidies what stands between [ and ], and shows the answer in the same way. */
function tidied(notation: string): string | null {
  const start = notation.indexOf('[');
  const end = notation.indexOf(']') - 1;
  const text = notation.replace(/[[\]]/g, '');
  const span = tidySpan(text, start, end);
  if (span === null) return null;
  return `${text.slice(0, span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end)}`;
}

const whiteEdge = /^[\p{White_Space}\u200b\ufeff]|[\p{White_Space}\u200b\ufeff]$/u;

const textAndOffsets = anyText().chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc.integer({ min: 0, max: text.length }),
    fc.integer({ min: 0, max: text.length }),
  ),
);

describe('a selection', () => {
  it.each([
    ['loses the spaces at its ends', 'The[ minister ]said', 'The [minister] said'],
    [
      'loses no-break and zero-width space',
      'a[\u00a0\u202f\u200bb\ufeff\n]c',
      'a\u00a0\u202f\u200b[b]\ufeff\nc',
    ],
    ['keeps the spaces inside', '[a  b]', '[a  b]'],
    ['takes in the mark of its last letter', 'caf[e]\u0301s', 'caf[e\u0301]s'],
    ['takes in the letter of its first mark', 'cafe[\u0301s]', 'caf[e\u0301s]'],
    ['takes in the whole of a joined emoji', '👩[‍👧]!', '[👩‍👧]!'],
    ['is mended inside a surrogate pair', 'a\ud83d[\ude0a]', 'a[😊]'],
    ['gives up a marked space at its front', '[ \u0308a]', ' \u0308[a]'],
    ['keeps a marked space at its end', '[a \u0308]', '[a \u0308]'],
    ['widens to no space: only part of a marked one', 'a[ ]\u0308', null],
    ['is nothing when all of it is white', 'a[ \n\t]b', null],
    ['is nothing when it is empty', 'a[]b', null],
  ])('%s', (_, before, after) => {
    expect(tidied(before)).toBe(after);
  });

  it('is nothing when its offsets are reversed, outside the text or no offsets', () => {
    expect(tidySpan('abc', 2, 1)).toBeNull();
    expect(tidySpan('abc', -1, 2)).toBeNull();
    expect(tidySpan('abc', 0, 4)).toBeNull();
    expect(tidySpan('abc', 0.5, 2)).toBeNull();
    expect(tidySpan('abc', Number.NaN, 2)).toBeNull();
  });
});

describe('a tidy span', () => {
  it('stays as it is, splits no grapheme and has no white space at its ends', () => {
    fc.assert(
      fc.property(textAndOffsets, ([text, start, end]) => {
        const span = tidySpan(text, start, end);
        if (span === null) return;
        expect(tidySpan(text, span.start, span.end)).toEqual(span);
        expect(isTidy(text, span)).toBe(true);
        expect(isGraphemeBoundary(text, span.start)).toBe(true);
        expect(isGraphemeBoundary(text, span.end)).toBe(true);
        expect(text.slice(span.start, span.end)).not.toMatch(whiteEdge);
      }),
      { numRuns: 2000 },
    );
  });

  it('loses only graphemes with white space at the edge, and gains only those it touched', () => {
    fc.assert(
      fc.property(textAndOffsets, ([text, start, end]) => {
        const span = tidySpan(text, start, end);
        if (span === null) return;
        expect(span.start).toBeGreaterThanOrEqual(previousGrapheme(text, start + 1));
        expect(span.end).toBeLessThanOrEqual(nextGrapheme(text, end - 1));
        for (let at = span.start; at > start; at = previousGrapheme(text, at)) {
          expect(text[previousGrapheme(text, at)]).toMatch(whiteEdge);
        }
        for (let at = span.end; at < end; at = nextGrapheme(text, at)) {
          expect(text[nextGrapheme(text, at) - 1]).toMatch(whiteEdge);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is told from one that is not', () => {
    expect(isTidy('The minister', { start: 4, end: 12 })).toBe(true);
    expect(isTidy('The minister', { start: 3, end: 12 })).toBe(false);
    expect(isTidy('The minister', { start: 4, end: 13 })).toBe(false);
  });
});

describe('fragments', () => {
  const text = 'one two three four';

  it('are sorted, and merged where they overlap or touch', () => {
    const fragments = [
      { start: 14, end: 18 },
      { start: 0, end: 2 },
      { start: 2, end: 3 },
      { start: 4, end: 9 },
      { start: 6, end: 7 },
    ];
    expect(tidyFragments(text, fragments)).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 9 },
      { start: 14, end: 18 },
    ]);
  });

  it('that hold only white space are dropped', () => {
    expect(
      tidyFragments(text, [
        { start: 0, end: 3 },
        { start: 3, end: 4 },
      ]),
    ).toEqual([{ start: 0, end: 3 }]);
    expect(tidyFragments(text, [{ start: 3, end: 4 }])).toBeNull();
    expect(tidyFragments(text, [])).toBeNull();
  });

  it('are refused together when one reaches outside the text', () => {
    expect(
      tidyFragments(text, [
        { start: 0, end: 3 },
        { start: 14, end: 19 },
      ]),
    ).toBeNull();
  });

  it('once tidy stay as they are, in order and apart', () => {
    const selections = anyText().chain((content) => {
      const offset = fc.integer({ min: 0, max: content.length });
      return fc.tuple(fc.constant(content), fc.array(fc.tuple(offset, offset), { maxLength: 6 }));
    });
    fc.assert(
      fc.property(selections, ([content, pairs]) => {
        const fragments: Fragment[] = pairs
          .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
          .filter(({ start, end }) => start < end);
        const tidy = tidyFragments(content, fragments);
        if (tidy === null) return;
        expect(tidyFragments(content, tidy)).toEqual(tidy);
        expect(tidy.every((fragment) => isTidy(content, fragment))).toBe(true);
        for (const [index, { start }] of tidy.slice(1).entries()) {
          expect(start).toBeGreaterThan(tidy[index]?.end ?? Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
