import { expect, it } from 'vitest';
import { findQuote } from '../../../shared/text/anchor.ts';

const content = 'It fell, it fell, and it fell.';

it('finds a quote by which of its occurrences is meant', () => {
  expect(findQuote(content, 'fell', { occurrence: 1, from: 0 })).toEqual({ start: 3, end: 7 });
  expect(findQuote(content, 'fell', { occurrence: 3, from: 0 })).toEqual({ start: 25, end: 29 });
});

it('counts occurrences at or after an offset', () => {
  expect(findQuote(content, 'fell', { occurrence: 1, from: 3 })).toEqual({ start: 3, end: 7 });
  expect(findQuote(content, 'fell', { occurrence: 1, from: 4 })).toEqual({ start: 12, end: 16 });
});

it('counts occurrences that overlap', () => {
  expect(findQuote('aaa', 'aa', { occurrence: 2, from: 0 })).toEqual({ start: 1, end: 3 });
});

it('finds nothing where there are not so many, no words, or other letters', () => {
  expect(findQuote(content, 'fell', { occurrence: 4, from: 0 })).toBeNull();
  expect(findQuote(content, 'fell', { occurrence: 0, from: 0 })).toBeNull();
  expect(findQuote(content, '', { occurrence: 1, from: 0 })).toBeNull();
  expect(findQuote(content, 'Fell', { occurrence: 1, from: 0 })).toBeNull();
});
