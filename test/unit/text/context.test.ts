import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextBefore, contextBehind } from '../../../shared/text/context.ts';
import { isGraphemeBoundary } from '../../../shared/text/graphemes.ts';
import { anyText } from './any-text.ts';

const all = (text: string) => ({ start: 0, end: text.length });

describe('the words before a place', () => {
  it.each([
    ['are all where there is room', 'It fell', 7, 'It fell'],
    ['begin with a word', 'It fell again', 9, '…again'],
    ['begin where a word begins', 'It fell again', 10, '…fell again'],
    ['are cut where a word is too long', 'Donaudampfschiff', 6, '…schiff'],
    ['are cut between characters', '北京👩‍👧', 3, '…'],
    ['are none without room', 'It fell', 0, '…'],
  ])('%s', (_, text, width, words) => {
    expect(contextBefore(text, all(text), width)).toBe(words);
  });
});

describe('the words behind a place', () => {
  it.each([
    ['are all where there is room', 'It fell', 7, 'It fell'],
    ['end with a word', 'It fell again', 9, 'It fell…'],
    ['end where a word ends', 'It fell again', 7, 'It fell…'],
    ['are cut where a word is too long', 'Donaudampfschiff', 5, 'Donau…'],
    ['are cut between characters', '👩‍👧北京', 3, '…'],
    ['are none without room', 'It fell', 0, '…'],
  ])('%s', (_, text, width, words) => {
    expect(contextBehind(text, all(text), width)).toBe(words);
  });
});

describe('the words around a place', () => {
  it('stand in the text, have room, and cut no character', () => {
    fc.assert(
      fc.property(anyText(), fc.nat({ max: 20 }), (text, width) => {
        const before = contextBefore(text, all(text), width).replace(/^…/u, '');
        const behind = contextBehind(text, all(text), width).replace(/…$/u, '');
        expect([text.endsWith(before), text.startsWith(behind)]).toEqual([true, true]);
        expect(Math.max(before.length, behind.length)).toBeLessThanOrEqual(width);
        expect(isGraphemeBoundary(text, text.length - before.length)).toBe(true);
        expect(isGraphemeBoundary(text, behind.length)).toBe(true);
      }),
    );
  });
});
