import { failure } from '../../../shared/failure.ts';
import { encodingByMark } from '../encoding.ts';
import { baseName } from '../names.ts';
import { type SourceFile, wholeOf } from '../source-file.ts';
import { isOverlapping, readDirectory, type ZipEntry } from './directory.ts';
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
  /** A part's text in pieces, in UTF-8 or UTF-16, or null where there is none. Throws a Failure. */
  textPieces(name: string): Generator<string, void, undefined> | null;
};

/**
 * How long a document may be: packed, in megabytes; and each part of it that is XML, in bytes and
 * in tags, opening and closing.
 */
export type DocumentLimits = { megabytes: number; part: number; tags: number };

/** What a document may unpack to, in bytes. */
const most = 400_000_000;

/**
 * Opens a document and unpacks all of it once, counting: what is damaged, encrypted or a bomb is
 * refused before a library sees it. Throws a Failure.
 */
export function openZipDocument(source: SourceFile, limits: DocumentLimits): ZipDocument {
  const name = baseName(source.file);
  const bytes = wholeOf(source, limits.megabytes);
  if (bytes.length === 0) throw failure('file-empty', { name });
  // Word and Excel wrap what is protected by a password into the format of their elders.
  if (Buffer.from(bytes.subarray(0, 4)).toString('hex') === 'd0cf11e0') {
    throw failure('file-encrypted', { name });
  }
  const access = inMemory(bytes);
  const entries = readDirectory(access);
  const detail = 'its table of contents is not there';
  if (entries === null) throw failure('file-damaged', { name, detail });
  if (isOverlapping(entries, bytes.length)) throw failure('file-bomb', { name });
  const piecesOf = (entry: ZipEntry) => piecesOfEntry(access, { ...entry, name });
  let total = 0;
  for (const entry of entries) {
    if (entry.isFolder) continue;
    const isXml = /\.(?:xml|rels|x?html?|opf|ncx)$/i.test(entry.name);
    let length = 0;
    let tags = 0;
    for (const piece of piecesOf(entry)) {
      total += piece.length;
      length += piece.length;
      if (total > most || (isXml && length > limits.part)) throw failure('file-bomb', { name });
      if (isXml && limits.tags < Number.POSITIVE_INFINITY) tags += tagsIn(piece);
      if (tags > limits.tags) throw failure('file-too-heavy', { name });
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
    textPieces(part) {
      const entry = byName.get(part);
      return entry === undefined ? null : decoded(piecesOf(entry));
    },
  };
}

function tagsIn(piece: Uint8Array): number {
  let tags = 0;
  for (let at = piece.indexOf(0x3c); at !== -1; at = piece.indexOf(0x3c, at + 1)) tags += 1;
  return tags;
}

function* decoded(pieces: Iterable<Uint8Array>): Generator<string, void, undefined> {
  let decode: ((piece: Uint8Array) => string) | null = null;
  for (const piece of pieces) {
    decode ??= decoderFor(encodingByMark(piece)?.name ?? 'utf-8');
    yield decode(piece);
  }
}

function decoderFor(encoding: string): (piece: Uint8Array) => string {
  const decoder = new TextDecoder(encoding);
  return (piece) => decoder.decode(piece, { stream: true });
}
