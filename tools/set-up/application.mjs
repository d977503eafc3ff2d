import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { projectFolder } from './folders.mjs';
import { withLock } from './lock.mjs';
import { capture } from './processes.mjs';
import { Stop, say } from './report.mjs';

/** What the built app is made of. */
const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const stampPath = join(projectFolder, 'out', '.built-from');
const lockPath = join(projectFolder, 'node_modules', '.galley-building');

/**
 * Builds the app into out/ when its sources have changed since the last good build. Two builds at
 * once would write over each other, so the second waits for the first, and then mostly finds that
 * there is nothing left to do.
 */
export async function buildApplication(node) {
  if (await isBuilt()) return;
  await withLock(lockPath, async () => {
    if (!(await isBuilt())) await build(node);
  });
}

async function isBuilt() {
  if (!existsSync(stampPath)) return false;
  return readFileSync(stampPath, 'utf8') === (await fingerprint(projectFolder, sources));
}

async function build(node) {
  say('Building…');
  // Taken before the build: a file saved during it makes the next start build again. The old
  // stamp goes first, so that a build cut short is not taken for a whole one.
  const builtFrom = await fingerprint(projectFolder, sources);
  await rm(stampPath, { force: true });
  const builder = join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js');
  const built = await capture(node, [builder, 'build'], { cwd: projectFolder });
  if (built.code !== 0) {
    say(`${built.output}${built.errors}`.trimEnd());
    throw new Stop('The app could not be built: what the builder said is above.');
  }
  await mkdir(join(projectFolder, 'out'), { recursive: true });
  await writeFile(stampPath, builtFrom);
}
