import type { Row } from './columns.ts';

const deepest = 6;

/**
 * The fields of a record by their names, those of records within it by dotted ones. Numbers and
 * truth values are as JSON writes them, lists of such are joined by “; ”. Lists of anything else,
 * such as other tools' spans, are passed over. Null where it is no record.
 */
export function flatten(value: unknown): Row | null {
  if (typeof value === 'string') return new Map([['text', value]]);
  if (!isRecord(value)) return null;
  const row = new Map<string, string>();
  put(row, '', value, 0);
  return row;
}

function put(row: Map<string, string>, prefix: string, record: object, depth: number): void {
  for (const [key, value] of Object.entries(record)) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'string') {
      if (value !== '') row.set(name, value);
      continue;
    }
    if (isRecord(value)) {
      if (depth < deepest) put(row, name, value, depth + 1);
      continue;
    }
    const text = textOf(value);
    if (text !== '') row.set(name, text);
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return '';
  const parts: unknown[] = value;
  return parts.every((part) => typeof part === 'string' || typeof part === 'number')
    ? parts.join('; ')
    : '';
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
