import { CsvError, parse } from 'csv-parse';

/** A row and the line it begins in, from 1; or, as the last, where and why the table breaks off. */
export type CsvRow = { kind: 'row'; cells: string[]; line: number } | CsvBreak;
export type CsvBreak = { kind: 'broken'; line: number; why: 'quote' | 'length' | 'other' };

/** In UTF-16 units: the longest row. */
export const longestRow = 20_000_000;

/**
 * The rows of a table as text, piece by piece: what is read of a piece is told before the next is
 * asked for, so that nothing is lost where the table breaks off.
 */
export async function* csvRows(
  pieces: Iterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRow, void, undefined> {
  const found: CsvRow[] = [];
  let last = 0;
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    on_record: (cells: string[], { lines }) => {
      // The row's own line ends are within quotes; what is counted is the lines up to its end.
      const own = cells.reduce((sum, cell) => sum + lineEndsIn(cell), 0);
      found.push({ kind: 'row', cells, line: lines - own });
      last = lines;
      return null;
    },
  });
  const broken: unknown[] = [];
  parser.on('error', (error) => broken.push(error));
  const done = (act: (told: () => void) => void) => new Promise<void>((resolve) => act(resolve));
  for (const piece of pieces) {
    await done((told) => parser.write(piece, told));
    yield* found.splice(0);
    if (broken.length > 0) break;
  }
  if (broken.length === 0) await done((told) => parser.end(told));
  yield* found.splice(0);
  if (broken.length > 0) yield { kind: 'broken', line: last + 1, why: whyOf(broken[0]) };
}

function whyOf(error: unknown): CsvBreak['why'] {
  if (!(error instanceof CsvError)) throw error;
  if (error.code === 'CSV_MAX_RECORD_SIZE') return 'length';
  return error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote' : 'other';
}

function lineEndsIn(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}
