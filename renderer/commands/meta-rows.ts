import { factTexts } from '../../shared/texts/facts.ts';

/** Metadata as it is being edited: names with their values, in the order they stand in. */
export type MetaRow = readonly [name: string, value: string];

/** What is wrong with rows, in a sentence; null where nothing is. Rows that are empty do not count. */
export function problemOfMeta(rows: readonly MetaRow[]): string | null {
  const names = filled(rows).map(([name]) => name.trim());
  if (names.includes('')) return factTexts.noName;
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? null : factTexts.twice(twice);
}

/** The metadata that rows come to; the very same value where they change nothing. */
export function metaOf(
  before: Readonly<Record<string, string>>,
  rows: readonly MetaRow[],
): Record<string, string> {
  const after = Object.fromEntries(
    filled(rows).map(([name, value]) => [name.trim(), value.trim()]),
  );
  const isSame =
    Object.keys(after).length === Object.keys(before).length &&
    Object.entries(after).every(([name, value]) => before[name] === value);
  return isSame ? before : after;
}

function filled(rows: readonly MetaRow[]): MetaRow[] {
  return rows.filter(([name, value]) => name.trim() !== '' || value.trim() !== '');
}
