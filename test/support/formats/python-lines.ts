import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Codec, ExchangeRecord, WriteOptions } from '../../../shared/formats/codec.ts';
import { exchangeRecord } from './exchange-record.ts';
import { usualWriting, written } from './laws.ts';

const script = join(import.meta.dirname, 'read_lines.py');

/** Marks as a stranger sees them: labels and words, and kinds of relations with their ends' words. */
export type SeenMarks = { spans: string[][]; relations: string[][] };

/** What a Python program makes of JSONL of one of the tools. It ends with an error where one would. */
export function linesByPython(tool: string, text: string): SeenMarks[] {
  return JSON.parse(execFileSync('python3', [script, tool], { encoding: 'utf8', input: text }));
}

/** What there is to see of the marks of a record. */
export function marksOf({ spans, relations }: ExchangeRecord): SeenMarks {
  const words = new Map(spans.map(({ id, text }) => [id, text]));
  return {
    spans: spans.map(({ label, text }) => [label, text]),
    relations: relations.map(({ type, from, to }) => [
      type,
      words.get(from) ?? '',
      words.get(to) ?? '',
    ]),
  };
}

/** Random records, and what a codec writes of them. */
export function writtenSample(codec: Codec, options: WriteOptions = usualWriting) {
  const records = fc.sample(exchangeRecord(), { numRuns: 200, seed: 3 });
  return {
    fitted: records.map((record) => codec.fit(record, options)),
    text: Object.values(written(codec, records, options)).join(''),
  };
}
