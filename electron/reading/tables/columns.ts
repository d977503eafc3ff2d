import type { FieldUse, Mapping } from '../../../shared/reading/options.ts';
import type { Column } from '../../../shared/reading/record.ts';
import { shorten } from '../../../shared/text/shorten.ts';
import { rankOf } from './column-names.ts';

/** A record of a table: its values that are not empty by their columns, as text. */
export type Row = ReadonlyMap<string, string>;

/** Records looked at before the use of columns is decided on. */
export const rowsLookedAt = 50;

/**
 * The columns of a table by its first rows, with what each is taken for: as a person mapped it,
 * else by its name. At most one is the text, and so on; all others are metadata. Where no name
 * says which is the text, the one with the longest values is.
 */
export function readColumns(
  names: readonly string[],
  rows: readonly Row[],
  mapping: Mapping | null,
): Column[] {
  const chosen = new Map<string, FieldUse>();
  for (const name of names) {
    const use = mapping?.[name];
    if (use !== undefined) chosen.set(name, use);
  }
  const lengths = new Map(names.map((name) => [name, lengthOf(name, rows)]));
  const isFree = (name: string) => !chosen.has(name);
  const isMissing = (use: FieldUse) => ![...chosen.values()].includes(use);
  if (isMissing('text')) {
    const text = textColumn(names.filter(isFree), lengths);
    if (text !== null) chosen.set(text, 'text');
  }
  for (const use of ['title', 'byline', 'published', 'source', 'language'] as const) {
    if (!isMissing(use)) continue;
    const [best] = names
      .filter(isFree)
      .flatMap((name) => {
        const rank = rankOf(name, use);
        return rank === null || lengths.get(name) === 0 ? [] : [{ name, rank }];
      })
      .sort((a, b) => a.rank - b.rank);
    if (best !== undefined) chosen.set(best.name, use);
  }
  return names.map((name) => ({
    name,
    samples: samplesOf(name, rows),
    use: chosen.get(name) ?? 'metadata',
  }));
}

/** The longest of those that are called so; a text named “summary” beside another is not it. */
function textColumn(names: readonly string[], lengths: ReadonlyMap<string, number>): string | null {
  const candidates = names.flatMap((name) => {
    const rank = rankOf(name, 'text');
    const length = lengths.get(name) ?? 0;
    return rank === null || length === 0 ? [] : [{ name, rank, length }];
  });
  const longest = Math.max(0, ...candidates.map(({ length }) => length));
  const [named] = candidates
    .filter(({ length }) => length * 2 >= longest)
    .sort((a, b) => a.rank - b.rank);
  if (named !== undefined) return named.name;
  const [wordy] = names
    .map((name) => ({ name, length: lengths.get(name) ?? 0 }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  return wordy?.name ?? null;
}

/** The mean length of a column's values. */
function lengthOf(name: string, rows: readonly Row[]): number {
  const total = rows.reduce((sum, row) => sum + (row.get(name)?.length ?? 0), 0);
  return rows.length === 0 ? 0 : total / rows.length;
}

function samplesOf(name: string, rows: readonly Row[]): string[] {
  const samples: string[] = [];
  for (const row of rows) {
    const value = row.get(name)?.trim() ?? '';
    if (value !== '' && samples.length < 3) samples.push(shorten(value.slice(0, 500), 120));
  }
  return samples;
}
