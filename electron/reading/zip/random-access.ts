import { closeSync, readSync } from 'node:fs';
import { type OnDisk, openFile } from '../source-file.ts';

/** Bytes of which any part can be asked for; a part that is not there comes back shorter. */
export type RandomAccess = { size: number; read(start: number, length: number): Uint8Array };

/** Bytes in memory. */
export function inMemory(bytes: Uint8Array): RandomAccess {
  return {
    size: bytes.length,
    read: (start, length) => bytes.subarray(start, start + length),
  };
}

/** Runs `use` with a file on disk that stays open meanwhile. */
export function* onDisk<Value>(
  { size, ...file }: OnDisk & { size: number },
  use: (access: RandomAccess) => Generator<Value, void, undefined>,
): Generator<Value, void, undefined> {
  const descriptor = openFile(file);
  const read = (start: number, length: number): Uint8Array => {
    // An archive may say that something lies where it cannot be.
    const there = Math.max(0, Math.min(length, size - start));
    if (!(there > 0) || !(start >= 0)) return new Uint8Array(0);
    const part = Buffer.allocUnsafeSlow(there);
    let filled = 0;
    while (filled < there) {
      const more = readSync(descriptor, part, filled, there - filled, start + filled);
      if (more === 0) break;
      filled += more;
    }
    return part.subarray(0, filled);
  };
  try {
    yield* use({ size, read });
  } finally {
    closeSync(descriptor);
  }
}
