import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * One short text that changes whenever a file under one of `places` (files or folders, relative
 * to `folder`) is added, removed or written: made of names, sizes and times, not of contents, so
 * that it costs a few milliseconds. Places that are not there count as empty.
 */
export async function fingerprint(folder, places) {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const name of await filesAt(folder, place)) {
      const { size, mtimeMs } = await stat(join(folder, name));
      hash.update(`${name}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

async function filesAt(folder, place) {
  const entry = await stat(join(folder, place)).catch(() => null);
  if (entry === null) return [];
  if (!entry.isDirectory()) return [place];
  const names = await readdir(join(folder, place));
  const files = await Promise.all(names.sort().map((name) => filesAt(folder, `${place}/${name}`)));
  return files.flat();
}
