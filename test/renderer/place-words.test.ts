import { describe, expect, it } from 'vitest';
import { matchesOf, placeWords } from '../../renderer/commands/place-words.ts';
import type { ConcordanceLine } from '../../shared/search-contract.ts';

const spanOf = (content: string, words: string) => {
  const start = content.indexOf(words);
  return { start, end: start + words.length };
};

const line = (content: string, words: string): ConcordanceLine => ({
  field: 'text',
  span: spanOf(content, words),
  annotationId: null,
  before: '',
  words: words.replace(/\s+/g, ' '),
  after: '',
});

describe('where words that were found stand', () => {
  it('is their span, while the text holds them there', () => {
    const content = 'The dam held. The dam\nbroke.';
    const span = spanOf(content, 'dam\nbroke');
    expect(placeWords(content, 'dam broke', span)).toEqual(span);
  });

  it('is the nearest place that holds them, once the text was corrected', () => {
    const before = 'A dam, and further down a dam.';
    const after = `Corrected. ${before}`;
    const { start, end } = { start: before.lastIndexOf('dam'), end: before.lastIndexOf('dam') + 3 };
    expect(placeWords(after, 'dam', { start, end })?.start).toBe(after.lastIndexOf('dam'));
  });

  it('is nowhere, once they are gone', () => {
    expect(placeWords('The wall held.', 'dam', { start: 4, end: 7 })).toBeNull();
    expect(placeWords('', 'dam', { start: 40, end: 43 })).toBeNull();
  });
});

describe('the places of an article to go on through', () => {
  const content = 'Floods came. More floods, and flooded fields.';

  it('are those of its lines, where all are known', () => {
    const lines = [line(content, 'Floods'), line(content, 'flooded')];
    expect(
      matchesOf(content, { lines, count: 2, isCounted: true }).map(({ start }) => start),
    ).toEqual([0, 30]);
  });

  it('are wherever the words of its lines stand, where only some are known', () => {
    const lines = [line(content, 'Floods')];
    for (const told of [
      { count: 3, isCounted: true },
      { count: 1, isCounted: false },
    ]) {
      expect(matchesOf(content, { lines, ...told }).map(({ start }) => start)).toEqual([0, 18]);
    }
  });

  it('are none for words that are not of the text', () => {
    const ofTitle: ConcordanceLine = { ...line(content, 'Floods'), field: 'title', span: null };
    expect(matchesOf(content, { lines: [ofTitle], count: 1, isCounted: true })).toEqual([]);
  });
});
