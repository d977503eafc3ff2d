import { failure } from '../../../shared/failure.ts';
import type { ReadOptions } from '../../../shared/reading/options.ts';
import type { Items, Trouble } from '../item.ts';
import { baseName } from '../names.ts';
import type { SourceFile } from '../source-file.ts';
import { characters, openText, wrongCharacter } from '../text-stream.ts';
import type { Row } from './columns.ts';
import { type CsvBreak, csvRows, longestRow } from './csv-rows.ts';
import { headerOf } from './header.ts';
import { type RowItem, readTable } from './table.ts';

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
  let header: string[] | null = null;
  for await (const row of csvRows(joined(first.value, pieces), delimiter)) {
    if (row.kind === 'broken') yield trouble(row.line, whyNot(row.why));
    else if (header === null) header = headerOf(row.cells, baseName(file));
    else yield rowOf(header, row.cells, row.line, encoding);
  }
}

/** What is wrong with the rest of the file, from a row on. */
function whyNot(why: CsvBreak['why']) {
  if (why === 'quote') return failure('quote-open', {});
  if (why === 'length') return failure('row-endless', { megabytes: longestRow / 1_000_000 });
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
  if (cells.some((cell) => cell.includes(wrongCharacter))) {
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
