import { execFileSync } from 'node:child_process';
import { node, projectFolder } from './application.ts';

/** Before the storage tests: builds the app, whose storage and command line run as children. */
export default function buildBefore(): void {
  execFileSync(node, ['tools/build.mjs'], { cwd: projectFolder, stdio: 'inherit' });
}
