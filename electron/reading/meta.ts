import { shorten } from '../../shared/text/shorten.ts';

/** What is kept of things said about an article that Galley has no place of its own for. */
const most = { keys: 100, key: 100, value: 1000 };

/** Metadata of an article: named values that are not blank, and not endless. */
export function metaOf(values: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(values)
    .filter(([key, value]) => key.trim() !== '' && value.trim() !== '')
    .slice(0, most.keys)
    .map(([key, value]): [string, string] => [
      shorten(key.toWellFormed().replaceAll('\0', ''), most.key),
      shorten(value.toWellFormed().replaceAll('\0', ''), most.value),
    ]);
  return Object.fromEntries(kept);
}
