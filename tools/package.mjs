// npm run package: packs the app for this system. npm run package -- --linux dir: only a folder.
import { join } from 'node:path';
import { findArchives, inspect } from './package/inspect.mjs';
import { asksForFolderOnly } from './package/request.mjs';
import { buildApplication } from './set-up/application.mjs';
import { installDependencies } from './set-up/dependencies.mjs';
import { electronRuntime } from './set-up/electron.mjs';
import { projectFolder } from './set-up/folders.mjs';
import { pinnedNode } from './set-up/node.mjs';
import { run } from './set-up/processes.mjs';
import { runTool, Stop, say } from './set-up/report.mjs';

const builder = join(projectFolder, 'node_modules', 'electron-builder', 'cli.js');

await runTool(async () => {
  const asked = process.argv.slice(2);
  await installDependencies();
  const node = pinnedNode();
  await buildApplication(node);
  const runtime = await electronRuntime(node);
  const further = runtime.isStandIn ? standInOptions(runtime, asked) : [];
  const started = Date.now();
  const options = { cwd: projectFolder };
  const code = await run(node, [builder, ...asked, ...further, '--publish', 'never'], options);
  if (code !== 0)
    throw new Stop('The app could not be packed: what electron-builder said is above.');
  await inspectAll(started);
  return 0;
});

/** What electron-builder is told beyond its configuration when it packs the stand-in. */
function standInOptions(runtime, asked) {
  if (!asksForFolderOnly(asked)) {
    throw new Stop(
      'Nothing to install is made from the stand-in Electron: run this where the declared one can be downloaded, or look at a folder with `npm run package -- --linux dir`.',
    );
  }
  say('This folder holds the stand-in Electron: it is for looking at, NOT for shipping.');
  return [
    `--config.electronDist=${runtime.folder}`,
    `--config.electronVersion=${runtime.version}`,
    `--config.afterExtract=${join(projectFolder, 'tools', 'package', 'remove-launcher.mjs')}`,
    // So that tests can drive the packed app as they drive the unpacked one.
    '--config.electronFuses.enableNodeCliInspectArguments=true',
  ];
}

async function inspectAll(started) {
  const archives = await findArchives(join(projectFolder, 'dist'), started);
  if (archives.length === 0) throw new Stop('electron-builder left no packed app in dist/.');
  for (const archive of archives) {
    const { lines, problems } = await inspect(archive);
    process.stdout.write(`${lines.join('\n')}\n`);
    if (problems.length > 0) throw new Stop(`The packed app is not right: ${problems.join('; ')}.`);
  }
}
