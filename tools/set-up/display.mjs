import { spawn } from 'node:child_process';
import { Stop, say } from './report.mjs';

/** Whether a window can be shown as things are. Only Linux runs without a display. */
export function hasDisplay({ platform = process.platform, env = process.env } = {}) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Calls `body(env)` with the variables a window needs. Where there is no display, Xvfb gives an
 * invisible one, which ends with the body. It is started here rather than by xvfb-run, a shell
 * script that a signal ends without its children.
 */
export async function withDisplay(body) {
  if (hasDisplay()) return body({});
  say('There is no display, so the window is drawn on an invisible one (Xvfb).');
  const server = startServer();
  const end = () => server.kill();
  process.once('exit', end);
  try {
    return await body({ DISPLAY: await displayName(server) });
  } finally {
    process.off('exit', end);
    end();
  }
}

function startServer() {
  // File descriptor 3 is where Xvfb writes the number of the free display it took. A group of
  // its own, so that Ctrl+C in the terminal reaches the app and not the display under it.
  const serverArguments = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'];
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe'];
  return spawn('Xvfb', serverArguments, { stdio, detached: true });
}

function displayName(server) {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Stop('Xvfb did not start: run `Xvfb :99` to see what it says.'));
    server.once('error', fail);
    server.once('exit', fail);
    server.stdio[3].setEncoding('utf8').once('data', (number) => resolve(`:${number.trim()}`));
  });
}
