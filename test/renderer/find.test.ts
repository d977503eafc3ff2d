import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches, matchFrom, roundFrom } from '../../renderer/commands/find.ts';

const found = (content: string, query: string) =>
  findMatches(content, query).map(({ start, end }) => content.slice(start, end));

describe('find', () => {
  it.each([
    ['The river rose. THE RIVER fell.', 'the river', ['The river', 'THE RIVER']],
    ['up from 2,900 (2,900 homes)', '2,900', ['2,900', '2,900']],
    ['it was said\nthat it leaked', 'said that', ['said\nthat']],
    ['Was? Was.', 'was?', ['Was?']],
    ['林 美雨と林 美雨', '美雨', ['美雨', '美雨']],
    ['anything', '', []],
    ['anything', '  ', []],
  ])('in %j, %j finds %j', (content, query, words) => {
    expect(found(content, query)).toEqual(words);
  });

  it('takes every query at its word, whatever signs it holds', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), (query) => {
        fc.pre(query.trim() !== '');
        const content = `before ${query} after`;
        expect(findMatches(content, query).some(({ start }) => start <= 7)).toBe(true);
      }),
    );
  });

  it('goes on from the caret, and round at the ends', () => {
    const matches = findMatches('a b a b a', 'a');
    expect(matchFrom(matches, 1, 1)).toBe(1);
    expect(matchFrom(matches, 9, 1)).toBe(0);
    expect(matchFrom(matches, 4, -1)).toBe(0);
    expect(matchFrom(matches, 0, -1)).toBe(2);
    expect(matchFrom([], 0, 1)).toBe(-1);
  });

  it('says when it goes round, and at which end', () => {
    const matches = findMatches('a b a', 'a');
    expect(roundFrom(matches, 1, 1)).toBeNull();
    expect(roundFrom(matches, 5, 1)).toBe('end');
    expect(roundFrom(matches, 0, -1)).toBe('start');
    expect(roundFrom(matches, 4, -1)).toBeNull();
    expect(roundFrom([], 0, 1)).toBeNull();
  });
});
