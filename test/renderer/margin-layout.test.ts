import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Card,
  cardGap,
  foldedHeight,
  packCards,
} from '../../renderer/commands/margin-layout.ts';

const cards = fc
  .array(fc.record({ top: fc.nat(2000), height: fc.integer({ min: 20, max: 300 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((list): Card[] =>
    list.sort((a, b) => a.top - b.top).map((card, index) => ({ ...card, id: `${index}` })),
  );

/** A list of cards, which of them is in focus (or none), and how high they may stand. */
const margins = fc.tuple(cards, fc.option(fc.nat(29)), fc.nat(200));

/** A list of cards with one in focus. */
const focusedMargins = cards.chain((list) =>
  fc.tuple(fc.constant(list), fc.nat(list.length - 1), fc.nat(200)),
);

type Placed = Card & { at: number };

/** The cards that are placed, in order, with where they stand. */
function placedOf(list: readonly Card[], focus: string | null, least: number): Placed[] {
  const { tops } = packCards(list, focus, least);
  return list.flatMap((card) => {
    const at = tops.get(card.id);
    return at === undefined ? [] : [{ ...card, at }];
  });
}

const focusOf = (focus: number | null) => (focus === null ? null : `${focus}`);

/** Offsets in pixels are means of whole numbers; so near they are the same. */
const nearly = 1e-6;

describe('the margin', () => {
  it('puts no card over another or above the top, and keeps them in reading order', () => {
    fc.assert(
      fc.property(margins, ([list, focus, least]) => {
        let bottom = least - cardGap;
        for (const { at, height } of placedOf(list, focusOf(focus), least)) {
          expect(at).toBeGreaterThanOrEqual(bottom + cardGap - nearly);
          bottom = at + height;
        }
      }),
    );
  });

  it('keeps the card in focus level with its words where those above have room', () => {
    fc.assert(
      fc.property(focusedMargins, ([list, focus, least]) => {
        const above = list.slice(0, focus);
        const room = above.reduce((sum, { height }) => sum + height + cardGap, least);
        const card = placedOf(list, `${focus}`, least).find(({ id }) => id === `${focus}`);
        const given = (card?.at ?? 0) - (card?.top ?? 0);
        expect(given).toBeGreaterThanOrEqual(0);
        if (room <= (card?.top ?? 0)) expect(given).toBe(0);
        // At most by three folded cards, or by the line of those that are gathered.
        const line = least + foldedHeight + cardGap;
        const most = Math.max(3 * (foldedHeight + cardGap), line - (card?.top ?? 0));
        expect(given).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('moves a card from its words only when its neighbours need it', () => {
    fc.assert(
      fc.property(focusedMargins, ([list, focus, least]) => {
        const placed = placedOf(list, `${focus}`, least);
        const at = placed.findIndex(({ id }) => id === `${focus}`);
        for (const [index, { at: top, top: wanted, height }] of placed.entries()) {
          const before = placed[index - 1];
          const after = placed[index + 1];
          // Up, because the next one nearer to the focus is right below; never for one farther.
          if (top < wanted) {
            expect(index).toBeLessThan(at);
            expect(top + height + cardGap).toBe(after?.at);
          }
          // Down, because the one above is right there, or the top.
          if (top > wanted && before !== undefined) {
            expect(before.at + before.height + cardGap).toBe(top);
          }
        }
      }),
    );
  });

  it('places every card, or gathers it above the first, in one line that has room', () => {
    fc.assert(
      fc.property(margins, ([list, focus, least]) => {
        const { tops, gathered, gatheredTop } = packCards(list, focusOf(focus), least);
        const ids = list.map(({ id }) => id);
        expect([...gathered, ...ids.filter((id) => tops.has(id))]).toEqual(ids);
        if (gathered.length === 0) return;
        expect(gatheredTop).toBeGreaterThanOrEqual(least);
        const first = Math.min(...tops.values());
        expect(gatheredTop + foldedHeight + cardGap).toBeLessThanOrEqual(first);
      }),
    );
  });

  it('gives way to the focus upwards and downwards', () => {
    const list = [
      { id: 'a', top: 380, height: 24 },
      { id: 'b', top: 390, height: 24 },
      { id: 'focus', top: 400, height: 200 },
      { id: 'c', top: 410, height: 24 },
    ];
    expect(Object.fromEntries(packCards(list, 'focus', 0).tops)).toEqual({
      a: 344,
      b: 372,
      focus: 400,
      c: 604,
    });
  });

  it('keeps room for those above rather than gather them', () => {
    const list = [
      { id: 'a', top: 30, height: 24 },
      { id: 'b', top: 30, height: 24 },
      { id: 'c', top: 30, height: 24 },
      { id: 'focus', top: 400, height: 100 },
    ];
    const { tops, gathered } = packCards(list, 'focus', 20);
    expect(gathered).toEqual([]);
    expect(Object.fromEntries(tops)).toEqual({ a: 20, b: 48, c: 76, focus: 400 });
  });

  it('has the focus give way a little rather than gather', () => {
    const list = [
      { id: 'a', top: 0, height: 24 },
      { id: 'focus', top: 5, height: 100 },
    ];
    const { tops, gathered } = packCards(list, 'focus', 0);
    expect(gathered).toEqual([]);
    expect(Object.fromEntries(tops)).toEqual({ a: 0, focus: 28 });
  });

  it('gathers the cards that have no room above the focus, the farthest first', () => {
    const list = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, top: 60, height: 24 }));
    list.push({ id: 'focus', top: 70, height: 100 });
    const { tops, gathered, gatheredTop } = packCards(list, 'focus', 0);
    expect(gathered).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(Object.fromEntries(tops)).toEqual({ f: 42, focus: 70 });
    expect(gatheredTop).toBe(14);
  });

  it('puts cards level with their words where they have room', () => {
    const list = [
      { id: 'a', top: 10, height: 24 },
      { id: 'b', top: 100, height: 24 },
    ];
    expect(Object.fromEntries(packCards(list, null, 0).tops)).toEqual({ a: 10, b: 100 });
  });

  it('centres a crowd on its words where none is in focus', () => {
    const list = [
      { id: 'a', top: 100, height: 24 },
      { id: 'b', top: 100, height: 24 },
      { id: 'c', top: 100, height: 24 },
    ];
    expect(Object.fromEntries(packCards(list, null, 0).tops)).toEqual({ a: 72, b: 100, c: 128 });
    expect(Object.fromEntries(packCards(list, null, 90).tops)).toEqual({ a: 90, b: 118, c: 146 });
  });

  it('places a crowd no farther from its words in all than one put down from the top', () => {
    fc.assert(
      fc.property(cards, (list) => {
        let bottom = Number.NEGATIVE_INFINITY;
        let greedy = 0;
        for (const { top, height } of list) {
          const at = Math.max(top, bottom + cardGap);
          greedy += (at - top) ** 2;
          bottom = at + height;
        }
        const placed = placedOf(list, null, Number.NEGATIVE_INFINITY);
        const sum = placed.reduce((total, { at, top }) => total + (at - top) ** 2, 0);
        expect(sum).toBeLessThanOrEqual(greedy + 1e-3);
      }),
    );
  });
});
