import { crc32, inflateRawSync } from 'node:zlib';
// The one for browsers, since the one for Node declares `require`, which the build does too.
import { Inflate } from 'fflate/browser';
import { failure } from '../../../shared/failure.ts';
import { baseName } from '../names.ts';
import { viewOf, type ZipEntry } from './directory.ts';
import type { RandomAccess } from './random-access.ts';

/** Of packed bytes: one piece comes out a thousand times as long at most. */
const pieceLength = 16 * 1024;

/** A text is seldom pressed to a fiftieth of its length; a bomb is to a thousandth. */
const likelyRatio = 200;
/** In bytes: what may come out of an entry before its ratio is looked at. */
const harmless = 30_000_000;

function isBomb(length: number, packed: number): boolean {
  return length > harmless && length > packed * likelyRatio;
}

/**
 * The bytes of a file in an archive, in order. Counts what comes out and throws a Failure where it
 * is beyond all measure, where it is encrypted, damaged or cut short. `consumed` is told how many
 * bytes of the archive were used up.
 */
export function* piecesOfEntry(
  access: RandomAccess,
  entry: ZipEntry,
  consumed: (bytes: number) => void = () => {},
): Generator<Uint8Array, void, undefined> {
  const name = baseName(entry.name);
  if (entry.isEncrypted) throw failure('file-encrypted', { name });
  if (entry.method !== 0 && entry.method !== 8) {
    throw failure('file-damaged', { name, detail: 'it is packed in an unusual way' });
  }
  if (isBomb(entry.size, entry.compressed)) throw failure('file-bomb', { name });
  const header = access.read(entry.start, 30);
  if (header.length < 30 || viewOf(header).getUint32(0, true) !== 0x04034b50) {
    throw failure('file-damaged', { name, detail: 'it is not where the archive says' });
  }
  const view = viewOf(header);
  const start = entry.start + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const place = { start, end: start + entry.compressed, name };
  const unpacked =
    entry.method === 0
      ? packedPieces(access, place, consumed)
      : (inflatedAtOnce(access, entry, place, consumed) ??
        inflated(packedPieces(access, place, consumed), name));
  let length = 0;
  let sum = 0;
  for (const piece of unpacked) {
    length += piece.length;
    sum = crc32(piece, sum);
    if (isBomb(length, entry.compressed)) throw failure('file-bomb', { name });
    yield piece;
  }
  if (length !== entry.size || sum !== entry.sum) {
    throw failure('file-damaged', { name, detail: 'its bytes are not those that were packed' });
  }
}

type Place = { start: number; end: number; name: string };

/** In bytes, packed or not: what is unpacked at once, by the system's library, which is faster. */
const atOnce = 50_000_000;

/**
 * All the bytes of an entry that is not long, or null where it is, or where it is damaged: what
 * comes before the damage is then had piece by piece.
 */
function inflatedAtOnce(
  access: RandomAccess,
  { size, compressed }: ZipEntry,
  { start }: Place,
  consumed: (bytes: number) => void,
): Iterable<Uint8Array> | null {
  if (size > atOnce || compressed > atOnce) return null;
  const packed = access.read(start, compressed);
  if (packed.length < compressed) return null;
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    consumed(compressed);
    return inPieces(bytes);
  } catch {
    return null;
  }
}

function* inPieces(bytes: Uint8Array): Generator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += unpackedLength) {
    yield bytes.subarray(at, at + unpackedLength);
  }
}

const unpackedLength = 256 * 1024;

function* packedPieces(
  access: RandomAccess,
  { start, end, name }: Place,
  consumed: (bytes: number) => void,
): Generator<Uint8Array, void, undefined> {
  for (let at = start; at < end; at += pieceLength) {
    const length = Math.min(pieceLength, end - at);
    const piece = access.read(at, length);
    if (piece.length < length) throw failure('file-damaged', { name, detail: 'it is cut short' });
    consumed(length);
    yield piece;
  }
}

function* inflated(
  packed: Generator<Uint8Array, void, undefined>,
  name: string,
): Generator<Uint8Array, void, undefined> {
  const out: Uint8Array[] = [];
  const inflate = new Inflate((piece) => out.push(piece));
  for (const piece of packed) {
    unpack(inflate, piece, name);
    yield* out;
    out.length = 0;
  }
}

function unpack(inflate: Inflate, piece: Uint8Array, name: string): void {
  try {
    inflate.push(piece);
  } catch {
    throw failure('file-damaged', { name, detail: 'its bytes cannot be unpacked' });
  }
}
