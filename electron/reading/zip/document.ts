import { failure } from '../../../shared/failure.ts';
import { baseName } from '../names.ts';
import { type SourceFile, wholeOf } from '../source-file.ts';
import { readDirectory, type ZipEntry } from './directory.ts';
import { piecesOfEntry } from './entry.ts';
import { inMemory } from './random-access.ts';

/** A document that is an archive inside: its bytes, and its parts by name. */
export type ZipDocument = {
  bytes: Uint8Array;
  names: readonly string[];
  /** A part's bytes, or null where there is none of this name. Throws a Failure. */
  read(name: string): Uint8Array | null;
  /** A part's text, read as UTF-8; '' where there is none. Throws a Failure. */
  text(name: string): string;
};

/** What a document may unpack to, in bytes: all of it, and a part that is made into a tree. */
const most = { whole: 400_000_000, tree: 40_000_000 };

/**
 * Opens a document of at most `limit` megabytes and unpacks all of it once, counting: what is
 * damaged, encrypted or a bomb is refused before a library sees it. Throws a Failure.
 */
export function openZipDocument(source: SourceFile, limit: number): ZipDocument {
  const name = baseName(source.file);
  const bytes = wholeOf(source, limit);
  if (bytes.length === 0) throw failure('file-empty', { name });
  // Word and Excel wrap what is protected by a password into the format of their elders.
  if (Buffer.from(bytes.subarray(0, 4)).toString('hex') === 'd0cf11e0') {
    throw failure('file-encrypted', { name });
  }
  const access = inMemory(bytes);
  const entries = readDirectory(access);
  const detail = 'its table of contents is not there';
  if (entries === null) throw failure('file-damaged', { name, detail });
  const piecesOf = (entry: ZipEntry) => piecesOfEntry(access, { ...entry, name });
  let total = 0;
  for (const entry of entries) {
    if (entry.isFolder) continue;
    let length = 0;
    for (const piece of piecesOf(entry)) {
      total += piece.length;
      length += piece.length;
      const isTree = /\.(?:xml|rels|x?html?|opf|ncx)$/i.test(entry.name);
      if (total > most.whole || (isTree && length > most.tree))
        throw failure('file-bomb', { name });
    }
  }
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const read = (part: string): Uint8Array | null => {
    const entry = byName.get(part);
    return entry === undefined ? null : Buffer.concat([...piecesOf(entry)]);
  };
  return {
    bytes,
    names: [...byName.keys()],
    read,
    text: (part) =>
      Buffer.from(read(part) ?? [])
        .toString('utf8')
        .replace(/^\ufeff/, ''),
  };
}
