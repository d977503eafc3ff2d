import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { failure } from '../../shared/failure.ts';
import type { DiskPath } from './disk-path.ts';
import { baseName } from './names.ts';
import { codeOf, messageOf } from './system-error.ts';

/** A file to be read, wherever it lies: on disk, or within an archive. */
export type SourceFile = {
  /** Its path as a person knows it, with the folder or archive before it. */
  file: string;
  /** Its path in the folder or archive that was chosen; else its name. */
  inside: string;
  /** The folder or archive that was chosen and that it lies in, or ''. */
  container: string;
  /** In bytes, as it says itself. */
  size: number;
  /** Its bytes in order, in pieces of any length. */
  pieces(): Generator<Uint8Array, void, undefined>;
};

/** A file on disk: where it lies, and what it is called. */
export type OnDisk = { path: DiskPath; file: string };

const pieceLength = 256 * 1024;

/** The bytes of a file on disk. */
export function* piecesOnDisk({ path, file }: OnDisk): Generator<Uint8Array, void, undefined> {
  const name = baseName(file);
  const descriptor = openFile({ path, file });
  try {
    for (;;) {
      const piece = Buffer.allocUnsafeSlow(pieceLength);
      const length = readPiece(descriptor, piece, name);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Opens a file to be read. Throws a Failure where it is gone, or is no file any more. */
export function openFile({ path, file }: OnDisk): number {
  const name = baseName(file);
  try {
    // A pipe that took the place of a file would be waited for without end.
    const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    if (fstatSync(descriptor).isFile()) return descriptor;
    closeSync(descriptor);
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') throw failure('file-missing', { name });
    throw failure('file-unreadable', { name, detail: messageOf(thrown) });
  }
  throw failure('file-special', { name });
}

function readPiece(descriptor: number, piece: Uint8Array, name: string): number {
  try {
    return readSync(descriptor, piece, 0, piece.length, null);
  } catch (thrown) {
    throw failure('file-unreadable', { name, detail: messageOf(thrown) });
  }
}

const megabyte = 1_000_000;

/** All of a file that has at most `limit` megabytes of 1,000,000 bytes. Throws a Failure. */
export function wholeOf(source: SourceFile, limit: number): Uint8Array {
  if (source.size > limit * megabyte) throw tooLarge(source, source.size, limit);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const piece of source.pieces()) {
    length += piece.length;
    if (length > limit * megabyte) throw tooLarge(source, length, limit);
    pieces.push(piece);
  }
  const [only] = pieces;
  return only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces, length);
}

function tooLarge({ file }: SourceFile, bytes: number, limit: number) {
  const megabytes = (bytes / megabyte).toFixed(1);
  return failure('file-too-large', { name: baseName(file), megabytes, limit });
}
