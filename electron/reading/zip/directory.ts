import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { RandomAccess } from './random-access.ts';

/** A file in an archive, as the archive's table of contents has it. */
export type ZipEntry = {
  /** With `/` between its parts, and without what would lead out of the archive. */
  name: string;
  isFolder: boolean;
  /** Whether it is a link to another file, and its bytes are where that is. */
  isLink: boolean;
  isEncrypted: boolean;
  /** 0 for bytes as they are, 8 for deflated ones; others are rare. */
  method: number;
  compressed: number;
  size: number;
  /** CRC-32 of its bytes. */
  sum: number;
  /** Where its own header begins. */
  start: number;
};

/** The table of contents of an archive, or null where there is none: it is cut short, or no zip. */
export function readDirectory(access: RandomAccess): ZipEntry[] | null {
  const end = findEnd(access);
  if (end === null) return null;
  const bytes = access.read(end.start, end.length);
  if (bytes.length < end.length) return null;
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + headerLength <= bytes.length && view.getUint32(at, true) === headerMark) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const nameEnd = at + headerLength + nameLength;
    if (nameEnd + extraLength > bytes.length) return null;
    const sizes = sizesOf(view, at, { start: nameEnd, end: nameEnd + extraLength });
    const flags = view.getUint16(at + 8, true);
    const name = nameOf(bytes.subarray(at + headerLength, nameEnd));
    entries.push({
      name: safeName(name),
      isFolder: /[/\\]$/.test(name),
      isLink: isLink(view, at),
      isEncrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      ...sizes,
    });
    at = nameEnd + extraLength + commentLength;
  }
  return at === 0 && end.length > 0 ? null : entries;
}

/**
 * Whether files of an archive are made of the same bytes, so that a small one unpacks without end:
 * together they are longer than it.
 */
export function isOverlapping(entries: readonly ZipEntry[], size: number): boolean {
  return entries.reduce((sum, { compressed }) => sum + compressed, 0) > size;
}

/** The parts of a name that stay within the archive. */
function safeName(name: string): string {
  const parts = name.split(/[/\\]/).filter((part) => !/^(?:\.{0,2}|[A-Za-z]:)$/.test(part));
  return parts.join('/');
}

/** Names are UTF-8, or in the code page of DOS. */
function nameOf(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return Buffer.from(bytes).toString('utf8');
  return iconv.decode(Buffer.from(bytes), 'cp437');
}

/** Systems like Unix keep what kind of file it is in the upper half of its attributes. */
function isLink(view: DataView, at: number): boolean {
  const isUnix = view.getUint8(at + 5) === 3;
  return isUnix && (view.getUint16(at + 40, true) & 0xf000) === 0xa000;
}

const headerMark = 0x02014b50;
const headerLength = 46;
const endMark = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;

function findEnd(access: RandomAccess): { start: number; length: number } | null {
  const from = Math.max(0, access.size - endLength - longestComment);
  const tail = access.read(from, access.size - from);
  const view = viewOf(tail);
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== endMark) continue;
    const length = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    if (length !== 0xffffffff && start !== 0xffffffff) return fitting(access, { start, length });
    return findLongEnd(access, from + at);
  }
  return null;
}

/** The end of an archive of more than 4 GB, which is pointed to from before the usual one. */
function findLongEnd(access: RandomAccess, end: number): { start: number; length: number } | null {
  const pointer = access.read(Math.max(0, end - 20), 20);
  if (pointer.length < 20 || viewOf(pointer).getUint32(0, true) !== 0x07064b50) return null;
  const record = access.read(Number(viewOf(pointer).getBigUint64(8, true)), 56);
  if (record.length < 56 || viewOf(record).getUint32(0, true) !== 0x06064b50) return null;
  const view = viewOf(record);
  const length = Number(view.getBigUint64(40, true));
  return fitting(access, { start: Number(view.getBigUint64(48, true)), length });
}

function fitting(access: RandomAccess, end: { start: number; length: number }) {
  return end.start + end.length <= access.size ? end : null;
}

/** Numbers that do not fit into 32 bits are in an extra field, in this order. */
function sizesOf(
  view: DataView,
  at: number,
  extra: { start: number; end: number },
): Pick<ZipEntry, 'compressed' | 'size' | 'start'> {
  let field = extra.start;
  while (field + 4 <= extra.end && view.getUint16(field, true) !== 1) {
    field += 4 + view.getUint16(field + 2, true);
  }
  field += 4;
  const numberAt = (place: number): number => {
    const short = view.getUint32(place, true);
    if (short !== 0xffffffff || field + 8 > extra.end) return short;
    field += 8;
    return Number(view.getBigUint64(field - 8, true));
  };
  const size = numberAt(at + 24);
  const compressed = numberAt(at + 20);
  return { size, compressed, start: numberAt(at + 42) };
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
