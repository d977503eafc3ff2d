import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDigest } from '../../../electron/storage/export/digest.ts';
import type { ExchangeRecord } from '../../../shared/formats/codec.ts';
import { exchangeRecord } from '../../support/formats/exchange-record.ts';
import { goldenRecord } from '../../support/formats/golden.ts';

function digestOf(...records: readonly ExchangeRecord[]): string {
  const digest = createDigest();
  for (const record of records) digest.add(record);
  return digest.value();
}

/** A value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, turned(inner)] as const);
  return Object.fromEntries(entries.reverse());
}

/** Every value within a record, changed one at a time. */
function* changes(value: unknown): Generator<unknown> {
  if (typeof value === 'string') yield `${value}x`;
  if (typeof value === 'number') yield value + 1;
  if (typeof value === 'boolean') yield !value;
  if (Array.isArray(value)) {
    yield [...value, value[0] ?? 'x'];
    for (const [index, inner] of value.entries()) {
      for (const other of changes(inner)) yield value.with(index, other);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      for (const other of changes(inner)) yield { ...value, [key]: other };
    }
  }
}

describe('what is compared of what was written and what is read of it', () => {
  it('is the same in whatever order records and their keys come', () => {
    fc.assert(
      fc.property(exchangeRecord(), exchangeRecord(), (one, other) => {
        const again = turned(other) as ExchangeRecord;
        expect(digestOf(again, one)).toBe(digestOf(one, other));
      }),
    );
  });

  it('is another for any value that is another, wherever it is', () => {
    const whole = digestOf(goldenRecord);
    let count = 0;
    for (const other of changes(goldenRecord)) {
      // Lists of lists are changed too, in ways that only this test makes.
      const record = other as ExchangeRecord;
      expect(digestOf(record), JSON.stringify(other)).not.toBe(whole);
      count += 1;
    }
    expect(count).toBeGreaterThan(80);
  });

  it('is another where a record is there twice', () => {
    expect(digestOf(goldenRecord, goldenRecord)).not.toBe(digestOf(goldenRecord));
    expect(digestOf()).not.toBe(digestOf(goldenRecord, goldenRecord));
  });
});
