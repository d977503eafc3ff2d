import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Interrupted } from './report.mjs';

const forwardedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program on this terminal and answers its exit code. Signals sent to us are passed on,
 * and we end after the program, so that it can put its things in order first: then `Interrupted`
 * is thrown, for nothing more is to be started.
 */
export async function run(program, programArguments, options = {}) {
  const child = spawn(program, programArguments, { stdio: 'inherit', ...options });
  const received = new Set();
  const forward = (signal) => {
    received.add(signal);
    child.kill(signal);
  };
  for (const signal of forwardedSignals) process.on(signal, forward);
  try {
    const code = await exitCodeOf(child);
    if (received.size > 0) throw new Interrupted(code);
    return code;
  } finally {
    for (const signal of forwardedSignals) process.off(signal, forward);
  }
}

/**
 * Runs a program out of sight and answers `{ code, output, errors }`. A program that cannot be
 * started, or outlives `timeout` milliseconds, has a code other than 0.
 */
export async function capture(program, programArguments, options = {}) {
  const child = spawn(program, programArguments, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  const output = textOf(child.stdout);
  const errors = textOf(child.stderr);
  const code = await exitCodeOf(child).catch((failure) => {
    if (failure.code !== 'ENOENT') throw failure;
    return 127; // What a shell answers for a program it does not find.
  });
  return { code, output: await output, errors: await errors };
}

/** Whether a program of this name can be started from here. */
export async function isInstalled(program, versionArgument = '--version') {
  return (await capture(program, [versionArgument])).code !== 127;
}

function exitCodeOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    // A program ended by a signal answers 128 plus its number, as shells do.
    child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

async function textOf(stream) {
  let text = '';
  stream.setEncoding('utf8');
  for await (const part of stream) text += part;
  return text;
}
