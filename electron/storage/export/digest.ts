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
      const hash = createHash('sha256')
        .update(JSON.stringify(saidBy(record)))
        .digest();
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

/** All that a record says, in one order: those who make records do not agree on that of keys. */
function saidBy(record: ExchangeRecord): unknown[] {
  const { id, title, byline, published, source, language, text, text_sha256 } = record;
  const { schema, text_version, offset_unit, status, split, meta, note } = record;
  return [
    ...[schema, id, title, byline, published, source, language, text, text_sha256, text_version],
    ...[offset_unit, status, split, sorted(meta), note],
    record.spans.map((span) => [
      ...[span.id, span.label, span.start, span.end, placesOf(span.fragments), span.text],
      ...[sorted(span.attributes), span.note, span.layer, span.origin, span.created, span.updated],
    ]),
    record.relations.map((relation) => [
      ...[relation.id, relation.type, relation.from, relation.to, relation.to_author],
      ...[relation.cue.map(({ start, end, text: words }) => [start, end, words])],
      sorted(relation.attributes),
    ]),
  ];
}

function placesOf(fragments: readonly { start: number; end: number }[]): number[] {
  return fragments.flatMap(({ start, end }) => [start, end]);
}

function sorted(values: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
}
