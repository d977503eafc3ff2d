import { lineTexts } from '../../texts/formats-lines.ts';

export type JsonRead = { ok: true; value: unknown } | { ok: false; problem: string };

/** Reads a line as JSON. A byte order mark before it, which some editors leave, is passed over. */
export function readJson(line: string): JsonRead {
  try {
    return { ok: true, value: JSON.parse(line.startsWith('\ufeff') ? line.slice(1) : line) };
  } catch {
    return { ok: false, problem: lineTexts.notJson };
  }
}

/** A JSON object as what it holds by key; null for everything else, lists too. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value));
}

/** A list as what it holds; null for everything else. */
export function listOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

/** A name as files give it, a text or a number; null where it is neither, or says nothing. */
export function nameOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.toWellFormed() : null;
}

/** The text of a record, or a sentence about why it is none. */
export function textOf(
  value: unknown,
): { ok: true; text: string } | { ok: false; problem: string } {
  if (typeof value !== 'string') return { ok: false, problem: lineTexts.noText };
  if (!value.isWellFormed()) return { ok: false, problem: lineTexts.brokenText };
  return { ok: true, text: value };
}

/** What reading answers for a line of which nothing can be taken. */
export function nothing(line: number, message: string) {
  return { records: [], problems: [{ line, message }], units: [] };
}
