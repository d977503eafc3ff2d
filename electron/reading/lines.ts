/** A line of a file's bytes, without its end; null where it is longer than is read. */
export type ByteLine = { line: number; bytes: Buffer | null };

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * The lines of bytes in an encoding in which LF is the byte 0x0A and nothing else is. Each is
 * counted from 1. A line longer than `longest` bytes is passed over, and told as such.
 */
export function* byteLines(
  pieces: Iterable<Uint8Array>,
  longest: number,
): Generator<ByteLine, void, undefined> {
  let line = 1;
  let before: Buffer[] = [];
  let length = 0;
  for (const piece of pieces) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    let start = 0;
    for (;;) {
      const end = bytes.indexOf(lineFeed, start);
      if (end === -1) break;
      const part = bytes.subarray(start, end);
      const isTooLong = length + part.length > longest;
      const whole = before.length === 0 ? part : Buffer.concat([...before, part]);
      yield { line, bytes: isTooLong ? null : withoutReturn(whole) };
      before = [];
      length = 0;
      line += 1;
      start = end + 1;
    }
    const rest = bytes.subarray(start);
    length += rest.length;
    if (length > longest) before = [];
    else if (rest.length > 0) before.push(rest);
  }
  if (length === 0) return;
  yield { line, bytes: length > longest ? null : withoutReturn(Buffer.concat(before)) };
}

function withoutReturn(line: Buffer): Buffer {
  return line.at(-1) === carriageReturn ? line.subarray(0, -1) : line;
}
