import { splitCell, splitNumber } from './escapes.ts';
import type { Layer } from './header.ts';
import type { Row } from './rows.ts';

/** A mark: the rows it is on, and its features as written, those without a value left out. */
export type Mark = { layer: Layer; rows: Row[]; features: Map<string, string> };

export type Marks = {
  all: Mark[];
  /** The mark of a layer's type with a number, or else the first on a row. */
  find(type: string, row: string, number: number): Mark | undefined;
  /** The mark of a layer that is the nth (from 0) on a row. */
  at(layer: Layer, row: Row, index: number): Mark | undefined;
};

/** Collects the marks of all rows; those of one number are one. */
export function collectMarks(rows: readonly Row[], layers: readonly Layer[]): Marks {
  const all: Mark[] = [];
  const byNumber = new Map<string, Mark>();
  const onRow = new Map<string, Mark[]>();
  for (const row of rows) {
    for (const layer of layers) {
      if (layer.kind !== 'span') continue;
      const here = stacksOf(layer, row).map(({ number, features }) => {
        const key = `${number} ${layer.type}`;
        const known = number === null ? undefined : byNumber.get(key);
        if (known !== undefined) {
          known.rows.push(row);
          return known;
        }
        const mark: Mark = { layer, rows: [row], features };
        if (number !== null) byNumber.set(key, mark);
        all.push(mark);
        return mark;
      });
      if (here.length > 0) onRow.set(`${row.id} ${layer.type}`, here);
    }
  }
  return {
    all,
    find: (type, row, number) =>
      number > 0 ? byNumber.get(`${number} ${type}`) : onRow.get(`${row} ${type}`)?.[0],
    at: (layer, row, index) => onRow.get(`${row.id} ${layer.type}`)?.[index],
  };
}

export type Stacked = { number: number | null; features: Map<string, string> };

/** What stands on a row for a layer, one above the other, by any of its columns. */
export function stacksOf(layer: Layer, row: Row): Stacked[] {
  const { columns, features, slots } = layer;
  const isReference = (column: number) =>
    column === layer.reference || slots.some(({ target }) => target === column);
  const cells = columns.map((column) => ({ column, values: valuesOf(row, column) }));
  const count = cells.reduce((most, { values }) => Math.max(most, values.length), 0);
  return Array.from({ length: count }, (_, index): Stacked => {
    const written = cells
      .filter(({ column }) => !isReference(column))
      .map(({ column, values }) => ({ column, ...splitNumber(values[index] ?? '*') }));
    const named = features.flatMap(({ name, column }): [string, string][] => {
      const value = written.find((one) => one.column === column)?.value ?? '*';
      return value === '*' || value === '_' ? [] : [[name, value]];
    });
    const number = written.find((one) => one.number !== null)?.number ?? null;
    return { number, features: new Map(named) };
  });
}

/** The values in a cell, one above the other; none where nothing is there. */
export function valuesOf({ cells }: Row, column: number): string[] {
  const cell = cells[column] ?? '_';
  return cell === '_' || cell === '' ? [] : splitCell(cell, '|');
}
