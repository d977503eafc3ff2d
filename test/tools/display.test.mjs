import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { hasDisplay, withDisplay } from '../../tools/set-up/display.mjs';
import { isInstalled } from '../../tools/set-up/processes.mjs';

const canBeTested = !hasDisplay() && (await isInstalled('Xvfb', '-version'));
const skip = canBeTested ? false : 'there is a display, or no Xvfb';

test('an invisible display is there while it is needed, and gone afterwards', {
  skip,
}, async () => {
  for (let round = 0; round < 5; round += 1) {
    const socket = await withDisplay(async ({ DISPLAY }) => {
      const path = `/tmp/.X11-unix/X${DISPLAY.slice(1)}`;
      await wait(100);
      assert.equal(existsSync(path), true);
      return path;
    });
    const latest = Date.now() + 5000;
    while (existsSync(socket) && Date.now() < latest) await wait(20);
    assert.equal(existsSync(socket), false);
  }
});
