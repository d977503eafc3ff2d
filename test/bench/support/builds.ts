import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin } from 'vite';

export const appFolder = resolve(import.meta.dirname, '../../..');
/** Where builds, projects and results of the bench lie. */
export const benchFolder = join(appFolder, 'out-test/bench');

/** What the app is measured against itself without: the cards in its margin. */
const plainParts: Record<string, string> = {
  '/ui/Margin.tsx': 'export function Margin() { return null; }',
};

/** Builds the Lexical floor as an app of its own; answers its folder. */
export async function buildFloor(): Promise<string> {
  const folder = freshFolder('floor', 'main.mjs');
  const sources = join(import.meta.dirname, '../floor');
  cpSync(join(sources, 'main.mjs'), join(folder, 'main.mjs'));
  await build({ ...pageOptions(join(folder, 'page')), root: sources });
  return folder;
}

/** Builds the app without its margin beside the whole one; answers its folder. */
export async function buildPlainApp(): Promise<string> {
  const folder = freshFolder('without-cards', 'main/index.js');
  for (const part of ['main', 'preload']) {
    cpSync(join(appFolder, 'out', part), join(folder, part), { recursive: true });
  }
  const replace: Plugin = {
    name: 'plain-parts',
    enforce: 'pre',
    load: (id) => {
      const part = Object.keys(plainParts).find((name) => id.endsWith(name));
      return part === undefined ? null : plainParts[part];
    },
  };
  await build({
    ...pageOptions(join(folder, 'renderer')),
    root: join(appFolder, 'renderer'),
    plugins: [replace, react()],
  });
  return folder;
}

/** An empty folder for an app, described as Electron wants it. */
function freshFolder(name: string, main: string): string {
  const folder = join(benchFolder, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const description = { name: `galley-${name}`, type: 'module', main };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(description));
  return folder;
}

function pageOptions(outDir: string): InlineConfig {
  return {
    configFile: false,
    base: './',
    logLevel: 'error',
    build: {
      target: 'chrome130',
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2_000,
    },
  };
}
