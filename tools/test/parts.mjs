import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildApplication } from '../set-up/application.mjs';
import { withDisplay } from '../set-up/display.mjs';
import { projectFolder } from '../set-up/folders.mjs';
import { run } from '../set-up/processes.mjs';
import { readJson } from '../set-up/read-json.mjs';
import { withWindow } from '../set-up/window.mjs';
import { countCheck, countPlaywright, countTap, countVitest } from './counts.mjs';

/** The folders that are compiled each for its own world, with a tsconfig.json in each. */
const worlds = ['shared', 'electron', 'renderer', 'test'];

/**
 * The parts of the whole test, in their order: quick ones first. Each takes the Node to run on
 * and further arguments for its runner, shows what it does, and answers `{ passed, failed }`.
 */
export const parts = {
  lint: async (node, extra) => {
    const biome = tool('@biomejs/biome/bin/biome');
    return countCheck(await runIn(node, [biome, 'check', '--error-on-warnings', ...extra]));
  },
  types: async (node, extra) => {
    const codes = [];
    for (const world of worlds) {
      codes.push(await runIn(node, [tool('typescript/bin/tsc'), '-p', world, ...extra]));
    }
    return countCheck(Math.max(...codes));
  },
  tools: async (node, extra) => {
    const report = freshReport('tools.tap');
    const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout'];
    reporters.push('--test-reporter=tap', `--test-reporter-destination=${report}`);
    const code = await runIn(node, ['--test', ...reporters, ...extra, 'test/tools/*.test.mjs']);
    return countTap(readText(report), code);
  },
  unit: (node, extra) => runVitest('unit', node, extra),
  storage: (node, extra) => runVitest('storage', node, extra),
  renderer: (node, extra) => runVitest('renderer', node, extra),
  desktop: async (node, extra) => {
    await buildApplication(node);
    return withWindow(node, { areFontsWanted: true }, ({ env }) =>
      withSecondDisplay(env, (displays) => runDesktop(node, extra, { ...env, ...displays })),
    );
  },
};

async function runVitest(project, node, extra) {
  const report = freshReport(`${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = [tool('vitest/vitest.mjs'), 'run', '--project', project, ...reporters, ...extra];
  const code = await runIn(node, vitest, { GALLEY_NODE: node });
  return countVitest(readJson(report), code);
}

/**
 * On invisible displays two windows are tested at a time, each on one of its own: on the same one
 * they would take the keyboard from each other.
 */
function withSecondDisplay({ DISPLAY: first }, body) {
  if (first === undefined) return body({});
  return withDisplay(({ DISPLAY }) => body({ GALLEY_DISPLAYS: `${first} ${DISPLAY}` }));
}

async function runDesktop(node, extra, env) {
  const report = freshReport('desktop.json');
  const config = ['--config', 'test/desktop/playwright.config.ts', '--reporter=list,json'];
  const workers = `--workers=${env.GALLEY_DISPLAYS === undefined ? 1 : 2}`;
  const playwright = [tool('@playwright/test/cli.js'), 'test', ...config, workers, ...extra];
  const code = await runIn(node, playwright, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return countPlaywright(readJson(report), code);
}

function tool(path) {
  return join(projectFolder, 'node_modules', path);
}

function runIn(node, nodeArguments, env = {}) {
  return run(node, nodeArguments, { cwd: projectFolder, env: { ...process.env, ...env } });
}

/** Where a runner is to write its report. The one of the last run goes, lest it be believed. */
function freshReport(name) {
  const path = join(projectFolder, 'out-test', name);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  return path;
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
