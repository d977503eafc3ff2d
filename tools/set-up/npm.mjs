import { delimiter, sep } from 'node:path';
import { projectFolder } from './folders.mjs';
import { capture } from './processes.mjs';

/**
 * Runs npm out of sight, with the person's own configuration. It runs on the machine's Node, not
 * on the one in node_modules: an install may take that folder away.
 */
export function npm(npmArguments, options = {}) {
  const bare = [...npmArguments, '--loglevel=error', '--no-audit', '--no-fund'];
  const env = { ...process.env, PATH: pathWithoutProject(process.env.PATH ?? '') };
  // On Windows npm is a .cmd file, which only a shell starts.
  const shell = process.platform === 'win32';
  return capture('npm', bare, { cwd: projectFolder, env, shell, ...options });
}

/** The last line npm wrote about a failure that says something. */
export function npmReason({ errors }) {
  const lines = errors.split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim());
  const telling = lines.filter((line) => line !== '' && !line.startsWith('A complete log'));
  return telling.find((line) => !/^(code|errno|syscall|path) /.test(line)) ?? 'no reason was given';
}

function pathWithoutProject(path) {
  const kept = path
    .split(delimiter)
    .filter((folder) => !folder.includes(`${sep}node_modules${sep}`));
  return kept.join(delimiter);
}
