import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { hasDisplay } from '../../tools/set-up/display.mjs';
import { cacheFolder } from '../../tools/set-up/folders.mjs';
import { parseMissingLibraries, wayToInstall } from '../../tools/set-up/libraries.mjs';
import { isNewEnough } from '../../tools/set-up/node.mjs';
import { capture, isInstalled } from '../../tools/set-up/processes.mjs';

test('a Node too old for the SQLite addon is known by its version', () => {
  assert.deepEqual(['18.0.0', '20.20.2', '22.13.9', '22.14.0', '24.21.0'].map(isNewEnough), [
    false,
    false,
    false,
    true,
    true,
  ]);
});

test('missing libraries are read from what ldd says', () => {
  const said = `
	linux-vdso.so.1 (0x00007ffc)
	libgtk-3.so.0 => not found
	libc.so.6 => /lib/libc.so.6 (0x00007f)
	libnss3.so => not found
`;
  assert.deepEqual(parseMissingLibraries(said), ['libgtk-3.so.0', 'libnss3.so']);
});

test('who may not install is told the one command to run', () => {
  assert.equal(
    wayToInstall(['libgtk-3.so.0', 'Xvfb'], ['libgtk-3-0', 'xvfb'], true),
    'This system lacks libgtk-3.so.0, Xvfb, which the window needs: run `sudo apt-get install -y --no-install-recommends libgtk-3-0 xvfb`, then try again.',
  );
  assert.match(wayToInstall(['Xvfb'], ['xvfb'], false), /with your system's package manager/);
});

test('an invisible display is for Linux without one', () => {
  assert.equal(hasDisplay({ platform: 'linux', env: {} }), false);
  assert.equal(hasDisplay({ platform: 'linux', env: { DISPLAY: '' } }), false);
  assert.equal(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0' } }), true);
  assert.equal(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } }), true);
  assert.equal(hasDisplay({ platform: 'darwin', env: {} }), true);
});

test('the cache is kept where the system keeps caches', () => {
  const onLinux = { platform: 'linux', env: { XDG_CACHE_HOME: join('/', 'caches') } };
  assert.equal(cacheFolder(onLinux), join('/', 'caches', 'galley'));
  assert.match(cacheFolder({ platform: 'linux', env: {} }), /[\\/]\.cache[\\/]galley$/);
  assert.match(cacheFolder({ platform: 'darwin', env: {} }), /Library[\\/]Caches[\\/]galley$/);
});

test('a program that is not there is no crash', async () => {
  assert.equal(await isInstalled('no-such-program-anywhere'), false);
  const { code, output } = await capture(process.execPath, ['-p', '6 * 7']);
  assert.deepEqual([code, output], [0, '42\n']);
});
