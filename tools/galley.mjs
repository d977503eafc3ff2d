// npm run --silent galley -- …: the command line, run from the folder the person is in.
import { join } from 'node:path';
import { buildApplication } from './set-up/application.mjs';
import { installDependencies } from './set-up/dependencies.mjs';
import { projectFolder } from './set-up/folders.mjs';
import { pinnedNode } from './set-up/node.mjs';
import { run } from './set-up/processes.mjs';
import { runTool } from './set-up/report.mjs';

await runTool(async () => {
  await installDependencies();
  const node = pinnedNode();
  await buildApplication(node);
  const commandLine = join(projectFolder, 'out', 'main', 'cli.js');
  // npm changes to the project folder, and says in INIT_CWD where the person was.
  const isRunByNpm = process.env.npm_lifecycle_event === 'galley';
  const cwd = isRunByNpm ? process.env.INIT_CWD : process.cwd();
  return run(node, [commandLine, ...process.argv.slice(2)], { cwd });
});
