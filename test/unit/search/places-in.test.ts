import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../shared/search/places.ts';
import { piecesWith, placesIn, standsIn } from '../../../shared/search/places-in.ts';
import { searchedText, wordsOf } from '../../../shared/search/search-text.ts';

const phrase = (text: string) => ({
  words: wordsOf(text),
  isPrefix: text.endsWith('*'),
});

function shown(text: string, ...phrases: string[]): string[] {
  return [...placesIn(text, phrases.map(phrase))].map(({ start, end }) => text.slice(start, end));
}

describe('the places of phrases in a text', () => {
  it.each([
    ['Floods came. The flood went.', ['flood'], ['flood']],
    ['Floods came. The flood went.', ['flood*'], ['Floods', 'flood']],
    ['a b a b a', ['a b a'], ['a b a']],
    ['old dam, old dam', ['old', 'old dam'], ['old dam', 'old dam']],
    ['Le Café rouvre', ['cafe'], ['Café']],
    ['東京の物価', ['物価'], ['物価']],
    ['The U.S. economy', ['u s'], ['U.S']],
    ['', ['flood'], []],
    ['flood', [], []],
  ])('in “%s” of %j are %j', (text, phrases, expected) => {
    expect(shown(text, ...phrases)).toEqual(expected);
  });

  it('are found where one piece of a long text ends and the next begins', () => {
    for (let before = 4080; before < 4110; before += 1) {
      const text = `${'x '.repeat(before / 2)}${'y'.repeat(before % 2)} the old dam broke`;
      expect(shown(text, 'old dam broke')).toEqual(['old dam broke']);
    }
  });

  it('are found where a phrase is longer than a piece', () => {
    const words = Array.from({ length: 3000 }, (_, index) => `w${index}`).join(' ');
    expect(shown(`before ${words} after`, words)).toEqual([words]);
  });

  it('are told before the rest of a long text is looked at', () => {
    const text = `flood ${'dry land '.repeat(200_000)}`;
    const [first] = piecesWith(text, [phrase('flood')]);
    expect(first?.places).toEqual([{ start: 0, end: 5 }]);
    expect(first?.end).toBeLessThan(10_000);
  });

  it('are those of the text folded as a whole', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'a',
        'b',
        'ab',
        'é',
        'e\u0301',
        '東',
        '京',
        'が',
        'か\u3099',
        '½',
        '각',
        'ﬁ',
        'A',
        '’',
        '…',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    const between = fc.constantFrom(' ', '. ', '\n\n', '', '、');
    const text = fc
      .array(fc.tuple(word, between), { maxLength: 40 })
      .map((pairs) => pairs.flat().join(''));
    const asked = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.boolean())
      .map(([words, isPrefix]) => ({ words: wordsOf(words.join(' ')), isPrefix }))
      .filter(({ words }) => words.length > 0);
    fc.assert(
      fc.property(text, fc.array(asked, { maxLength: 3 }), fc.nat(9000), (some, phrases, gap) => {
        // Longer than a piece, with an end of it anywhere among the words.
        const long = `${some} ${'x '.repeat(gap / 2)}${some}`;
        const whole = phrases
          .flatMap((one) => [...placesOf(searchedText(long), one)])
          .sort((a, b) => a.start - b.start || b.end - a.end);
        let end = 0;
        const apart = whole.filter((place) => {
          if (place.start < end) return false;
          end = place.end;
          return true;
        });
        expect([...placesIn(long, phrases)]).toEqual(apart);
        for (const one of phrases) {
          const isThere = !placesOf(searchedText(long), one).next().done;
          expect(standsIn(long, one)).toBe(isThere);
        }
      }),
    );
  });

  it('are there or not in a text of ASCII as they are in one that has to be folded', () => {
    const word = fc.constantFrom('a', 'b', 'ab', 'AB', 'x1', '1', "it's", 'a-b', 'a_b', 'b…', '’a');
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    const asked = fc.tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.boolean());
    fc.assert(
      fc.property(text, asked, (some, [words, isPrefix]) => {
        const one = { words: wordsOf(words.join(' ')), isPrefix };
        const isThere = !placesOf(searchedText(some), one).next().done;
        expect(standsIn(some, one)).toBe(isThere);
        expect(standsIn(`é ${some}`, one)).toBe(isThere);
      }),
      { numRuns: 1000 },
    );
  });
});
