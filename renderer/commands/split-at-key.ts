/**
 * A word around the letter that is its key, in whatever case: the first of a word if it can be.
 * Null where the key is none of its letters.
 */
export function splitAtKey(
  word: string,
  key: string,
): { before: string; letter: string; after: string } | null {
  if (!/^[a-z]$/.test(key)) return null;
  const initial = word.search(new RegExp(`(?<![\\p{L}\\p{N}])${key}`, 'iu'));
  const at = initial === -1 ? word.toLowerCase().indexOf(key) : initial;
  if (at === -1) return null;
  return { before: word.slice(0, at), letter: word.slice(at, at + 1), after: word.slice(at + 1) };
}
