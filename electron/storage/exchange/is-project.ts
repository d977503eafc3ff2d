import { existsSync, statSync } from 'node:fs';
import { beginningOf } from '../../reading/datasets/bytes.ts';

const sqlite = 'SQLite format 3\0';

/** Whether a path is a project's, by its name or by what the file holds, and not a dataset's. */
export function isProjectFile(path: string): boolean {
  if (path.endsWith('.galley')) return true;
  if (!existsSync(path) || !statSync(path).isFile()) return false;
  return beginningOf(path, sqlite.length) === sqlite;
}
