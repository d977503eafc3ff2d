import { describe, expect, it } from 'vitest';
import { distance, fingerprintOf, likeness } from '../../../shared/reading/fingerprint.ts';

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A text of about 5 KB of invented words. */
function aText(seed: number): string[] {
  const next = numbers(seed);
  return Array.from({ length: 850 }, () => `w${Math.floor(next() * 4000).toString(36)}`);
}

const texts = Array.from({ length: 60 }, (_, index) => aText(index + 1));

describe('The fingerprint of a text', () => {
  it('is the same for the same words, whatever their case and punctuation', () => {
    expect(distance(fingerprintOf('Prices fell, again.'), fingerprintOf('prices FELL again'))).toBe(
      0,
    );
  });

  it('changes in few bits where two words of 5 KB are changed', () => {
    const near = texts.filter((words) => {
      const edited = words.with(100, 'altogether').with(500, 'different').join(' ');
      return distance(fingerprintOf(words.join(' ')), fingerprintOf(edited)) <= 3;
    });
    expect(near.length).toBeGreaterThan(texts.length * 0.5);
  });

  it('differs in many bits for texts that have nothing to do with each other', () => {
    const prints = texts.map((words) => fingerprintOf(words.join(' ')));
    const closest = prints.flatMap((one, index) =>
      prints.slice(index + 1).map((other) => distance(one, other)),
    );
    expect(Math.min(...closest)).toBeGreaterThan(10);
  });
});

describe('The likeness of two texts', () => {
  it('is 1 for the same words and 0 for others', () => {
    expect(likeness('Prices fell again', 'prices fell again!')).toBe(1);
    expect(likeness('Prices fell again', 'the minister resigned')).toBe(0);
  });

  it('is the part of the pairs of words that both have', () => {
    expect(likeness('a b c d', 'a b c e')).toBe(0.5);
  });
});
