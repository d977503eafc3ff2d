import { closeSync, openSync, readSync } from 'node:fs';

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
  path: string,
  size: number,
  use: (access: RandomAccess) => Generator<Value, void, undefined>,
): Generator<Value, void, undefined> {
  const descriptor = openSync(path, 'r');
  const read = (start: number, length: number): Uint8Array => {
    const part = Buffer.allocUnsafeSlow(length);
    let filled = 0;
    while (filled < length) {
      const more = readSync(descriptor, part, filled, length - filled, start + filled);
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
