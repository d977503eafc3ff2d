import { existsSync, realpathSync, statSync } from 'node:fs';
import { failure } from '../../../shared/failure.ts';
import type { OpenProject } from '../project.ts';

export type Existing = 'refuse' | 'replace';

/** Makes sure that a file may be written to `path`. Throws a Failure. */
export function requireFree(path: string, existing: Existing): void {
  if (existing === 'refuse' && existsSync(path)) throw failure('output-exists', { path });
  if (existsSync(path) && statSync(path).isDirectory()) {
    throw failure('output-not-written', { path, detail: 'it is a folder' });
  }
}

/** Makes sure that `path` is neither the open project's nor named like one. Throws a Failure. */
export function requireNoProject(project: Pick<OpenProject, 'path'> | null, path: string): void {
  // Compared by their real paths alone: opening the project file here would drop its locks.
  const real = (file: string) => (existsSync(file) ? realpathSync(file) : file);
  const held = project === null ? [] : ['', '-wal', '-journal'].map((end) => project.path + end);
  if (held.map(real).includes(real(path)) || path.endsWith('.galley')) {
    throw failure('output-is-project', { path });
  }
}
