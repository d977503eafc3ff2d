import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchedText, searchText, wordsOf } from '../../../shared/search/search-text.ts';

describe('what is the same word to a search', () => {
  it.each([
    ['capitals', 'Flood FLOOD', 'flood'],
    ['accents', 'Café cafe\u0301 CAFE', 'cafe'],
    ['letters with a stroke', 'Łódź lodz', 'lodz'],
    ['ligatures', 'ﬁle file', 'file'],
    ['forms of sigma', 'ΟΔΟΣ οδος', 'οδοσ'],
    ['wide letters', 'ＵＳＡ usa', 'usa'],
    ['soft hyphens', 'recon\u00adstruction reconstruction', 'reconstruction'],
    ['vowel points', 'وَصَلَت وصلت', 'وصلت'],
    ['Hebrew points', 'שָׁלוֹם שלום', 'שלום'],
    ['digits of other scripts', '٢٠٢٤ 2024', '2024'],
    ['Hangul in parts', '한국 \u1112\u1161\u11ab국', '한국'],
  ])('%s', (_, text, word) => {
    expect(new Set(wordsOf(text))).toEqual(new Set([word]));
  });

  it.each([
    ['U.S. plan', ['u', 's', 'plan']],
    ['don’t', ['don', 't']],
    ['T-72', ['t', '72']],
    ['4.1%', ['4', '1']],
    ['a\u200bb', ['a', 'b']],
    ['東京の物価', ['東', '京', 'の', '物', '価']],
    ['NHKは東京', ['nhk', 'は', '東', '京']],
    ['ภาษา', ['ภ', 'า', 'ษ', 'า']],
    ['😊 …', []],
  ])('the words of %s are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('is the same however it is asked for, with places that are in order and in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { words, starts, ends } = searchedText(text);
        const split = words.split(' ').filter((word) => word !== '');
        expect(split).toEqual(wordsOf(text));
        let last = 0;
        for (let index = 0; index < words.length; index += 1) {
          if (words.charAt(index) === ' ') continue;
          const start = starts[index] ?? -1;
          const end = ends[index] ?? -1;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  it('is the same for a text of ASCII alone, which is folded another way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 60 }), (text) => {
        const indexed = searchText(text)
          .split(/[^a-z0-9]+/u)
          .filter((word) => word !== '');
        expect(indexed).toEqual(wordsOf(text));
      }),
    );
  });

  it('is found however it is cut: the words of a part are among those of the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 8 })), (parts) => {
        expect(wordsOf(parts.join('\n'))).toEqual(parts.flatMap(wordsOf));
      }),
    );
  });
});
