import { writeSync } from 'node:fs';

/** Milliseconds between two looks. */
const lookEvery = 100;

/**
 * Ends the whole process, from a thread beside the one that reads, as soon as it takes more
 * megabytes than it may in all (bytes lie outside of what an engine can be held to), or the
 * process that started it is gone.
 */
export function watchProcess({ megabytes }: { megabytes: number }, lastWords: string): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
    if (process.memoryUsage.rss() <= megabytes * 1_000_000) return;
    writeSync(2, `${lastWords}\n`);
    end();
  }, lookEvery);
}

function end(): void {
  process.kill(process.pid, 'SIGKILL');
}
