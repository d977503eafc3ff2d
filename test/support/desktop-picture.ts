import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** What can be said of a PNG without looking at it. `variety` is how many different bytes it holds. */
export type Picture = { width: number; height: number; variety: number };

export function readPicture(path: string): Picture {
  const file = readFileSync(path);
  const data: Buffer[] = [];
  // After the signature: chunks of length, name, content and checksum.
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    if (name === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return {
    width: file.readUInt32BE(16),
    height: file.readUInt32BE(20),
    variety: new Set(inflateSync(Buffer.concat(data))).size,
  };
}
