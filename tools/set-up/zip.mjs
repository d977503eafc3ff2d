import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { Stop } from './report.mjs';

const endSignature = Buffer.from('PK\x05\x06');
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;
const madeOnUnix = 3;
const typeMask = 0o170000;
const linkType = 0o120000;

/**
 * Unpacks the zip file at `path` into `folder`. `placeOf(name)` answers where an entry goes, as
 * a path inside the folder with forward slashes, or null to leave it out. Unix permissions and
 * symbolic links are kept. What this reader does not know (zip64, encryption) is refused.
 */
export async function unzip(path, folder, placeOf = (name) => name) {
  const file = await open(path, 'r');
  try {
    for (const entry of await readEntries(file, path)) {
      const place = placeOf(entry.name);
      if (place === null) continue;
      if (leavesFolder(place)) throw new Stop(`${path} would write outside its folder: ${place}.`);
      await writeEntry(file, path, entry, join(folder, place));
    }
  } finally {
    await file.close();
  }
}

/** The central directory at the end of the file: what the zip holds, in its order. */
async function readEntries(file, path) {
  const { size } = await file.stat();
  const tail = await read(file, Math.max(0, size - endLength - longestComment), size);
  const end = tail.lastIndexOf(endSignature);
  if (end < 0) throw new Stop(`${path} is not a zip file, or is cut short.`);
  const count = tail.readUInt16LE(end + 10);
  const start = tail.readUInt32LE(end + 16);
  const directory = await read(file, start, start + tail.readUInt32LE(end + 12));
  const entries = [];
  let offset = 0;
  while (entries.length < count) {
    const isWhole = offset + entryLength <= directory.length;
    if (!isWhole || directory.readUInt32LE(offset) !== entrySignature) {
      throw new Stop(`${path} is damaged, or written in a way this reader does not know.`);
    }
    const { entry, length } = parseEntry(directory, offset);
    entries.push(entry);
    offset += length;
  }
  return entries;
}

function parseEntry(directory, offset) {
  const nameLength = directory.readUInt16LE(offset + 28);
  const extraLength = directory.readUInt16LE(offset + 30);
  const commentLength = directory.readUInt16LE(offset + 32);
  const nameStart = offset + entryLength;
  const entry = {
    name: directory.toString('utf8', nameStart, nameStart + nameLength),
    method: directory.readUInt16LE(offset + 10),
    packedSize: directory.readUInt32LE(offset + 20),
    size: directory.readUInt32LE(offset + 24),
    mode: directory.readUInt8(offset + 5) === madeOnUnix ? directory.readUInt16LE(offset + 40) : 0,
    start: directory.readUInt32LE(offset + 42),
  };
  return { entry, length: entryLength + nameLength + extraLength + commentLength };
}

async function writeEntry(file, path, entry, place) {
  if (entry.name.endsWith('/')) return mkdir(place, { recursive: true });
  if (entry.method !== stored && entry.method !== deflated) {
    throw new Stop(`${path} packs ${entry.name} in a way this reader does not know.`);
  }
  await mkdir(dirname(place), { recursive: true });
  const start = await contentStart(file, path, entry);
  if ((entry.mode & typeMask) === linkType) {
    const packed = await read(file, start, start + entry.packedSize);
    const content = entry.method === deflated ? inflateRawSync(packed) : packed;
    return symlink(content.toString('utf8'), place);
  }
  const target = createWriteStream(place, { mode: entry.mode & 0o777 || 0o644 });
  await pipeline(...contentStreams(path, entry, start), target);
  if (target.bytesWritten !== entry.size) throw new Stop(`${path} is damaged at ${entry.name}.`);
}

/** The local header repeats the name, with extra fields of its own length; content follows it. */
async function contentStart(file, path, entry) {
  const header = await read(file, entry.start, entry.start + localLength);
  if (header.length < localLength || header.readUInt32LE(0) !== localSignature) {
    throw new Stop(`${path} is damaged at ${entry.name}.`);
  }
  return entry.start + localLength + header.readUInt16LE(26) + header.readUInt16LE(28);
}

function contentStreams(path, entry, start) {
  // A read stream includes its last byte, so an empty range cannot be said.
  if (entry.packedSize === 0) return [Readable.from([])];
  const packed = createReadStream(path, { start, end: start + entry.packedSize - 1 });
  return entry.method === deflated ? [packed, createInflateRaw()] : [packed];
}

function leavesFolder(place) {
  return place.startsWith('/') || place.includes('\\') || place.split('/').includes('..');
}

async function read(file, start, end) {
  const buffer = Buffer.alloc(end - start);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
  return buffer.subarray(0, bytesRead);
}
