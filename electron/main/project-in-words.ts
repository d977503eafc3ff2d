import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The project named on a command line whose first word is the program, or null. A file manager
 * may name it by its address, and a path is meant from `folder`; switches are no names.
 */
export function projectIn(words: readonly string[], folder: string): string | null {
  const word = words.slice(1).find((candidate) => /^[^-].*\.galley$/is.test(candidate));
  if (word === undefined) return null;
  if (!word.startsWith('file:')) return resolve(folder, word);
  // An address that names no file of this machine opens nothing.
  return URL.canParse(word) && new URL(word).host === '' ? fileURLToPath(word) : null;
}
