import { readdirSync, statSync } from 'node:fs';
import { Failure, failure } from '../../shared/failure.ts';
import type { Problem } from '../../shared/problem.ts';
import { type FileFormat, formatOfName } from '../../shared/reading/formats.ts';
import { type DiskPath, pathIn } from './disk-path.ts';
import { baseName, isHidden } from './names.ts';
import type { ReaderSource } from './protocol.ts';
import { codeOf, messageOf } from './system-error.ts';

/** A file on disk that may hold articles: one that was chosen, or one of a folder that was. */
export type DiskFile = {
  kind: 'file';
  chosen: number;
  path: DiskPath;
  /** As a person knows it: the chosen folder's name before it. */
  file: string;
  /** The name of the folder that was chosen, or ''. */
  container: string;
  format: FileFormat | 'archive';
  size: number;
};

/** What lies on disk of the sources, in order, and what cannot be read of it. */
export type OnDisk = DiskFile | { kind: 'problem'; chosen: number; problem: Problem };

/**
 * The files of the sources: those of folders by name, with folders in them, without hidden files.
 * Files of other kinds in a folder are one problem, with their number; a link to a folder, a device
 * and a pipe are one each.
 */
export function listFiles(sources: readonly ReaderSource[]): OnDisk[] {
  return sources.flatMap((source, chosen) => listSource(source, chosen));
}

function listSource({ path, options }: ReaderSource, chosen: number): OnDisk[] {
  const name = baseName(path);
  try {
    const stats = statSync(path);
    // A dataset is read as one, whatever files it is made of.
    if (options.dataset !== null) {
      const { size } = stats;
      return [{ kind: 'file', chosen, path, file: name, container: '', format: 'jsonl', size }];
    }
    if (stats.isDirectory()) return listFolder(path, name, chosen);
    if (!stats.isFile()) throw failure('file-special', { name });
    const format = options.format ?? formatOfName(name);
    if (format === null) throw unknownFormat(name);
    return [{ kind: 'file', chosen, path, file: name, container: '', format, size: stats.size }];
  } catch (thrown) {
    return [problemIn(name, chosen, asFailure(thrown, name))];
  }
}

function listFolder(path: string, name: string, chosen: number): OnDisk[] {
  const found: OnDisk[] = [];
  let unknown = 0;
  // A list of what is left to do and not a recursion: folders nest as deep as they like.
  const steps: Step[] = [{ path, file: name, isLink: false }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { path: at, file } = step;
    const own = baseName(file);
    try {
      const stats = statSync(at);
      if (stats.isDirectory()) {
        // A link may lead in a circle.
        if (step.isLink) throw failure('link-passed-over', { name: own });
        for (const entry of entriesIn(at).reverse()) {
          steps.push({ path: entry.path, file: `${file}/${entry.name}`, isLink: entry.isLink });
        }
        continue;
      }
      if (!stats.isFile()) throw failure('file-special', { name: own });
      const format = /\./.test(own) ? formatOfName(own) : null;
      if (format === null) unknown += 1;
      if (format === null) continue;
      found.push({
        kind: 'file',
        chosen,
        path: at,
        file,
        container: name,
        format,
        size: stats.size,
      });
    } catch (thrown) {
      found.push(problemIn(file, chosen, asFailure(thrown, own)));
    }
  }
  if (unknown > 0) {
    found.push(problemIn(name, chosen, failure('files-unknown', { name, count: unknown })));
  }
  const files = found.filter(({ kind }) => kind === 'file').length;
  if (files === 0 && found.length === 0) {
    found.push(problemIn(name, chosen, failure('folder-empty', { name })));
  }
  return found;
}

const byName = new Intl.Collator('en', { numeric: true });

type Step = { path: DiskPath; file: string; isLink: boolean };

type Entry = { path: DiskPath; name: string; isLink: boolean };

function entriesIn(folder: DiskPath): Entry[] {
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' })
    .map((entry) => ({ ...pathIn(folder, entry.name), isLink: entry.isSymbolicLink() }))
    .filter(({ name }) => !isHidden(name))
    .sort((a, b) => byName.compare(a.name, b.name) || (a.name < b.name ? -1 : 1));
}

/** Why a file of this name is not read. */
function unknownFormat(name: string): Failure {
  const legacy = /\.(doc|xls)$/i.exec(name)?.[1]?.toLowerCase();
  if (legacy !== undefined) return failure('file-legacy-office', { name, ending: legacy });
  return failure('file-other-kind', { name });
}

function problemIn(file: string, chosen: number, { code, message }: Failure): OnDisk {
  return { kind: 'problem', chosen, problem: { file, line: 0, code, message } };
}

function asFailure(thrown: unknown, name: string): Failure {
  if (thrown instanceof Failure) return thrown;
  if (codeOf(thrown) === 'ENOENT') return failure('file-missing', { name });
  return failure('file-unreadable', { name, detail: messageOf(thrown) });
}
