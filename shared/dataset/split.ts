import { compareIds } from '../model/annotation.ts';
import { type SplitName, type SplitRequest, splitNames } from '../split-contract.ts';
import { createGroups } from './groups.ts';

/** An article that is to be divided: two that have a key in common stay together. */
export type SplitItem = {
  id: string;
  keys: readonly string[];
  /** How many marks of each label it has. */
  labels: Readonly<Record<string, number>>;
  /** The split it has to be in; null for any. */
  fixed: SplitName | null;
};

export type Division = {
  splits: ReadonlyMap<string, SplitName>;
  groups: number;
  largest: number;
};

type Amounts = Map<string, number>;

/** Articles count like one more label, so that splits have their share of them too. */
const articlesKey = '';

/**
 * Divides articles into splits by share. Those that belong together stay so; what a split has of
 * articles and of marks of each label comes as near to its share as whole groups allow: the
 * largest group first, each goes to the split that lacks most of what the group has, as a part of
 * what it is to have (after Sechidis et al., "On the stratification of multi-label data", 2011). The
 * same items and seed give the same splits, in whatever order the items come.
 */
export function divide(
  items: readonly SplitItem[],
  { shares, seed }: Pick<SplitRequest, 'shares' | 'seed'>,
): Division {
  const groups = createGroups(items).map((members) => ({
    members,
    key: members.reduce((first, { id }) => (compareIds(id, first) < 0 ? id : first), members[0].id),
    amounts: amountsOf(members),
    fixed: members.find(({ fixed }) => fixed !== null)?.fixed ?? null,
  }));
  const totals = amountsOf(items);
  const weight = (amounts: Amounts) =>
    [...amounts].reduce((sum, [key, amount]) => sum + amount / (totals.get(key) ?? 1), 0);
  const inOrder = groups
    .map((group) => ({ ...group, weight: weight(group.amounts), lot: lotOf(seed, group.key) }))
    .sort((a, b) => b.weight - a.weight || a.lot - b.lot || compareIds(a.key, b.key));
  const all = shares.train + shares.validation + shares.test;
  const open = splitNames
    .filter((name) => shares[name] > 0)
    .map((name) => ({ name, share: shares[name] / all, has: new Map<string, number>() }));
  const splits = new Map<string, SplitName>();
  const put = ({ members, amounts }: (typeof inOrder)[number], name: SplitName) => {
    for (const { id, fixed } of members) splits.set(id, fixed ?? name);
    const has = open.find((split) => split.name === name)?.has;
    for (const [key, amount] of amounts) has?.set(key, (has.get(key) ?? 0) + amount);
  };
  for (const group of inOrder) if (group.fixed !== null) put(group, group.fixed);
  for (const group of inOrder) {
    if (group.fixed !== null) continue;
    const lacks = ({ share, has }: (typeof open)[number]) =>
      [...group.amounts].reduce((sum, [key, amount]) => {
        const total = totals.get(key) ?? 1;
        const wanted = share * total;
        // With half of the group counted, as in the method of Sainte-Laguë, so that a large group
        // does not go where it is far too much, and small splits are not left behind.
        return sum + (amount / total) * (1 - ((has.get(key) ?? 0) + amount / 2) / wanted);
      }, 0);
    const [best] = open
      .map((split) => ({ split, lack: lacks(split), lot: lotOf(seed, group.key + split.name) }))
      .sort((a, b) => b.lack - a.lack || a.lot - b.lot);
    if (best !== undefined) put(group, best.split.name);
  }
  const largest = Math.max(0, ...groups.map(({ members }) => members.length));
  return { splits, groups: groups.length, largest };
}

function amountsOf(items: readonly SplitItem[]): Amounts {
  const amounts: Amounts = new Map([[articlesKey, items.length]]);
  for (const { labels } of items) {
    for (const [label, count] of Object.entries(labels)) {
      if (count === 0) continue;
      const key = `label ${label}`;
      amounts.set(key, (amounts.get(key) ?? 0) + count);
    }
  }
  return amounts;
}

/** A number that a seed draws for a name: FNV-1a, mixed as MurmurHash3 ends. From 0 to 2^32. */
function lotOf(seed: string, name: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}\u0000${name}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
