import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of the test's own, taken away when it ends. */
export function temporaryFolder(test) {
  const folder = mkdtempSync(join(tmpdir(), 'galley-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
