import { constants, inflateSync } from 'node:zlib';

/** In bytes: what one stream that draws may unpack to, and all of a document together. */
const most = { one: 100_000_000, all: 400_000_000 };

/**
 * Whether a PDF has streams, pictures aside, that unpack to far more than pages hold. The library
 * that reads it unpacks without limit, and beyond the memory that a worker is held to.
 */
export function isPdfBomb(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
    const packed = file.subarray(start, end);
    all += unpackedLength(packed, filtersOf(file, at)) ?? Number.POSITIVE_INFINITY;
    if (all > most.all) return true;
    at = file.indexOf('stream', end + 9);
  }
  return false;
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

/** Null where it is too long. Bytes that cannot be unpacked are nobody's harm here. */
function unpackedLength(packed: Buffer, filters: number): number | null {
  let bytes = packed;
  try {
    for (let round = 0; round < filters; round += 1) {
      bytes = inflateSync(bytes, {
        maxOutputLength: most.one,
        finishFlush: constants.Z_SYNC_FLUSH,
      });
    }
  } catch (thrown) {
    const isTooLong = thrown instanceof RangeError;
    return isTooLong ? null : 0;
  }
  return filters === 0 ? 0 : bytes.length;
}
