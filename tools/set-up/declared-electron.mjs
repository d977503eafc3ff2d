import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, projectFolder } from './folders.mjs';
import { capture } from './processes.mjs';
import { readJson } from './read-json.mjs';
import { say } from './report.mjs';

const electronPackage = join(projectFolder, 'node_modules', 'electron');
const downloadMilliseconds = 5 * 60 * 1000;
const retryMilliseconds = 6 * 60 * 60 * 1000;

/**
 * Answers `{ program, version }` of the Electron that package.json declares, downloaded first
 * where it can be; `program` is null where it cannot. A download that failed is not tried again
 * for six hours, so that a machine without a way to it is not made to wait on every start.
 */
export async function declaredElectron(node) {
  const { version } = readJson(join(electronPackage, 'package.json'));
  const found = downloadedProgram(version);
  if (found !== null) return { program: found, version };
  const failure = join(cacheFolder(), `electron-${version}-download-failed`);
  if (await isRecent(failure)) return { program: null, version };
  say(`Downloading Electron ${version}…`);
  const installer = join(electronPackage, 'install.js');
  await capture(node, [installer], { timeout: downloadMilliseconds });
  const program = downloadedProgram(version);
  if (program === null) {
    await mkdir(cacheFolder(), { recursive: true });
    await writeFile(failure, '');
  } else {
    await rm(failure, { force: true });
  }
  return { program, version };
}

/** Electron's installer leaves these two files when it is done; they say what is there. */
function downloadedProgram(version) {
  const name = textOf(join(electronPackage, 'path.txt'));
  const there = textOf(join(electronPackage, 'dist', 'version'));
  if (name === null || there === null || there.replace(/^v/, '') !== version) return null;
  const program = join(electronPackage, 'dist', name);
  return existsSync(program) ? program : null;
}

function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
}

async function isRecent(path) {
  const made = await stat(path).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs < retryMilliseconds;
}
