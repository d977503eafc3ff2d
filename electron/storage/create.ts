import { existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { Failure, failure } from '../../shared/failure.ts';
import { defaultSchema } from '../../shared/model/default-schema.ts';
import { createDatabase } from './database.ts';
import type { Surroundings } from './project.ts';
import { insertSchema } from './rows/schema.ts';

/**
 * Makes a project file at `path` with the default labels and one layer; '' as `name` takes the
 * file's. It is made under another name and put in place whole; a file that is there is never
 * replaced. Throws a Failure.
 */
export function createProjectFile(path: string, name: string, surroundings: Surroundings): void {
  if (existsSync(path)) throw failure('project-exists', { path });
  const unfinished = `${path}.new-${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    rmSync(unfinished, { force: true });
    const db = createDatabase(unfinished);
    try {
      db.transaction(() => {
        db.prepare('INSERT INTO project (id, name, created) VALUES (?, ?, ?)').run(
          surroundings.newId(),
          name === '' ? basename(path, extname(path)) : name,
          surroundings.now(),
        );
        db.prepare(`INSERT INTO layer (id, name, kind) VALUES (?, 'annotator', 'annotator')`).run(
          surroundings.newId(),
        );
        insertSchema(db, defaultSchema);
      }).immediate();
    } finally {
      db.close();
    }
    putInPlace(unfinished, path);
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    throw failure('cannot-create', { path, detail: messageOf(thrown) });
  } finally {
    rmSync(unfinished, { force: true });
    rmSync(`${unfinished}-journal`, { force: true });
  }
}

/** Gives a finished file its name without ever replacing another, even one that came meanwhile. */
export function putInPlace(unfinished: string, path: string): void {
  try {
    linkSync(unfinished, path);
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') throw failure('project-exists', { path });
    // Some file systems know no links; there the look before is the best there is.
    if (existsSync(path)) throw failure('project-exists', { path });
    renameSync(unfinished, path);
  }
}

/** The code of a system error such as `ENOENT`, or ''. */
export function codeOf(thrown: unknown): string {
  if (thrown instanceof Error && 'code' in thrown) return String(thrown.code);
  return '';
}

/** What to tell a person of an error of the system's: its code in words where we have them. */
export function messageOf(thrown: unknown): string {
  const known: Record<string, string> = {
    EACCES: 'no permission',
    EPERM: 'no permission',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    ENOENT: 'the folder is not there',
    ENOTDIR: 'part of the path is not a folder',
    EISDIR: 'it is a folder',
    EEXIST: 'part of the path is a file',
    ENAMETOOLONG: 'the name is too long',
    EIO: 'the disk reports an error',
  };
  const code = codeOf(thrown);
  return known[code] ?? (thrown instanceof Error ? thrown.message : String(thrown));
}
