import { mkdir, rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const pollMilliseconds = 200;
const staleMilliseconds = 5 * 60 * 1000;

/**
 * Calls `body` while holding the folder `path`, which only one process can have made; others
 * wait. A folder older than five minutes was left by a process that was killed, and is taken.
 */
export async function withLock(path, body) {
  while (!(await isTaken(path))) await wait(pollMilliseconds);
  try {
    return await body();
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

async function isTaken(path) {
  try {
    await mkdir(path);
    return true;
  } catch (failure) {
    if (failure.code !== 'EEXIST') throw failure;
  }
  const left = await stat(path).catch(() => null);
  if (left !== null && Date.now() - left.mtimeMs > staleMilliseconds) {
    await rm(path, { recursive: true, force: true });
  }
  return false;
}
