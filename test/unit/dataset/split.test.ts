import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGroups } from '../../../shared/dataset/groups.ts';
import { divide, type SplitItem } from '../../../shared/dataset/split.ts';
import { type SplitRequest, splitNames } from '../../../shared/split-contract.ts';

const usual = { train: 80, validation: 10, test: 10 };

/** Articles of a few sources and days, with marks of some labels. */
function anyItems(): fc.Arbitrary<SplitItem[]> {
  const item = fc.record({
    keys: fc.subarray(['source A', 'source B', 'date 1', 'date 2', 'text 1', 'text 2'], {
      maxLength: 2,
    }),
    labels: fc.dictionary(fc.constantFrom('claim', 'actor', 'figure'), fc.nat({ max: 9 }), {
      noNullPrototype: true,
    }),
    fixed: fc.constantFrom(null, null, null, null, ...splitNames),
  });
  return fc
    .array(item, { maxLength: 40 })
    .map((items) => items.map((one, index) => ({ ...one, id: `a${index}` })));
}

const anyShares: fc.Arbitrary<SplitRequest['shares']> = fc.constantFrom(
  usual,
  { train: 1, validation: 1, test: 1 },
  { train: 70, validation: 0, test: 30 },
  { train: 0, validation: 0, test: 5 },
);

describe('splits', () => {
  it('never divide what belongs together, and leave nothing out', () => {
    fc.assert(
      fc.property(anyItems(), anyShares, fc.string(), (items, shares, seed) => {
        const free = items.map((item) => ({ ...item, fixed: null }));
        const { splits, groups, largest } = divide(free, { shares, seed });
        expect(splits.size).toBe(items.length);
        const together = createGroups(free);
        expect(groups).toBe(together.length);
        expect(largest).toBe(Math.max(0, ...together.map(({ length }) => length)));
        for (const group of together) {
          expect(new Set(group.map(({ id }) => splits.get(id))).size).toBe(1);
        }
        for (const split of splits.values()) expect(shares[split]).toBeGreaterThan(0);
      }),
    );
  });

  it('draw to what is divided already all that belongs to it, and leave that as it is', () => {
    fc.assert(
      fc.property(anyItems(), fc.string(), (items, seed) => {
        const { splits } = divide(items, { shares: usual, seed });
        for (const { id, fixed } of items) if (fixed !== null) expect(splits.get(id)).toBe(fixed);
        for (const group of createGroups(items)) {
          const fixed = group.flatMap((item) => item.fixed ?? []);
          const free = group.filter((item) => item.fixed === null);
          if (fixed.length === 0) continue;
          for (const { id } of free) expect(fixed).toContain(splits.get(id));
        }
      }),
    );
  });

  it('are the same for the same seed, whatever order the articles come in', () => {
    fc.assert(
      fc.property(anyItems(), anyShares, fc.string(), (items, shares, seed) => {
        const one = divide(items, { shares, seed });
        const other = divide([...items].reverse(), { shares, seed });
        const free = items.filter(({ fixed }) => fixed === null);
        const isFree = items.length === free.length;
        if (isFree)
          for (const { id } of free) expect(other.splits.get(id)).toBe(one.splits.get(id));
        expect(divide(items, { shares, seed })).toEqual(one);
      }),
    );
  });

  it('are others for another seed', () => {
    const items = Array.from({ length: 50 }, (_, index) => anItem(index, { claim: 1 }));
    const one = divide(items, { shares: usual, seed: '1' }).splits;
    const other = divide(items, { shares: usual, seed: '2' }).splits;
    expect(items.some(({ id }) => one.get(id) !== other.get(id))).toBe(true);
  });

  it('come as near to the shares as whole articles allow, for articles and for each label', () => {
    const items = Array.from({ length: 1000 }, (_, index) =>
      anItem(index, { claim: index % 5, actor: (index * 7) % 4, rare: index % 100 === 0 ? 1 : 0 }),
    );
    const { splits } = divide(items, { shares: usual, seed: '7' });
    const shareOf = (count: (item: SplitItem) => number, name: string) => {
      const sum = (some: readonly SplitItem[]) =>
        some.reduce((total, item) => total + count(item), 0);
      return sum(items.filter(({ id }) => splits.get(id) === name)) / sum(items);
    };
    for (const name of splitNames) {
      const wanted = usual[name] / 100;
      for (const count of [
        () => 1,
        ({ labels }: SplitItem) => labels.claim ?? 0,
        ({ labels }: SplitItem) => labels.actor ?? 0,
      ]) {
        expect(Math.abs(shareOf(count, name) - wanted)).toBeLessThan(0.01);
      }
      expect(shareOf(({ labels }) => labels.rare ?? 0, name)).toBeCloseTo(wanted, 5);
    }
  });

  it('do not put a group into a split that is far too small for it', () => {
    const items = Array.from({ length: 100 }, (_, index) => ({
      ...anItem(index, { claim: 1 }),
      keys: index < 50 ? ['source A'] : [],
    }));
    for (const seed of ['1', '2', '3', '4', '5']) {
      const { splits } = divide(items, { shares: usual, seed });
      expect(splits.get('a0')).toBe('train');
      const inTest = items.filter(({ id }) => splits.get(id) === 'test');
      expect(inTest).toHaveLength(10);
    }
  });

  it('of nothing are nothing', () => {
    expect(divide([], { shares: usual, seed: '' })).toEqual({
      ...{ splits: new Map(), groups: 0, largest: 0 },
    });
  });
});

function anItem(index: number, labels: Record<string, number>): SplitItem {
  return { id: `a${index}`, keys: [], labels, fixed: null };
}

describe('groups', () => {
  it('join what has a key in common, also through others', () => {
    const keyed = (...keys: string[]) => ({ keys });
    const items = [keyed('a'), keyed('b'), keyed('c'), keyed('a', 'b'), keyed()];
    expect(createGroups(items).map((group) => group.map((item) => items.indexOf(item)))).toEqual([
      [0, 1, 3],
      [2],
      [4],
    ]);
  });
});
