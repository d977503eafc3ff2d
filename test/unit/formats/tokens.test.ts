import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstToken,
  sentencesOf,
  tokensBySentence,
  tokensOf,
} from '../../../shared/formats/tokens.ts';
import { graphemeStarts, isGraphemeBoundary } from '../../../shared/text/graphemes.ts';
import { anyText } from '../text/any-text.ts';

function tokens(text: string): string[] {
  return tokensOf(text).map(({ start, end }) => text.slice(start, end));
}

function clustersIn(text: string): string[] {
  const starts = graphemeStarts(text);
  return starts.slice(0, -1).map((start, index) => text.slice(start, starts[index + 1]));
}

function hasGap(text: string): boolean {
  return /[\s\p{Cc}\u200b\ufeff]/u.test(text);
}

function sentences(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

describe('tokens', () => {
  it('are words and each other character by itself', () => {
    expect(tokens('“It’s up,” she said.')).toEqual([
      ...['“', 'It’s', 'up', ',', '”', 'she', 'said', '.'],
    ]);
  });

  it('keep the digits of a number together and its unit apart', () => {
    expect(tokens('4.1%, €1.2 bn, 1,200.50')).toEqual([
      ...['4.1', '%', ',', '€', '1.2', 'bn', ',', '1,200.50'],
    ]);
  });

  it('are the words of languages that write no spaces', () => {
    expect(tokens('失业率下降了。')).toEqual(['失业', '率', '下降', '了', '。']);
  });

  it('end at every white space, also such as words go across', () => {
    expect(tokens('10\u202f000\u200bjobs\u0085rose\ttwice')).toEqual([
      ...['10', '000', 'jobs', 'rose', 'twice'],
    ]);
  });

  it.each(['👩‍👩‍👧', '🗞️', 'Zoe\u0308', 'क्षि', '🇩🇪', '👍🏽'])('never divide %s', (cluster) => {
    expect(tokens(`a ${cluster} b`)).toEqual(['a', cluster, 'b']);
  });

  it('hold no white space, cut no cluster and leave out nothing else, whatever the text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        let end = 0;
        for (const token of tokensOf(text)) {
          expect(clustersIn(text.slice(end, token.start)).every(hasGap)).toBe(true);
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(hasGap(text.slice(token.start, token.end))).toBe(false);
          expect(isGraphemeBoundary(text, token.start)).toBe(true);
          expect(isGraphemeBoundary(text, token.end)).toBe(true);
          end = token.end;
        }
        expect(clustersIn(text.slice(end)).every(hasGap)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('are found by what holds from one of them on', () => {
    const found = tokensOf('a b c');
    expect(firstToken(found, ({ start }) => start >= 2)).toBe(1);
    expect(firstToken(found, ({ end }) => end > 5)).toBe(3);
    expect(firstToken([], () => true)).toBe(0);
  });
});

describe('sentences', () => {
  it('end at full stops, with the quotation marks behind them', () => {
    expect(sentences('He said: “It rose.” She left! Why?')).toEqual([
      ...['He said: “It rose.”', 'She left!', 'Why?'],
    ]);
  });

  it('go on after an abbreviation', () => {
    expect(sentences('Dr. Smith of Foo Inc. The U.S. Senate met.')).toEqual([
      'Dr. Smith of Foo Inc. The U.S. Senate met.',
    ]);
  });

  it('end with their line, and a line without words is none', () => {
    expect(sentences('She left Foo Inc.\nThe rate fell')).toEqual([
      ...['She left Foo Inc.', 'The rate fell'],
    ]);
    expect(sentences('Jobs up\n \nThe rate\nfell')).toEqual(['Jobs up', 'The rate', 'fell']);
  });

  it('end at the full stops of other scripts', () => {
    expect(sentences('失业率下降。就业上升。')).toEqual(['失业率下降。', '就业上升。']);
  });

  it('are found in a long text in which none of many stops ends one', () => {
    expect(sentencesOf('A. '.repeat(100_000))).toEqual([{ start: 0, end: 299_999 }]);
  });

  it('hold each token once, in order, whatever the text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const found = tokensBySentence(text);
        expect(found.flat()).toEqual(tokensOf(text));
        expect(found.every((sentence) => sentence.length > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
