import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fragment } from '../../../shared/model/annotation.ts';
import { nextWordEnd, previousWordStart, wordAt } from '../../../shared/text/words.ts';
import { anyText } from './any-text.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Every word of a text, told by segmenting the whole of it. */
function wordsOf(text: string): Fragment[] {
  return Array.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

function placesIn(text: string): number[] {
  return Array.from({ length: text.length + 1 }, (_, offset) => offset);
}

/** The word at the caret |, or null. */
function wordAtCaret(notation: string): string | null {
  const text = notation.replace('|', '');
  const word = wordAt(text, notation.indexOf('|'));
  return word === null ? null : text.slice(word.start, word.end);
}

describe('a double click', () => {
  it.each([
    ['The mini|ster said', 'minister'],
    ['The |minister said', 'minister'],
    ['The minister| said', 'minister'],
    ['It can’|t be', 'can’t'],
    ['fell to 4|.1%', '4.1'],
    ['我们|今天去北京。', '今天'],
    ['我|们今天去北京。', '我们'],
    ['去北京|。', '北京'],
    ['قال الوز|ير', 'الوزير'],
    ['a — |— b', null],
    ['a | b', null],
    ['|', null],
  ])('in “%s” selects %s', (notation, word) => {
    expect(wordAtCaret(notation)).toBe(word);
  });

  it('outside the text selects nothing', () => {
    expect(wordAt('word', -1)).toBeNull();
    expect(wordAt('word', 5)).toBeNull();
  });
});

describe('Ctrl and arrow', () => {
  const text = 'The minister, “tired”, said 我们今天。\n\n— No.';

  it('stop at the end of each word to come', () => {
    const ends: number[] = [];
    for (let at = 0; at < text.length; at = nextWordEnd(text, at)) ends.push(at);
    expect(ends).toEqual([0, ...wordsOf(text).map(({ end }) => end)]);
  });

  it('stop at the beginning of each word before', () => {
    const starts: number[] = [];
    for (let at = text.length; at > 0; at = previousWordStart(text, at)) starts.push(at);
    expect(starts.reverse().slice(0, -1)).toEqual(
      wordsOf(text)
        .map(({ start }) => start)
        .slice(1),
    );
  });

  it('stop at the ends of the text where there are no words', () => {
    expect(nextWordEnd('… —', 0)).toBe(3);
    expect(previousWordStart('… —', 3)).toBe(0);
    expect(nextWordEnd('', 0)).toBe(0);
  });
});

describe('the stretch words are looked for in', () => {
  const texts = fc.oneof(
    anyText(),
    fc
      .array(
        fc.constantFrom(
          '我们',
          '今天',
          'ไทย',
          'ภาษา',
          'カタカナ',
          'the',
          '4.1',
          ' ',
          '。',
          "'",
          '\u202f',
          '🇩🇪',
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join('')),
  );

  it('gives the words of the whole text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const words = wordsOf(text);
        for (const offset of placesIn(text)) {
          const held = words.find(({ start, end }) => start <= offset && offset < end);
          const ended = words.find(({ end }) => end === offset);
          expect(wordAt(text, offset)).toEqual(held ?? ended ?? null);
          expect(nextWordEnd(text, offset)).toBe(
            words.find(({ end }) => end > offset)?.end ?? text.length,
          );
          expect(previousWordStart(text, offset)).toBe(
            words.findLast(({ start }) => start < offset)?.start ?? 0,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['Latin words', 'word '],
    ['one word', 'x'],
    ['Chinese', '我们今天去北京'],
  ])('answers in ten million units of %s on one line', (_, words) => {
    const text = words.repeat(10_000_000 / words.length);
    expect(wordAt(text, 5_000_001)).not.toBeNull();
    expect(nextWordEnd(text, 5_000_001)).toBeGreaterThan(5_000_001);
    expect(previousWordStart(text, 5_000_001)).toBeLessThan(5_000_001);
  });
});
