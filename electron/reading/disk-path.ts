import { isUtf8 } from 'node:buffer';
import { join, sep } from 'node:path';
import iconv from 'iconv-lite';

/** Where a file lies; as bytes where its name is not UTF-8, as older systems wrote them. */
export type DiskPath = string | Buffer;

/** The path of a file in a folder by its name's bytes, and its name to be shown. */
export function pathIn(folder: DiskPath, name: Buffer): { path: DiskPath; name: string } {
  const isText = isUtf8(name);
  const shown = isText ? name.toString('utf8') : iconv.decode(name, 'windows-1252');
  if (isText && typeof folder === 'string') return { path: join(folder, shown), name: shown };
  return { path: Buffer.concat([Buffer.from(folder), Buffer.from(sep), name]), name: shown };
}
