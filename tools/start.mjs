// npm start: opens the app, with everything it needs put in place first.
import { buildApplication } from './set-up/application.mjs';
import { installDependencies } from './set-up/dependencies.mjs';
import { projectFolder } from './set-up/folders.mjs';
import { pinnedNode } from './set-up/node.mjs';
import { run } from './set-up/processes.mjs';
import { runTool } from './set-up/report.mjs';
import { withWindow } from './set-up/window.mjs';

await runTool(async () => {
  await installDependencies();
  const node = pinnedNode();
  await buildApplication(node);
  return withWindow(node, { areFontsWanted: false }, ({ program, flags, env }) => {
    const appArguments = [...flags, projectFolder, ...process.argv.slice(2)];
    return run(program, appArguments, { env: { ...process.env, ...env } });
  });
});
