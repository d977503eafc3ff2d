/** A value of JSON that is an object, by its keys; null for any other. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value));
}

/** The elements of a list of JSON; none where it is no list. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** One value or a list of them, as JSON-LD has it: always a list; none where it is not there. */
export function oneOrMore(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A text of JSON; '' where it is none. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What JSON says in a word, as words; null for lists, objects and null. */
export function asWords(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** An offset, which some files have in quotation marks; null where it is none. */
export function asOffset(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : null;
}

/** The line, from 1, on which a string first stands in a JSON text; 1 where it does not. */
export function lineWith(source: string, words: string): number {
  const at = words === '' ? -1 : source.indexOf(JSON.stringify(words));
  if (at === -1) return 1;
  let line = 1;
  for (
    let end = source.indexOf('\n');
    end !== -1 && end < at;
    end = source.indexOf('\n', end + 1)
  ) {
    line += 1;
  }
  return line;
}

/** An id that none of these has yet; it is one of them afterwards. */
export function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}
