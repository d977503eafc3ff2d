import { existsSync } from 'node:fs';
import { Failure, failure } from '../../shared/failure.ts';
import { requireWhole } from './migrate.ts';
import type { OpenProject } from './project.ts';
import { placeNew, removeUnfinished } from './put-in-place.ts';
import { messageOf } from './system-error.ts';

/**
 * Writes a whole copy of an open project to `path`: under another name first, then checked, then
 * put in place. Never replaces a file. Throws a Failure, and then there is no copy.
 */
export function copyProject(project: OpenProject, path: string): { path: string } {
  if (existsSync(path)) throw failure('project-exists', { path });
  const unfinished = `${path}.unfinished-${process.pid}`;
  try {
    removeUnfinished(unfinished);
    project.db.prepare('VACUUM INTO ?').run(unfinished);
    requireWhole(unfinished);
    if (placeNew(unfinished, path) === 'taken') throw failure('project-exists', { path });
    return { path };
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    throw failure('not-copied', { path, detail: messageOf(thrown) });
  } finally {
    removeUnfinished(unfinished);
  }
}
