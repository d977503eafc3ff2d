import { closeSync, openSync, readSync } from 'node:fs';

const pieceLength = 256 * 1024;

/** The bytes of a file in order, in pieces that are new each time. Throws what the system says. */
export function* piecesOf(path: string): Generator<Uint8Array, void, undefined> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const piece = Buffer.allocUnsafeSlow(pieceLength);
      const size = readSync(file, piece);
      if (size === 0) return;
      yield piece.subarray(0, size);
    }
  } finally {
    closeSync(file);
  }
}

/** The first bytes of a file as text, whatever they are: enough to tell what it is. */
export function beginningOf(path: string, length: number): string {
  const file = openSync(path, 'r');
  try {
    const piece = Buffer.alloc(length);
    let size = 0;
    for (;;) {
      const read = readSync(file, piece, size, length - size, null);
      size += read;
      if (read === 0 || size === length) break;
    }
    return piece.subarray(0, size).toString('utf8');
  } finally {
    closeSync(file);
  }
}
