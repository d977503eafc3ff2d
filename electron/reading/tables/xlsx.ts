import { type Failure, failure } from '../../../shared/failure.ts';
import type { Mapping } from '../../../shared/reading/options.ts';
import type { Items } from '../item.ts';
import { baseName } from '../names.ts';
import { readSheet, type SheetRow } from '../xlsx/sheet.ts';
import { readWorkbook, type SheetPart, tokensOf, type Workbook } from '../xlsx/workbook.ts';
import { BrokenXml } from '../xml/tokens.ts';
import type { ZipDocument } from '../zip/document.ts';
import type { Row } from './columns.ts';
import { headerOf } from './header.ts';
import { type RowItem, readTable } from './table.ts';

/** The first sheet that has rows: the first of them names the columns, each other is an article. */
export function readXlsx(
  document: ZipDocument,
  { file, sha256, mapping }: { file: string; sha256: string; mapping: Mapping | null },
): Items {
  return readTable(
    rowsOf(document, baseName(file)),
    {
      kind: 'about',
      format: 'xlsx',
      encoding: '',
      isEncodingSure: true,
      byteOrderMark: false,
      sha256,
    },
    { file, mapping },
  );
}

function* rowsOf(document: ZipDocument, name: string): Generator<RowItem, void, undefined> {
  const workbook = openWorkbook(document, name);
  const left: string[] = [];
  let isRead = false;
  for (const sheet of workbook.sheets) {
    const rows = rowsIn(document, workbook, sheet, name);
    if (!isRead) isRead = yield* articlesIn(rows, name);
    else if (hasRows(rows)) left.push(`“${sheet.name}”`);
  }
  if (!isRead) throw failure('no-records', { name });
  if (left.length > 0) yield trouble(0, failure('sheets-left', { sheets: left.join(', ') }));
}

function openWorkbook(document: ZipDocument, name: string): Workbook {
  const detail = 'its list of sheets cannot be read';
  try {
    const workbook = readWorkbook(document);
    if (workbook !== null && workbook.sheets.length > 0) return workbook;
  } catch (thrown) {
    if (!(thrown instanceof BrokenXml)) throw thrown;
  }
  throw failure('file-damaged', { name, detail });
}

function* rowsIn(
  document: ZipDocument,
  { commons }: Workbook,
  sheet: SheetPart,
  name: string,
): Generator<SheetRow, void, undefined> {
  const tokens = tokensOf(document, sheet.part);
  if (tokens === null) {
    throw failure('file-damaged', { name, detail: `its sheet “${sheet.name}” is not there` });
  }
  try {
    yield* readSheet(tokens, commons);
  } catch (thrown) {
    if (!(thrown instanceof BrokenXml)) throw thrown;
    throw failure('file-damaged', { name, detail: `its sheet “${sheet.name}” is cut short` });
  }
}

function hasRows(rows: Generator<SheetRow, void, undefined>): boolean {
  for (const _ of rows) return true;
  return false;
}

/** Answers whether the sheet had any rows. */
function* articlesIn(
  rows: Iterable<SheetRow>,
  name: string,
): Generator<RowItem, boolean, undefined> {
  let header: string[] | null = null;
  for (const { line, cells } of rows) {
    if (cells === null) {
      const detail = 'a cell of it points to a text that is not there';
      yield trouble(line, failure('record-broken', { detail }));
    } else if (header === null) header = headerOf(named(cells), name);
    else yield { kind: 'row', row: rowFrom(header, cells), line };
  }
  return header !== null;
}

/** The first row's cells up to its last that has anything. */
function named(cells: ReadonlyMap<number, string>): string[] {
  const width = Math.max(...cells.keys());
  return Array.from({ length: width }, (_, index) => cells.get(index + 1) ?? '');
}

/** What stands beside the table is called by its column's place. */
function rowFrom(header: readonly string[], cells: ReadonlyMap<number, string>): Row {
  const row = new Map<string, string>();
  for (const [column, text] of cells) row.set(header[column - 1] ?? `column ${column}`, text);
  return row;
}

function trouble(line: number, { code, message }: Failure): RowItem {
  return { kind: 'trouble', line, code, message };
}
