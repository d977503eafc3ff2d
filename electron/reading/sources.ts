import { Failure, failure } from '../../shared/failure.ts';
import type { Problem } from '../../shared/problem.ts';
import { type FileFormat, formatOfName } from '../../shared/reading/formats.ts';
import { baseName, isHidden } from './names.ts';
import type { ReaderSource, WalkPlace } from './protocol.ts';
import { piecesOnDisk, type SourceFile } from './source-file.ts';
import { messageOf } from './system-error.ts';
import { type DiskFile, listFiles } from './walk.ts';
import { isOverlapping, readDirectory, type ZipEntry } from './zip/directory.ts';
import { piecesOfEntry } from './zip/entry.ts';
import { onDisk, type RandomAccess } from './zip/random-access.ts';

/** Bytes of the sources as they lie on disk: read so far, and in all. */
export type Progress = { done: number; total: number };

/** A file to be read, of the sources or in one of them; or why what lies there is not read. */
export type Found = {
  at: WalkPlace;
  chosen: number;
  file: string;
  /** Bytes on disk before it and behind it. */
  before: number;
  behind: number;
} & (
  | { kind: 'file'; format: FileFormat; source: SourceFile }
  | { kind: 'problem'; problem: Problem }
);

/** All files of the sources in order, those in archives too, behind a place. Keeps `progress`. */
export function* findSources(
  sources: readonly ReaderSource[],
  after: WalkPlace | null,
  progress: Progress,
): Generator<Found, void, undefined> {
  const listed = listFiles(sources);
  progress.total = listed.reduce((sum, one) => sum + (one.kind === 'file' ? one.size : 0), 0);
  let before = 0;
  for (const [place, one] of listed.entries()) {
    const at = { onDisk: place, inside: 0 };
    const behind = before + (one.kind === 'file' ? one.size : 0);
    progress.done = before;
    const isBehind = after === null || isAfter(at, after);
    if (one.kind === 'problem') {
      const { chosen, problem } = one;
      if (isBehind)
        yield { kind: 'problem', at, chosen, file: problem.file, before, behind, problem };
    } else if (one.format === 'archive') {
      if (place >= (after?.onDisk ?? 0)) yield* inArchive(one, { place, before, after, progress });
    } else if (isBehind) {
      const { chosen, file, format } = one;
      yield {
        kind: 'file',
        at,
        chosen,
        file,
        before,
        behind,
        format,
        source: fileOf(one, progress),
      };
    }
    before = behind;
  }
  progress.done = before;
}

function isAfter(at: WalkPlace, other: WalkPlace): boolean {
  return at.onDisk > other.onDisk || (at.onDisk === other.onDisk && at.inside > other.inside);
}

/** Whether a place is one of these. */
export function isIn(at: WalkPlace, places: readonly WalkPlace[]): boolean {
  return places.some(({ onDisk, inside }) => onDisk === at.onDisk && inside === at.inside);
}

function fileOf({ path, file, container, size }: DiskFile, progress: Progress): SourceFile {
  return {
    file,
    inside: container === '' ? file : file.slice(container.length + 1),
    container,
    size,
    *pieces() {
      for (const piece of piecesOnDisk({ path, file })) {
        progress.done += piece.length;
        yield piece;
      }
    },
  };
}

type InArchive = { place: number; before: number; after: WalkPlace | null; progress: Progress };

function* inArchive(archive: DiskFile, walk: InArchive): Generator<Found, void, undefined> {
  const { chosen, file, path, size } = archive;
  const { place, before, after } = walk;
  const behind = before + size;
  const tell = ({ code, message }: Failure, inside: number): Found => {
    const problem = { file, line: 0, code, message };
    return {
      kind: 'problem',
      at: { onDisk: place, inside },
      chosen,
      file,
      before,
      behind,
      problem,
    };
  };
  try {
    yield* onDisk({ path, file, size }, function* (access) {
      const entries = readDirectory(access);
      const detail = 'its table of contents is not there';
      if (entries === null) throw failure('file-damaged', { name: baseName(file), detail });
      if (isOverlapping(entries, size)) throw failure('file-bomb', { name: baseName(file) });
      let unknown = 0;
      let inside = 0;
      for (const entry of entries) {
        if (entry.isFolder || entry.name.split('/').some(isHidden)) continue;
        if (entry.name === '') {
          unknown += 1;
          continue;
        }
        const format = /\.[^/]*$/.test(entry.name) ? formatOfName(entry.name) : null;
        if (format === null) unknown += 1;
        if (format === null) continue;
        inside += 1;
        const at = { onDisk: place, inside };
        if (after !== null && !isAfter(at, after)) continue;
        yield foundIn(archive, { access, entry, format, at, walk });
      }
      if (after !== null && !isAfter({ onDisk: place, inside: inside + 1 }, after)) return;
      const name = baseName(file);
      if (unknown > 0) yield tell(failure('files-unknown', { name, count: unknown }), inside + 1);
      else if (inside === 0) yield tell(failure('folder-empty', { name }), inside + 1);
    });
  } catch (thrown) {
    const name = baseName(file);
    const why =
      thrown instanceof Failure
        ? thrown
        : failure('file-unreadable', { name, detail: messageOf(thrown) });
    if (after === null || place > after.onDisk) yield tell(why, 0);
  }
}

type Entry = {
  access: RandomAccess;
  entry: ZipEntry;
  format: FileFormat | 'archive';
  at: WalkPlace;
  walk: InArchive;
};

function foundIn(archive: DiskFile, { access, entry, format, at, walk }: Entry): Found {
  const { chosen, size } = archive;
  const { progress } = walk;
  const file = `${archive.file}/${entry.name}`;
  // Entries lie in any order, so the bytes before this one are as many as were read.
  const before = progress.done;
  const behind = Math.min(before + entry.compressed, walk.before + size);
  const place = { at, chosen, file, before, behind };
  const name = baseName(entry.name);
  if (format === 'archive' || entry.isLink) {
    const { code, message } = entry.isLink
      ? failure('link-passed-over', { name })
      : failure('archive-in-archive', { name });
    return { kind: 'problem', ...place, problem: { file, line: 0, code, message } };
  }
  const source: SourceFile = {
    file,
    inside: archive.container === '' ? entry.name : file.slice(archive.container.length + 1),
    container: archive.container === '' ? archive.file : archive.container,
    size: entry.size,
    pieces: () =>
      piecesOfEntry(access, entry, (bytes) => {
        progress.done = Math.min(progress.done + bytes, walk.before + size);
      }),
  };
  return { kind: 'file', ...place, format, source };
}
