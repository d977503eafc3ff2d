import type { ExchangeRecord } from '../../../shared/formats/codec.ts';

/**
 * Gives records ids of their own where they have none, or one that another has had: some formats
 * name files after them. What is given counts on: `2`, `3`, or `ab-2` for a second `ab`.
 */
export function* withDistinctIds(
  records: Iterable<ExchangeRecord>,
): Generator<ExchangeRecord, void, undefined> {
  const taken = new Set<string>();
  let number = 0;
  for (const record of records) {
    number += 1;
    let { id } = record;
    for (let count = number; id === '' || taken.has(id); count += 1) {
      id = record.id === '' ? String(count) : `${record.id}-${count}`;
    }
    taken.add(id);
    yield id === record.id ? record : { ...record, id };
  }
}
