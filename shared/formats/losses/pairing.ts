/** Things of two lists, paired: those of the first without a partner are lost, others added. */
export type Pairing<Item> = { pairs: [Item, Item][]; lost: Item[]; added: Item[] };

/** What things of the first and of the second list have in common where they are the same. */
export type Measure<Item> = { one(item: Item): string; other(item: Item): string };

/** A measure that takes things of both lists alike. */
export function alike<Item>(keyOf: (item: Item) => string): Measure<Item> {
  return { one: keyOf, other: keyOf };
}

/** Pairs what is the same, by the first measure before the second; each has one partner at most. */
export function pairUp<Item>(
  ones: readonly Item[],
  others: readonly Item[],
  measures: readonly Measure<Item>[],
): Pairing<Item> {
  const pairs: [Item, Item][] = [];
  let lost = [...ones];
  let added = [...others];
  for (const measure of measures) {
    if (lost.length === 0 || added.length === 0) break;
    const queues = new Map<string, Item[]>();
    for (const other of added.toReversed()) {
      const key = measure.other(other);
      const queue = queues.get(key);
      if (queue === undefined) queues.set(key, [other]);
      else queue.push(other);
    }
    const paired = new Set<Item>();
    lost = lost.filter((one) => {
      const other = queues.get(measure.one(one))?.pop();
      if (other === undefined) return true;
      paired.add(other);
      pairs.push([one, other]);
      return false;
    });
    if (paired.size > 0) added = added.filter((other) => !paired.has(other));
  }
  return { pairs, lost, added };
}
