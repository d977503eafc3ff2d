import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Finds the texts of the files that belong to one: beside it, and named after it. */
export type Beside = (path: string) => Record<string, string>;

/** Reads a folder's names once, however many of its files are asked about. */
export function createBeside(textOf: (path: string) => string | null): Beside {
  const folders = new Map<string, ReadonlyMap<string, string[]>>();
  const namesIn = (folder: string) => {
    const known = folders.get(folder) ?? Map.groupBy(readdirSync(folder), beginningOf);
    folders.set(folder, known);
    return known;
  };
  return (path) => {
    const name = basename(path);
    const folder = dirname(path);
    const stem = name.replace(/\.[^.]*$/, '');
    const beside: Record<string, string> = {};
    for (const other of namesIn(folder).get(beginningOf(name)) ?? []) {
      if (other === name || !(other.startsWith(`${stem}.`) || isSidecar(other, name))) continue;
      const text = textOf(join(folder, other));
      if (text !== null) beside[other] = text;
    }
    return beside;
  };
}

/** What stands before the first dot of a name: files that belong together have it in common. */
function beginningOf(name: string): string {
  return name.split('.', 1)[0] ?? '';
}

/** Whether one file says where the tokens of others are: `jobs.offsets.jsonl` of `jobs.claim.conll`. */
function isSidecar(other: string, name: string): boolean {
  const end = 'offsets.jsonl';
  return other.endsWith(`.${end}`) && name.startsWith(other.slice(0, -end.length));
}

/** The text of a file that is not too long and is UTF-8; null of any other. */
export function textAt(path: string, longest: number): string | null {
  const about = statSync(path);
  return about.isFile() && about.size <= longest ? decoded(readFileSync(path)) : null;
}

/** Bytes as UTF-8, without a byte order mark; null where they are not. */
export function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
