import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin } from 'vite';

export const appFolder = resolve(import.meta.dirname, '../../..');
/** Where builds, projects and results of the bench lie. */
export const benchFolder = join(appFolder, 'out-test/bench');

/**
 * What the app is measured against itself without: the cards in its margin; and, beside those,
 * the lanes of marks and what is drawn over the words, which are letters and grips.
 */
const noCards: Record<string, string> = {
  '/ui/Margin.tsx': 'export function Margin() { return null; }',
};
const noOverlay: Record<string, string> = {
  '/editor/label-letters.ts': 'export function labelLetters() { return new Map(); }',
  '/editor/handles.ts': 'export function createHandles() { return { draw() {}, dispose() {} }; }',
};
const withoutParts = {
  'without-cards': noCards,
  'without-overlay': { ...noCards, ...noOverlay },
} as const;

/** Builds the Lexical floor as an app of its own; answers its folder. */
export async function buildFloor(): Promise<string> {
  const folder = freshFolder('floor', 'main.mjs');
  const sources = join(import.meta.dirname, '../floor');
  cpSync(join(sources, 'main.mjs'), join(folder, 'main.mjs'));
  await build({ ...pageOptions(join(folder, 'page')), root: sources });
  return folder;
}

/** Builds the app without some of its parts beside the whole one; answers its folder. */
export async function buildPlainApp(name: keyof typeof withoutParts): Promise<string> {
  const folder = freshFolder(name, 'main/index.js');
  for (const part of ['main', 'preload']) {
    cpSync(join(appFolder, 'out', part), join(folder, part), { recursive: true });
  }
  const parts: Record<string, string> = withoutParts[name];
  const replaced = new Set<string>();
  const replace: Plugin = {
    name: 'plain-parts',
    enforce: 'pre',
    load: (id) => {
      const part = Object.keys(parts).find((end) => id.endsWith(end));
      if (part === undefined) return null;
      replaced.add(part);
      return parts[part] ?? null;
    },
    transform: (code, id) => {
      if (name !== 'without-overlay' || !id.endsWith('/editor/lanes.ts')) return null;
      replaced.add(id);
      return withoutLanes(code);
    },
  };
  await build({
    ...pageOptions(join(folder, 'renderer')),
    root: join(appFolder, 'renderer'),
    plugins: [replace, react()],
  });
  const wanted = Object.keys(parts).length + (name === 'without-overlay' ? 1 : 0);
  if (replaced.size !== wanted)
    throw new Error(`${name} left out ${[...replaced].join(', ')} only`);
  return folder;
}

/** The source of the lanes with all marks in the first one, never worked out. */
function withoutLanes(code: string): string {
  const plain = code
    .replace(/laneOf: \(.*\n?.*laneCount - 1\),/, 'laneOf: () => 0,')
    .replace('return settleAgain(stale);', 'return [];');
  if (plain.length === code.length || plain.includes('return settleAgain')) {
    throw new Error('the lanes look different now: the bench has to leave them out in another way');
  }
  return plain;
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
