import { spawn } from 'node:child_process';
import { Stop, say } from './report.mjs';

/** Whether a window can be shown as things are. Only Linux runs without a display. */
export function hasDisplay({ platform = process.platform, env = process.env } = {}) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Calls `body(env)` with the variables a window needs. Where there is no display, Xvfb gives an
 * invisible one, which ends with the body. It is started here rather than by xvfb-run, which
 * leaves it and the app behind when a signal ends it.
 */
export async function withDisplay(body) {
  if (hasDisplay()) return body({});
  say('There is no display, so the window is drawn on an invisible one (Xvfb).');
  const server = startServer();
  try {
    return await body({ DISPLAY: await displayName(server) });
  } finally {
    server.stdin.end();
  }
}

/**
 * The shell ends Xvfb when its standard input is closed: by us, or by the system however we end.
 * It runs in a group of its own, so that Ctrl+C reaches the app and not the display under it.
 */
function startServer() {
  const script = 'Xvfb "$@" & exec 3>&-; read end; kill $!';
  // File descriptor 3 is where Xvfb writes the number of the free display it took.
  const serverArguments = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'];
  const stdio = ['pipe', 'ignore', 'ignore', 'pipe'];
  return spawn('sh', ['-c', script, 'sh', ...serverArguments], { stdio, detached: true });
}

async function displayName(server) {
  let number = '';
  for await (const part of server.stdio[3]) {
    number += part;
    // Xvfb writes the line in pieces, and ends when nobody is there to read the last one.
    if (number.endsWith('\n')) return `:${number.trim()}`;
  }
  throw new Stop('Xvfb did not start: run `Xvfb :99` to see what it says.');
}
