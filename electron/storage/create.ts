import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { Failure, failure } from '../../shared/failure.ts';
import { defaultSchema } from '../../shared/model/default-schema.ts';
import { createDatabase } from './database.ts';
import type { Surroundings } from './project.ts';
import { placeNew, removeUnfinished } from './put-in-place.ts';
import { schemaRows } from './rows/schema.ts';
import { messageOf } from './system-error.ts';

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
    removeUnfinished(unfinished);
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
        const { labels, relationTypes } = schemaRows(db);
        for (const label of defaultSchema.labels) labels.insert(label);
        for (const type of defaultSchema.relationTypes) relationTypes.insert(type);
      }).immediate();
    } finally {
      db.close();
    }
    if (placeNew(unfinished, path) === 'taken') throw failure('project-exists', { path });
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    throw failure('cannot-create', { path, detail: messageOf(thrown) });
  } finally {
    removeUnfinished(unfinished);
    removeUnfinished(`${unfinished}-journal`);
  }
}
