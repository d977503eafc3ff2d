/** Things of two lists, paired: those of the first without a partner are lost, others added. */
export type Pairing<Item> = { pairs: [Item, Item][]; lost: Item[]; added: Item[] };

/** Whether two things are the same by some measure. */
export type Likeness<Item> = (one: Item, other: Item) => boolean;

/** Pairs what is alike, by the first measure before the second; each has one partner at most. */
export function pairUp<Item>(
  ones: readonly Item[],
  others: readonly Item[],
  measures: readonly Likeness<Item>[],
): Pairing<Item> {
  const pairs: [Item, Item][] = [];
  const added = [...others];
  let lost = [...ones];
  for (const isAlike of measures) {
    lost = lost.filter((one) => {
      const index = added.findIndex((other) => isAlike(one, other));
      const [other] = index === -1 ? [] : added.splice(index, 1);
      if (other === undefined) return true;
      pairs.push([one, other]);
      return false;
    });
  }
  return { pairs, lost, added };
}
