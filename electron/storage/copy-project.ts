import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { CheckedInput, Job } from '../../shared/contract.ts';
import { Failure, failure } from '../../shared/failure.ts';
import { copyPages } from './copy-pages.ts';
import { becomeAnother } from './duplicate.ts';
import { forgetHolder } from './holder.ts';
import { requireWhole } from './migrate.ts';
import type { OpenProject, Surroundings } from './project.ts';
import { placeNew, removeUnfinished, syncFile } from './put-in-place.ts';
import { messageOf } from './system-error.ts';

/**
 * Writes a whole copy of an open project to `path`, with all that is committed until it is done:
 * under another name first, then checked and on the disk, then put in place. Nobody holds it. A
 * duplicate is, beside that, another project, named after its file. Never replaces a file. Throws
 * a Failure, and then there is no copy.
 */
export function* copyProject(
  project: OpenProject,
  path: string,
  as: CheckedInput<'copyProject'>['as'],
  surroundings: Surroundings,
): Job<{ path: string }> {
  if (existsSync(path)) throw failure('project-exists', { path });
  const unfinished = `${path}.unfinished-${process.pid}`;
  try {
    removeBegun(unfinished);
    yield* copyPages(project.db, unfinished);
    forgetHolder(unfinished);
    if (as === 'duplicate') becomeAnother(unfinished, basename(path, extname(path)), surroundings);
    requireWhole(unfinished);
    syncFile(unfinished);
    if (placeNew(unfinished, path) === 'taken') throw failure('project-exists', { path });
    return { path };
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    throw failure('not-copied', { path, detail: messageOf(thrown) });
  } finally {
    removeBegun(unfinished);
  }
}

function removeBegun(unfinished: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) removeUnfinished(`${unfinished}${end}`);
}
