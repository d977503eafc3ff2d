import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Codec, ExchangeRecord, WriteOptions } from '../../../shared/formats/codec.ts';
import { exchangeRecord } from './exchange-record.ts';
import { usualWriting, written } from './laws.ts';

const script = join(import.meta.dirname, 'read_lists.py');

/** What a Python program makes of an article: its id, its spans' labels and words, its links. */
export type Seen = [id: string, spans: string[][], relations: string[][]];

/** What Python makes of the files of a format. It ends with an error where one is not as it says. */
export function listsByPython(format: string, files: Readonly<Record<string, string>>): Seen[] {
  const input = JSON.stringify(files);
  const output = execFileSync('python3', [script, format], { encoding: 'utf8', input });
  return JSON.parse(output);
}

/** What there is to see of a record. */
export function seenOf({ id, text, spans, relations }: ExchangeRecord): Seen {
  return [
    id,
    spans.map(({ label, fragments }) => [
      label,
      ...fragments.map(({ start, end }) => text.slice(start, end)),
    ]),
    relations.map(({ type, from, to }) => [type, from, to]),
  ];
}

/** Holds what a codec writes of many random records against what Python reads of it. */
export function isReadByPython(
  codec: Codec,
  format: string,
  options: WriteOptions = usualWriting,
): void {
  const records = fc
    .sample(exchangeRecord(), { numRuns: 150, seed: 7 })
    .map((record, index) => ({ ...record, id: `a${index}` }));
  const fitted = records.map((record) => codec.fit(record, options));
  const byId = (one: Seen, other: Seen) => (one[0] < other[0] ? -1 : 1);
  const seen = listsByPython(format, written(codec, records, options));
  expect(seen.sort(byId)).toEqual(fitted.map(seenOf).sort(byId));
}
