import { constants, inflateSync } from 'node:zlib';

/** In bytes: what one stream that draws may unpack to, and all of a document together. */
const most = { one: 100_000_000, all: 400_000_000 };

/** What unpacking the streams of a PDF came to, pictures aside. */
export type Streams = { isBomb: boolean; damaged: number };

/**
 * Unpacks what a PDF draws with, counting, and tells whether it is far more than pages hold, and
 * how many streams cannot be unpacked. The library that reads a PDF unpacks without limit, beyond
 * the memory that its process is held to, and passes over what is damaged without a word.
 */
export function lookAtStreams(bytes: Uint8Array): Streams {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isEncrypted = file.includes('/Encrypt');
  let damaged = 0;
  let all = 0;
  let at = file.indexOf('stream');
  while (at !== -1) {
    const start = startOf(file, at);
    if (start === null) {
      at = file.indexOf('stream', at + 6);
      continue;
    }
    const found = file.indexOf('endstream', start);
    const end = found === -1 ? file.length : found;
    const unpacked = unpack(file.subarray(start, end), filtersOf(file, at));
    if (unpacked === 'damaged') damaged += 1;
    all +=
      unpacked === 'endless' ? Number.POSITIVE_INFINITY : unpacked === 'damaged' ? 0 : unpacked;
    if (all > most.all) return { isBomb: true, damaged };
    at = file.indexOf('stream', end + 9);
  }
  return { isBomb: false, damaged: isEncrypted ? 0 : damaged };
}

/** Where the bytes of a stream begin whose keyword is here; null where it is none. */
function startOf(file: Buffer, at: number): number | null {
  const after = file[at + 6];
  if (after === 0x0a) return at + 7;
  if (after !== 0x0d) return null;
  return file[at + 7] === 0x0a ? at + 8 : at + 7;
}

/** How often a stream is deflated, by the words before it; 0 for pictures. */
function filtersOf(file: Buffer, at: number): number {
  const before = file.toString('latin1', Math.max(0, at - 1500), at);
  const words = before.slice(Math.max(0, before.lastIndexOf(' obj'), before.lastIndexOf('endobj')));
  if (/\/Subtype\s*\/Image/.test(words)) return 0;
  return words.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
}

/** How many bytes come out of a stream, or why none do. */
function unpack(packed: Buffer, filters: number): number | 'endless' | 'damaged' {
  let bytes = packed;
  try {
    for (let round = 0; round < filters; round += 1) {
      bytes = inflateSync(bytes, {
        maxOutputLength: most.one,
        finishFlush: constants.Z_SYNC_FLUSH,
      });
    }
  } catch (thrown) {
    if (thrown instanceof RangeError) return 'endless';
    // All is there, and only its sum is wrong: some programs write none.
    const isWhole = thrown instanceof Error && /data check/.test(thrown.message);
    return isWhole ? 0 : 'damaged';
  }
  return filters === 0 ? 0 : bytes.length;
}
