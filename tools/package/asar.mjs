import { open } from 'node:fs/promises';
import { Stop } from '../set-up/report.mjs';

const prefixLength = 16;

/**
 * What an asar archive holds: `files`, each `{ path, size, isUnpacked }`, and `manifest`, the
 * package.json at its top, or null. The archive begins with four numbers: the second says where
 * the contents begin (counted from the third), the last how long the listing between them is.
 */
export async function readAsar(path) {
  const file = await open(path, 'r');
  try {
    const prefix = await read(file, 0, prefixLength);
    const listing = JSON.parse(await read(file, prefixLength, prefix.readUInt32LE(12)));
    const contentStart = 8 + prefix.readUInt32LE(4);
    const entry = listing.files['package.json'];
    const isPacked = entry?.offset !== undefined;
    const manifest = isPacked
      ? JSON.parse(await read(file, contentStart + Number(entry.offset), entry.size))
      : null;
    return { files: filesUnder(listing, []), manifest };
  } catch (failure) {
    throw new Stop(`${path} cannot be read as an asar archive (${failure.message}).`);
  } finally {
    await file.close();
  }
}

function filesUnder(node, names) {
  if (node.files === undefined) {
    return [{ path: names.join('/'), size: node.size ?? 0, isUnpacked: node.unpacked === true }];
  }
  return Object.entries(node.files).flatMap(([name, child]) => filesUnder(child, [...names, name]));
}

async function read(file, start, length) {
  const { size } = await file.stat();
  if (start + length > size) throw new Error('it is cut short');
  const buffer = Buffer.alloc(length);
  await file.read(buffer, 0, length, start);
  return buffer;
}
