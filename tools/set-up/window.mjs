import { hasDisplay, withDisplay } from './display.mjs';
import { electronRuntime } from './electron.mjs';
import { setUpSystem } from './libraries.mjs';
import { say } from './report.mjs';
import { sandboxObstacle } from './sandbox.mjs';

/**
 * Sees to all that a window needs and calls `body({ runtime, isSandboxed, env })`, where `env`
 * are the variables to give to whatever opens one.
 */
export async function withWindow(node, { areFontsWanted }, body) {
  const runtime = await electronRuntime(node);
  if (process.platform === 'linux') {
    await setUpSystem(runtime.program, { isDisplayNeeded: !hasDisplay(), areFontsWanted });
  }
  const obstacle = sandboxObstacle(runtime.program);
  if (obstacle !== null) say(`Chromium's own sandbox is off, because ${obstacle}.`);
  const env = {
    GALLEY_NODE: node,
    GALLEY_ELECTRON: runtime.program,
    ...(obstacle === null ? {} : { GALLEY_NO_SANDBOX: '1' }),
  };
  return withDisplay((display) =>
    body({ runtime, isSandboxed: obstacle === null, env: { ...env, ...display } }),
  );
}
