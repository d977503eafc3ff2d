// Runs inside the stand-in, as the app in its `resources/app`, and does what the default app of
// a downloaded Electron does: `electron [flags] <project folder>` runs the app of that folder.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const { modules, folder } = readArguments(process.argv.slice(1));

if (folder === null) {
  process.stderr.write('Say which app to run: electron [flags] <project folder>.\n');
  app.exit(1);
} else {
  for (const module of modules) require(resolve(module));
  // Awaited, so that Electron is not ready before the app has registered what must come first.
  await runApp(resolve(folder));
}

/** The app is the first argument that is no flag; `-r file` names a module to load before it. */
function readArguments(given) {
  const modules = [];
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index];
    if (argument === '-r' || argument === '--require') {
      modules.push(given[index + 1]);
      index += 1;
    } else if (!argument.startsWith('-')) {
      return { modules, folder: argument };
    }
  }
  return { modules, folder: null };
}

async function runApp(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
  if (manifest.version !== undefined) app.setVersion(manifest.version);
  const name = manifest.productName ?? manifest.name;
  if (name !== undefined) app.setName(name);
  app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`);
  app.setAppPath(folder);
  await import(pathToFileURL(join(folder, manifest.main ?? 'index.js')).href);
}
