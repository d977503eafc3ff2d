import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readAsar } from './asar.mjs';

/** The files the app does not run without. */
const needed = [
  'package.json',
  'out/main/index.js',
  'out/main/storage.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
];
const allowedPlaces = ['out/', 'resources/sample/', 'node_modules/better-sqlite3/'];

/** The app archives under `folder` that were written since `time` (milliseconds). */
export async function findArchives(folder, time) {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await findArchives(path, time)));
    if (entry.name === 'app.asar' && (await stat(path)).mtimeMs >= time) found.push(path);
  }
  return found;
}

/** Looks into a packed app: `{ lines, problems }`, what is there and what is wrong with it. */
export async function inspect(archive) {
  const { files, manifest } = await readAsar(archive);
  const addons = files.filter((file) => file.path.endsWith('.node'));
  const isOnDisk = (file) => existsSync(join(`${archive}.unpacked`, file.path));
  const lines = [
    ...(await describeFolder(dirname(dirname(archive)))),
    `In ${archive}:`,
    ...describePlaces(files),
    ...addons.map((file) => `  outside the archive: ${file.path}`),
  ];
  const problems = [
    ...problemsWithFiles(files),
    ...(addons.length === 1 ? [] : [`there are ${addons.length} native addons, not one`]),
    ...addons.filter((file) => !file.isUnpacked || !isOnDisk(file)).map(saysPacked),
    ...(manifest?.devDependencies === undefined ? [] : ['package.json names devDependencies']),
  ];
  return { lines, problems };
}

/** What is wrong with a list of `{ path }`, as parts of a sentence. */
export function problemsWithFiles(files) {
  const paths = new Set(files.map((file) => file.path));
  const missing = needed.filter((path) => !paths.has(path)).map((path) => `${path} is missing`);
  const stray = [...paths]
    .filter((path) => path !== 'package.json')
    .filter((path) => !allowedPlaces.some((place) => path.startsWith(place)))
    .map((path) => `${path} has no business there`);
  return [...missing, ...stray];
}

function saysPacked(file) {
  return `${file.path} is inside the archive, where the system cannot load it`;
}

async function describeFolder(folder) {
  const names = (await readdir(folder)).sort();
  return [`${folder}:`, ...names.map((name) => `  ${name}`)];
}

/** One line for each folder two levels down, with the number and size of its files. */
function describePlaces(files) {
  const places = new Map();
  for (const { path, size } of files) {
    const place = path.split('/').slice(0, -1).slice(0, 3).join('/') || path;
    const { count, bytes } = places.get(place) ?? { count: 0, bytes: 0 };
    places.set(place, { count: count + 1, bytes: bytes + size });
  }
  return [...places].map(
    ([place, { count, bytes }]) => `  ${place}: ${count} files, ${Math.ceil(bytes / 1024)} KB`,
  );
}
