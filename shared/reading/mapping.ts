import type { FieldUse, Mapping } from './options.ts';
import type { Column } from './record.ts';

/** Uses that several columns may have at once; every other is one column's alone. */
const shared: ReadonlySet<FieldUse> = new Set<FieldUse>(['metadata', 'nothing']);

/** What every column is used for, by name. */
export function mappingOf(columns: readonly Pick<Column, 'name' | 'use'>[]): Mapping {
  return Object.fromEntries(columns.map(({ name, use }) => [name, use]));
}

/**
 * The uses once a column has another. A column that had a use of which there is one becomes
 * metadata, so that nothing of it is lost.
 */
export function withUse(
  columns: readonly Pick<Column, 'name' | 'use'>[],
  name: string,
  use: FieldUse,
): Mapping {
  return mappingOf(
    columns.map((column) => {
      if (column.name === name) return { name, use };
      const isDisplaced = column.use === use && !shared.has(use);
      return isDisplaced ? { name: column.name, use: 'metadata' } : column;
    }),
  );
}

/** Whether some column is the text of the articles. */
export function hasText(columns: readonly Pick<Column, 'use'>[]): boolean {
  return columns.some(({ use }) => use === 'text');
}

/** Whether a mapping gives some of these columns another use than they have. */
export function differs(columns: readonly Column[], mapping: Mapping): boolean {
  return columns.some(({ name, use }) => (mapping[name] ?? use) !== use);
}

/** The same words for every table with these columns, in whatever order they stand. */
export function columnsKey(columns: readonly Pick<Column, 'name'>[]): string {
  return JSON.stringify(columns.map(({ name }) => name).sort());
}
