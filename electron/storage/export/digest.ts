import { createHash } from 'node:crypto';
import type { ExchangeRecord } from '../../../shared/formats/codec.ts';

/** What many records come to, in whatever order they come: how many there are, and what they say. */
export type Digest = {
  add(record: ExchangeRecord): void;
  counts(): { articles: number; spans: number; relations: number };
  /** The same for the same records and, but for one chance in 2^128, for no others. */
  value(): string;
};

const length = 16;

export function createDigest(): Digest {
  const counts = { articles: 0, spans: 0, relations: 0 };
  const sum = new Uint8Array(length);
  return {
    add(record) {
      counts.articles += 1;
      counts.spans += record.spans.length;
      counts.relations += record.relations.length;
      const hash = createHash('sha256').update(canonical(record)).digest();
      // Added as one large number, so that the order does not count and the same twice does.
      let carry = 0;
      for (let index = 0; index < length; index += 1) {
        const added = (sum[index] ?? 0) + (hash[index] ?? 0) + carry;
        sum[index] = added & 0xff;
        carry = added >> 8;
      }
    },
    counts: () => ({ ...counts }),
    value: () => `${JSON.stringify(counts)} ${Buffer.from(sum).toString('hex')}`,
  };
}

/** A record as text: the same for equal records, whatever order their keys are in. */
function canonical({ spans, relations, meta, ...facts }: ExchangeRecord): string {
  return JSON.stringify([
    inOrder(facts),
    inOrder(meta),
    spans.map(({ attributes, fragments, ...span }) => [
      inOrder(span),
      inOrder(attributes),
      fragments.map(({ start, end }) => [start, end]),
    ]),
    relations.map(({ attributes, cue, ...relation }) => [
      inOrder(relation),
      inOrder(attributes),
      cue.map(({ start, end, text }) => [start, end, text]),
    ]),
  ]);
}

/** The keys and values of an object, by key. */
function inOrder(values: Readonly<Record<string, string | number | boolean>>): unknown[] {
  const keys = Object.keys(values).sort();
  return keys.flatMap((key) => [key, values[key]]);
}
