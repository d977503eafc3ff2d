import { closeSync, openSync, readSync } from 'node:fs';

/** The lines of a file, which end in LF, read in pieces. */
export function* linesOf(path: string): Generator<string, void, undefined> {
  const bytes = Buffer.alloc(4_000_000);
  const source = openSync(path, 'r');
  let rest: Buffer = Buffer.alloc(0);
  for (;;) {
    const count = readSync(source, bytes);
    if (count === 0) break;
    const piece = Buffer.concat([rest, bytes.subarray(0, count)]);
    let start = 0;
    for (let end = piece.indexOf(10); end !== -1; end = piece.indexOf(10, start)) {
      yield piece.toString('utf8', start, end);
      start = end + 1;
    }
    rest = piece.subarray(start);
  }
  closeSync(source);
}
