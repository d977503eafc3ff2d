import { Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { failure } from '../../../shared/failure.ts';
import type { ReadOptions } from '../../../shared/reading/options.ts';
import type { Items, Trouble } from '../item.ts';
import { baseName } from '../names.ts';
import type { SourceFile } from '../source-file.ts';
import { characters, openText } from '../text-stream.ts';
import type { Row } from './columns.ts';
import { headerOf } from './header.ts';
import { type RowItem, readTable } from './table.ts';

/** The longest row, in megabytes of 1,000,000 characters. */
const longest = 20;

/** A table as text: the first row names the columns, and each row is an article. */
export function readCsv(source: SourceFile, format: 'csv' | 'tsv', options: ReadOptions): Items {
  const stream = openText(source, options.encoding);
  const { name, isSure, mark } = stream.encoding;
  return readTable(
    rowsOf(characters(stream), { format, file: source.file, encoding: name }),
    {
      kind: 'about',
      format,
      encoding: name,
      isEncodingSure: isSure,
      byteOrderMark: mark > 0,
      sha256: '',
    },
    { file: source.file, mapping: options.mapping },
  );
}

type Told = { format: 'csv' | 'tsv'; file: string; encoding: string };

async function* rowsOf(
  pieces: Generator<string, void, undefined>,
  { format, file, encoding }: Told,
): AsyncGenerator<RowItem, void, undefined> {
  const first = pieces.next();
  if (first.done === true) throw failure('file-empty', { name: baseName(file) });
  const delimiter = format === 'tsv' ? '\t' : delimiterOf(first.value);
  const parser = Readable.from(joined(first.value, pieces)).pipe(
    parse({
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: longest * 1_000_000,
    }),
  );
  let header: string[] | null = null;
  let last = 0;
  try {
    for await (const read of parser) {
      const { record, info }: { record: string[]; info: Info } = read;
      // The row's own line ends are within quotes; info counts the lines up to its end.
      const line = info.lines - record.reduce((sum, cell) => sum + lineEndsIn(cell), 0);
      last = info.lines;
      if (header === null) header = headerOf(record, baseName(file));
      else yield rowOf(header, record, line, encoding);
    }
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    yield trouble(last + 1, whyNot(thrown));
  }
}

/** What is wrong with the rest of the file, from a row on. */
function whyNot(error: CsvError) {
  if (error.code === 'CSV_MAX_RECORD_SIZE') return failure('quote-open', {});
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return failure('quote-open', {});
  return failure('record-broken', { detail: 'its quotation marks do not match' });
}

function rowOf(
  header: readonly string[],
  cells: string[],
  line: number,
  encoding: string,
): RowItem {
  // Spreadsheets write separators to the width of the widest row.
  while (cells.length > header.length && cells.at(-1) === '') cells.pop();
  if (cells.every((cell) => cell === '')) return trouble(line, failure('text-without-words', {}));
  if (cells.length !== header.length) {
    return trouble(line, failure('row-ragged', { count: cells.length, wanted: header.length }));
  }
  if (cells.some((cell) => cell.includes('\ufffd'))) {
    return trouble(line, failure('record-wrong-bytes', { encoding }));
  }
  return { kind: 'row', row: rowFrom(header, cells), line };
}

/** The cells that are not empty, by the names of their columns. */
export function rowFrom(header: readonly string[], cells: readonly string[]): Row {
  const row = new Map<string, string>();
  for (const [index, name] of header.entries()) {
    const cell = cells[index] ?? '';
    if (cell !== '') row.set(name, cell);
  }
  return row;
}

function trouble(line: number, { code, message }: { code: string; message: string }): Trouble {
  return { kind: 'trouble', line, code, message };
}

function* joined(
  first: string,
  rest: Generator<string, void, undefined>,
): Generator<string, void, undefined> {
  yield first;
  yield* rest;
}

function lineEndsIn(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}

const delimiters = [',', ';', '\t', '|'];

/** The separator that comes most often in the first row, outside of quotes. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 100_000).replace(/"(?:[^"]|"")*"/g, '');
  const line = /^[^\r\n]*[^\r\n\s][^\r\n]*/m.exec(head)?.[0] ?? '';
  const counted = delimiters.map((delimiter) => ({
    delimiter,
    count: line.split(delimiter).length - 1,
  }));
  const [most] = counted.sort((a, b) => b.count - a.count);
  return most !== undefined && most.count > 0 ? most.delimiter : ',';
}
