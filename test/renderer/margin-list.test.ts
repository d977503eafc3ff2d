import { describe, expect, it } from 'vitest';
import { listTarget } from '../../renderer/commands/list-keys.ts';
import { cardsOf, countByLabel } from '../../renderer/commands/margin-cards.ts';
import { annotationsOf, article } from '../support/notation.ts';

const marks = annotationsOf(
  article('[Ada|actor] said [it rose to [4%|figure]|claim] in [May|figure].'),
);
const ids = (hidden: string[], focus: string | null) =>
  cardsOf(marks, new Set(hidden), focus).map(({ id }) => id);

describe('the cards of labels', () => {
  it('are left out with their label, but for the one in focus', () => {
    expect(ids([], null)).toEqual(['m1', 'm2', 'm3', 'm4']);
    expect(ids(['figure'], null)).toEqual(['m1', 'm2']);
    expect(ids(['figure', 'actor'], 'm3')).toEqual(['m2', 'm3']);
  });

  it('are counted', () => {
    expect([...countByLabel(marks)]).toEqual([
      ['actor', 1],
      ['claim', 1],
      ['figure', 2],
    ]);
  });
});

describe('keys in the list of marks', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 3, 2],
    ['Home', 3, 0],
    ['End', 3, 24],
    ['PageDown', 3, 13],
    ['PageUp', 13, 3],
  ])('%s goes from row %i to row %i', (key, at, target) => {
    expect(listTarget(key, at, 25)).toBe(target);
  });

  it('stop at the ends, and begin at the first row where none is in focus', () => {
    expect(listTarget('ArrowDown', 24, 25)).toBe(24);
    expect(listTarget('ArrowUp', 0, 25)).toBe(0);
    expect(listTarget('PageDown', 20, 25)).toBe(24);
    expect(listTarget('ArrowDown', -1, 25)).toBe(0);
  });

  it('do nothing in an empty list, and others never', () => {
    expect(listTarget('ArrowDown', -1, 0)).toBeNull();
    expect(listTarget('x', 3, 25)).toBeNull();
  });
});
