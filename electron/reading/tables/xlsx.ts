import readWorkbook, { type CellValue } from 'read-excel-file/universal';
import { failure } from '../../../shared/failure.ts';
import type { Mapping } from '../../../shared/reading/options.ts';
import type { Items } from '../item.ts';
import { baseName } from '../names.ts';
import type { ZipDocument } from '../zip/document.ts';
import { rowFrom } from './csv.ts';
import { headerOf } from './header.ts';
import { type RowItem, readTable } from './table.ts';

type Sheet = { sheet: string; data: readonly (readonly (CellValue | null)[])[] };

/** The first sheet that has rows: the first of them names the columns, each other is an article. */
export async function* readXlsx(
  document: ZipDocument,
  { file, sha256, mapping }: { file: string; sha256: string; mapping: Mapping | null },
): Items {
  const name = baseName(file);
  // The library keeps what it is given, so it gets the bytes by themselves.
  const bytes = Uint8Array.from(document.bytes);
  const sheets: Sheet[] = await readWorkbook(bytes.buffer, { trim: false });
  const filled = sheets.filter(({ data }) => data.some((row) => row.some(isFilled)));
  const [sheet, ...others] = filled;
  if (sheet === undefined) throw failure('no-records', { name });
  yield* readTable(
    rowsOf(sheet, others, name),
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

function isFilled(cell: CellValue | null): boolean {
  return cell !== null && cell !== '';
}

function* rowsOf(
  { data }: Sheet,
  others: readonly Sheet[],
  name: string,
): Generator<RowItem, void, undefined> {
  let header: string[] | null = null;
  for (const [index, cells] of data.entries()) {
    if (!cells.some(isFilled)) continue;
    const texts = cells.map(textOf);
    if (header === null) header = headerOf(texts, name);
    else yield { kind: 'row', row: rowFrom(header, texts), line: index + 1 };
  }
  if (others.length === 0) return;
  const sheets = others.map(({ sheet }) => `“${sheet}”`).join(', ');
  const { code, message } = failure('sheets-left', { sheets });
  yield { kind: 'trouble', line: 0, code, message };
}

/** A cell as text; a day as `YYYY-MM-DD`, with its time only where it has one. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return '';
  return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
}
