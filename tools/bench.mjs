// npm run bench: runs each measurement in test/bench, one at a time so that none slows another.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildApplication } from './set-up/application.mjs';
import { installDependencies } from './set-up/dependencies.mjs';
import { projectFolder } from './set-up/folders.mjs';
import { pinnedNode } from './set-up/node.mjs';
import { run } from './set-up/processes.mjs';
import { runTool, say } from './set-up/report.mjs';
import { withWindow } from './set-up/window.mjs';

const folder = join(projectFolder, 'test', 'bench');

await runTool(async () => {
  const names = namesOfBenches().filter((name) => isAsked(name, process.argv.slice(2)));
  if (names.length === 0) {
    say('There is nothing to measure: test/bench holds no such .mjs file.');
    return 0;
  }
  await installDependencies();
  const node = pinnedNode();
  await buildApplication(node);
  return withWindow(node, { areFontsWanted: true }, async ({ env }) => {
    const codes = [];
    for (const name of names) {
      say(`\n${name}`);
      const options = { cwd: projectFolder, env: { ...process.env, ...env } };
      codes.push(await run(node, [join(folder, name)], options));
    }
    return Math.max(...codes);
  });
});

function namesOfBenches() {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .sort();
}

/** `npm run bench -- open search` runs those whose name holds one of the words. */
function isAsked(name, words) {
  return words.length === 0 || words.some((word) => name.includes(word));
}
