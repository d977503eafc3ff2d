import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { failure } from '../../../shared/failure.ts';
import { filesIn } from '../../reading/datasets/files-in.ts';
import { syncFolder } from '../put-in-place.ts';
import type { Existing } from './free.ts';

/** The file in a folder of ours that names all others with their SHA-256. */
export const sumsName = 'SHA256SUMS';

/** Writes what `sha256sum --check` reads, of all files that are in the folder. */
export function writeSums(folder: string): void {
  const lines = filesIn(folder).map((path) => `${sumOf(join(folder, path))}  ${path}\n`);
  writeFileSync(join(folder, sumsName), lines.join(''), { flag: 'wx', flush: true });
}

function sumOf(path: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafeSlow(1 << 20);
  const file = openSync(path, 'r');
  try {
    for (let size = readSync(file, piece); size > 0; size = readSync(file, piece)) {
      hash.update(piece.subarray(0, size));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** Makes sure that a folder may be put at `path`. Throws a Failure. */
export function requireFreeFolder(path: string, existing: Existing): void {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
  if (existing === 'refuse') throw failure('output-exists', { path });
  if (!isOurs(path)) throw failure('output-not-ours', { path });
}

/** Whether a folder is empty, or holds what an export of ours wrote and nothing else. */
function isOurs(path: string): boolean {
  if (!lstatSync(path).isDirectory()) return false;
  const files = filesIn(path);
  if (files.length === 0) return true;
  if (!files.includes(sumsName)) return false;
  const named = readFileSync(join(path, sumsName), 'utf8')
    .split('\n')
    .map((line) => line.slice(66));
  return files.every((file) => file === sumsName || named.includes(file));
}

/** Gives a finished folder its name; the one that has it goes once the new one is there. */
export function placeFolder(unfinished: string, path: string, existing: Existing): void {
  requireFreeFolder(path, existing);
  const old = `${path}.replaced-${process.pid}`;
  const isReplacing = existsSync(path);
  if (isReplacing) renameSync(path, old);
  try {
    renameSync(unfinished, path);
  } catch (thrown) {
    if (isReplacing) renameSync(old, path);
    throw thrown;
  }
  syncFolder(dirname(path));
  if (isReplacing) rmSync(old, { recursive: true, force: true });
}

/** Removes a file or a folder that was begun and not put in place, if there is any. */
export function removeBegun(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
