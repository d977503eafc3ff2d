// npm run build: builds the app into out/.
import { buildApplication } from './set-up/application.mjs';
import { installDependencies } from './set-up/dependencies.mjs';
import { pinnedNode } from './set-up/node.mjs';
import { runTool, say } from './set-up/report.mjs';

await runTool(async () => {
  await installDependencies();
  await buildApplication(pinnedNode());
  say('The app is built, in out/.');
  return 0;
});
