import { hasDisplay, withDisplay } from './display.mjs';
import { electronRuntime } from './electron.mjs';
import { setUpSystem } from './libraries.mjs';
import { say } from './report.mjs';
import { sandboxObstacle } from './sandbox.mjs';

/**
 * Sees to all that a window needs and calls `body({ program, flags, env })`: the Electron to run,
 * the flags it has to have here, and the variables to give to whatever opens a window.
 */
export async function withWindow(node, { areFontsWanted }, body) {
  const { program } = await electronRuntime(node);
  if (process.platform === 'linux') {
    await setUpSystem(program, { isDisplayNeeded: !hasDisplay(), areFontsWanted });
  }
  const obstacle = sandboxObstacle(program);
  if (obstacle !== null) say(`Chromium's own sandbox is off, because ${obstacle}.`);
  const flags = [
    ...(obstacle === null ? [] : ['--no-sandbox']),
    // On an invisible display Chromium complains of the desktop it does not find.
    ...(hasDisplay() ? [] : ['--log-level=3']),
  ];
  const env = {
    GALLEY_NODE: node,
    GALLEY_ELECTRON: program,
    ...(obstacle === null ? {} : { GALLEY_NO_SANDBOX: '1' }),
  };
  return withDisplay((display) => body({ program, flags, env: { ...env, ...display } }));
}
