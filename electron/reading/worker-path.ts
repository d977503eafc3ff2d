import { existsSync } from 'node:fs';

/**
 * Where the worker's code lies: beside this file as it was written, and in the built app at
 * out/main/reading.js, whichever part of it this function was put into.
 */
export function workerPath(): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL('./worker.ts', here);
  const beside = new URL('./reading.js', here);
  return existsSync(beside) ? beside : new URL('../reading.js', here);
}
