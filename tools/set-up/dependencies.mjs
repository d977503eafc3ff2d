import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './folders.mjs';
import { npm, npmReason } from './npm.mjs';
import { readJson } from './read-json.mjs';
import { Stop, say } from './report.mjs';

const dependencyFields = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];

/** Installs the packages the project declares, unless they are there. */
export async function installDependencies(folder = projectFolder) {
  const stampPath = join(folder, 'node_modules', '.galley-installed');
  const wanted = wantedStamp(folder);
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === wanted) return;
  if (!isInstalledAsLocked(folder)) await install(folder);
  writeFileSync(stampPath, wanted);
}

/** What an install depends on: the lock file, and what package.json asks for. */
export function wantedStamp(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const asked = dependencyFields.map((field) => manifest[field] ?? null);
  const hash = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json')));
  return hash.update(JSON.stringify(asked)).digest('hex');
}

/**
 * Whether node_modules holds what the lock file names, going by the list npm leaves there: so a
 * person's own `npm install` is not done over again. Optional packages may be absent, since each
 * is for one kind of machine.
 */
export function isInstalledAsLocked(folder) {
  const manifest = readJson(join(folder, 'package.json'));
  const locked = readJson(join(folder, 'package-lock.json'))?.packages;
  const installed = readJson(join(folder, 'node_modules', '.package-lock.json'))?.packages;
  if (locked === undefined || installed === undefined) return false;
  if (!asksTheSame(manifest, locked[''])) return false;
  const isAsLocked = (path) => installed[path].version === locked[path]?.version;
  const isThere = (path) => path === '' || path in installed || mayBeAbsent(locked[path]);
  return Object.keys(installed).every(isAsLocked) && Object.keys(locked).every(isThere);
}

function asksTheSame(manifest, lockedRoot) {
  // npm sorts names and does not write overrides into the lock file's own entry.
  const asked = dependencyFields.filter((field) => field !== 'overrides');
  return asked.every((field) => sorted(manifest[field]) === sorted(lockedRoot[field]));
}

function sorted(record = {}) {
  return JSON.stringify(Object.entries(record).sort());
}

function mayBeAbsent(entry) {
  return entry.optional === true || entry.devOptional === true || entry.peer === true;
}

async function install(folder) {
  say('Installing the packages the project needs (npm ci)…');
  const installed = await npm(installCommand(folder), { cwd: folder });
  if (installed.code === 0) return;
  throw new Stop(
    `The packages could not be installed (${npmReason(installed)}): run \`npm ci\` to see all of what npm says.`,
  );
}

function installCommand(folder) {
  // `npm ci` empties node_modules first, and Windows does not let go of the Node that is running
  // from there.
  const isRunningFromThere = process.execPath.startsWith(join(folder, 'node_modules'));
  const isUpdating = process.platform === 'win32' && isRunningFromThere;
  // better-sqlite3 brings its binaries along; its script would compile them anew, which needs a
  // compiler and Node's headers from the network. No other package has a script that is needed.
  return [...(isUpdating ? ['install', '--no-save'] : ['ci']), '--ignore-scripts'];
}
