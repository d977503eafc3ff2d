import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  unlinkSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './system-error.ts';

/**
 * Gives a finished file its name, and never takes the name from another: 'taken' if there is
 * one, even one that came in the meantime.
 */
export function placeNew(unfinished: string, path: string): 'placed' | 'taken' {
  try {
    linkSync(unfinished, path);
    unlinkSync(unfinished);
  } catch (thrown) {
    // Some file systems know no links; there the look before is the best there is.
    if (codeOf(thrown) === 'EEXIST' || existsSync(path)) return 'taken';
    renameSync(unfinished, path);
  }
  syncFolder(dirname(path));
  return 'placed';
}

/** Gives a finished file its name, and replaces the one that has it. */
export function placeOver(unfinished: string, path: string): void {
  renameSync(unfinished, path);
  syncFolder(dirname(path));
}

/** Removes what was begun and not put in place, if there is any. */
export function removeUnfinished(path: string): void {
  if (existsSync(path)) unlinkSync(path);
}

/** Waits until all of a file that nobody has open is on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a new name last through a power cut. Windows has no such call, and needs none. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
