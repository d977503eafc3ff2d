import type { ReadFigure } from './figure.ts';

/**
 * A figure that was read as attribute values by the names of the default label schema, without
 * what is unknown, and with `parsed: 'auto'` until a person edits one.
 */
export function figureAttributes(read: ReadFigure): Record<string, string | number | boolean> {
  const { valueMax, ...others } = read;
  const named = { ...others, 'value max': valueMax, parsed: 'auto' };
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, value]) =>
      value === null || value === '' ? [] : [[name, value]],
    ),
  );
}
