import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { commandLineScript, compileCache, node } from './application.ts';

/** What a run of the command line left: its exit status and all it wrote. */
export type Run = { exit: number | null; out: string; errors: string };

/** Runs the built command line with a folder as the place where the person stands. */
export async function galley(folder: string, ...words: readonly string[]): Promise<Run> {
  const { GALLEY_FOLDER: _, ...env } = process.env;
  const child = spawn(node, [commandLineScript, ...words], {
    cwd: folder,
    env: { ...env, NODE_COMPILE_CACHE: compileCache },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, errors, exit] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { exit, out, errors };
}

/** Runs a command that must succeed without a word on standard error; its JSON document. */
export async function galleyJson(folder: string, ...words: readonly string[]): Promise<unknown> {
  const { exit, out, errors } = await galley(folder, ...words, '--json');
  if (exit !== 0 || errors !== '') throw new Error(`galley ${words.join(' ')}: ${exit} ${errors}`);
  return JSON.parse(out);
}
