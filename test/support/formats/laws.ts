import fc from 'fast-check';
import { expect } from 'vitest';
import type {
  Codec,
  ExchangeRecord,
  Parsed,
  Piece,
  Source,
  WriteOptions,
} from '../../../shared/formats/codec.ts';
import { recordProblem } from '../../../shared/formats/native.ts';
import { defaultSchema } from '../../../shared/model/default-schema.ts';
import { exchangeRecord } from './exchange-record.ts';

export const usualWriting: WriteOptions = {
  schema: defaultSchema,
  unit: null,
  overlap: 'drop',
  name: 'jobs',
};

/** All that a codec writes of these records, by the path of each file. */
export function written(
  codec: Codec,
  records: readonly ExchangeRecord[],
  options: WriteOptions = usualWriting,
): Record<string, string> {
  const files: Record<string, string> = {};
  const put = (pieces: readonly Piece[]) => {
    for (const { path, text } of pieces) files[path] = (files[path] ?? '') + text;
  };
  const writer = codec.createWriter(options);
  put(writer.begin());
  for (const record of records) put(writer.add(codec.fit(record, options)));
  put(writer.end());
  return files;
}

/**
 * The law of a format: what is read of what was written is what it can carry, which is a whole
 * record itself, and fitting twice is fitting once. `sourcesOf` cuts the files as reading does.
 */
export function keepsWhatItCarries(
  codec: Codec,
  sourcesOf: (files: Readonly<Record<string, string>>) => Source[],
  options: WriteOptions = usualWriting,
): void {
  const { parse } = codec;
  if (parse === null) throw new Error('this format is not read');
  fc.assert(
    fc.property(fc.array(exchangeRecord(), { minLength: 1, maxLength: 3 }), (records) => {
      const distinct = records.map((record, index) => ({ ...record, id: `a${index}` }));
      const fitted = distinct.map((record) => codec.fit(record, options));
      for (const record of fitted) expect(recordProblem(record)).toBeNull();
      expect(fitted.map((record) => codec.fit(record, options))).toEqual(fitted);
      const parsed = sourcesOf(written(codec, distinct, options)).map((source) =>
        parse(source, { unit: null }),
      );
      expect(parsed.flatMap(({ problems }) => problems)).toEqual([]);
      expect(recordsOf(parsed)).toEqual(fitted);
    }),
    { numRuns: 300 },
  );
}

function recordsOf(parsed: readonly Parsed[]): ExchangeRecord[] {
  return parsed.flatMap(({ records }) => records);
}

/** The lines of the one file there is, each a source. */
export function linesOf(files: Readonly<Record<string, string>>): Source[] {
  return Object.entries(files).flatMap(([file, content]) =>
    content
      .split('\n')
      .map((text, index) => ({ file, line: index + 1, text, beside: {} }))
      .filter(({ text }) => text !== ''),
  );
}
