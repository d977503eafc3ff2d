import { type ExchangeRecord, jsonLine, type WriteOptions, type Writer } from '../codec.ts';

/** Writes a line of JSON for each record into one file, which is there without records too. */
export function createLineWriter(
  { name }: Pick<WriteOptions, 'name'>,
  lineOf: (record: ExchangeRecord) => unknown,
): Writer {
  const path = `${name}.jsonl`;
  return {
    begin: () => [{ path, text: '' }],
    add: (record) => [{ path, text: `${jsonLine(lineOf(record))}\n` }],
    end: () => [],
  };
}
