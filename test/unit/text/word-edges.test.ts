import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextWordStart, previousWordEnd } from '../../../shared/text/word-edges.ts';
import { anyText } from './any-text.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

describe('the edges of words', () => {
  const text = 'The minister, “tired”.';

  it.each([
    [0, 'minister, “tired”.'],
    [1, 'minister, “tired”.'],
    [4, 'tired”.'],
    [15, ''],
    [22, ''],
  ])('after %i, the next word begins with “%s”', (offset, rest) => {
    expect(text.slice(nextWordStart(text, offset))).toBe(rest);
  });

  it.each([
    [22, 'The minister, “tired'],
    [20, 'The minister'],
    [13, 'The minister'],
    [12, 'The'],
    [3, ''],
    [0, ''],
  ])('before %i, the last word ends with “%s”', (offset, rest) => {
    expect(text.slice(0, previousWordEnd(text, offset))).toBe(rest);
  });

  it('are those of the whole text’s words, from any place', () => {
    fc.assert(
      fc.property(anyText(), fc.nat({ max: 60 }), (text, place) => {
        const offset = Math.min(place, text.length);
        const words = Array.from(segmenter.segment(text))
          .filter(({ isWordLike }) => isWordLike)
          .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
        const next = words.find(({ start }) => start > offset);
        const previous = words.findLast(({ end }) => end < offset);
        expect(nextWordStart(text, offset)).toBe(next?.start ?? text.length);
        expect(previousWordEnd(text, offset)).toBe(previous?.end ?? 0);
      }),
      { numRuns: 500 },
    );
  });
});
