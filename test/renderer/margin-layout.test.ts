import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Card, cardGap, packCards } from '../../renderer/commands/margin-layout.ts';

const cards = fc
  .array(fc.record({ top: fc.nat(2000), height: fc.integer({ min: 20, max: 300 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((list): Card[] =>
    list.sort((a, b) => a.top - b.top).map((card, index) => ({ ...card, id: `${index}` })),
  );

describe('the margin', () => {
  it('puts no card over another, and keeps them in reading order', () => {
    fc.assert(
      fc.property(cards, fc.nat(40), (list, focus) => {
        const tops = packCards(list, `${focus}`, 0);
        for (const [index, card] of list.slice(1).entries()) {
          const above = list[index];
          const bottom = (tops.get(above?.id ?? '') ?? 0) + (above?.height ?? 0);
          expect(tops.get(card.id)).toBeGreaterThanOrEqual(bottom + cardGap);
        }
      }),
    );
  });

  it('keeps the card in focus level with its words when there is room above for the others', () => {
    const list = [
      { id: 'a', top: 380, height: 24 },
      { id: 'b', top: 390, height: 24 },
      { id: 'focus', top: 400, height: 200 },
      { id: 'c', top: 410, height: 24 },
    ];
    expect(Object.fromEntries(packCards(list, 'focus', 0))).toEqual({
      a: 344,
      b: 372,
      focus: 400,
      c: 604,
    });
  });

  it('puts cards level with their words where they have room', () => {
    const list = [
      { id: 'a', top: 10, height: 24 },
      { id: 'b', top: 100, height: 24 },
    ];
    expect(Object.fromEntries(packCards(list, null, 0))).toEqual({ a: 10, b: 100 });
  });

  it('pushes the focus down rather than cards over the top edge', () => {
    const list = [
      { id: 'a', top: 0, height: 24 },
      { id: 'focus', top: 5, height: 100 },
    ];
    expect(Object.fromEntries(packCards(list, 'focus', 0))).toEqual({ a: 0, focus: 28 });
  });
});
