import { failure } from '../../../shared/failure.ts';
import type { Mapping } from '../../../shared/reading/options.ts';
import type { About, Item, Items, Trouble } from '../item.ts';
import { baseName } from '../names.ts';
import { type Row, readColumns, rowsLookedAt } from './columns.ts';
import { rowReader } from './row-draft.ts';

/** A row where it stands in its file, or what is wrong with one. */
export type RowItem = { kind: 'row'; row: Row; line: number } | Trouble;

/**
 * Articles of the rows of a table: the first are looked at to tell what the columns are, and all
 * are read. Throws a Failure where there is no row, or none of the columns is text. Where the rows
 * break off, those before are told first.
 */
export async function* readTable(
  rows: AsyncIterable<RowItem> | Iterable<RowItem>,
  about: Omit<About, 'columns'>,
  { file, mapping }: { file: string; mapping: Mapping | null },
): Items {
  const early: RowItem[] = [];
  let read: ((item: RowItem) => Item) | null = null;
  const decide = (): { about: About; read: (item: RowItem) => Item } => {
    const looked = early.flatMap((item) => (item.kind === 'row' ? [item.row] : []));
    const names = [...new Set(looked.flatMap((row) => [...row.keys()]))];
    const columns = readColumns(names, looked, mapping);
    if (!columns.some(({ use }) => use === 'text')) {
      if (looked.length === 0) throw failure('no-records', { name: baseName(file) });
      throw failure('no-text-field', { name: baseName(file), fields: names.join(', ') });
    }
    const readRow = rowReader(columns, mapping);
    return {
      about: { ...about, columns },
      read: (item) => (item.kind === 'row' ? readRow(item.row, item.line) : item),
    };
  };
  const broken: unknown[] = [];
  for await (const item of untilBroken(rows, broken)) {
    if (read !== null) {
      yield read(item);
      continue;
    }
    early.push(item);
    if (early.length < rowsLookedAt) continue;
    const decided = decide();
    read = decided.read;
    yield decided.about;
    yield* early.splice(0).map(read);
  }
  if (broken.length > 0 && early.length === 0) throw broken[0];
  if (read !== null) return;
  // What is wrong with the rows is told even where all of them are.
  if (early.length > 0 && early.every(({ kind }) => kind === 'trouble')) {
    yield { ...about, columns: [] };
    for (const item of early) if (item.kind === 'trouble') yield item;
  } else {
    const decided = decide();
    yield decided.about;
    yield* early.map(decided.read);
  }
  if (broken.length > 0) throw broken[0];
}

/** The rows up to a place where they cannot be read on; why goes into `broken`. */
async function* untilBroken(
  rows: AsyncIterable<RowItem> | Iterable<RowItem>,
  broken: unknown[],
): AsyncGenerator<RowItem, void, undefined> {
  try {
    yield* rows;
  } catch (thrown) {
    broken.push(thrown);
  }
}
