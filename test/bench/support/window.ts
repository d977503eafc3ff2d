import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { OpenArticle } from '../../../shared/contract.ts';
import type { FloorArticle } from '../floor/article.ts';
import { installStopwatch } from './stopwatch.ts';

/**
 * How frames are made: 'screen' as a person has it, at the screen's own pace; 'work' one after
 * the other as fast as they come, which leaves the work alone to be measured.
 */
export type Pace = 'screen' | 'work';

export type BenchWindow = { app: ElectronApplication; page: Page; close(): Promise<void> };

/** The app in `folder` (the built one, or a variant) with a project open in it. */
export async function openApp(folder: string, project: string, pace: Pace): Promise<BenchWindow> {
  const window = await open([folder, project], pace);
  await window.page.locator('.text section').first().waitFor({ timeout: 30_000 });
  await window.page.evaluate(installStopwatch);
  await window.page.locator('.sheet').focus();
  return window;
}

/** The Lexical floor, with the same article in it. */
export async function openFloor(
  folder: string,
  sheet: OpenArticle,
  pace: Pace,
): Promise<BenchWindow> {
  const window = await open([folder], pace);
  await window.page.waitForFunction(() => 'showFloor' in globalThis);
  await window.page.evaluate((article) => globalThis.showFloor(article), floorArticle(sheet));
  await window.page.evaluate(installStopwatch);
  return window;
}

function floorArticle({ text, annotations }: OpenArticle): FloorArticle {
  return {
    blocks: text.blocks.map(({ start, end }) => text.content.slice(start, end)),
    starts: text.blocks.map(({ start }) => start),
    marks: annotations.flatMap(({ labelId, fragments }) =>
      fragments.map(({ start, end }) => ({ label: labelId, start, end })),
    ),
  };
}

async function open(words: string[], pace: Pace): Promise<BenchWindow> {
  const program = process.env.GALLEY_ELECTRON;
  if (program === undefined) throw new Error('GALLEY_ELECTRON is not set: run `npm run bench`.');
  // Given an Electron's folder, Playwright has the app wait until it is attached.
  if (process.platform === 'linux') process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(program);
  const home = mkdtempSync(join(tmpdir(), 'galley-bench-'));
  const app = await _electron.launch({
    timeout: 30_000,
    colorScheme: null,
    args: [
      ...(process.env.GALLEY_NO_SANDBOX === '1' ? ['--no-sandbox'] : []),
      ...(process.platform === 'linux' ? ['--disable-gpu', '--disable-software-rasterizer'] : []),
      ...(pace === 'work' ? ['--disable-frame-rate-limit', '--disable-gpu-vsync'] : []),
      // Several windows are open at once, and none of them may be slowed for being behind.
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
      '--disable-background-timer-throttling',
      ...words,
      `--user-data-dir=${join(home, 'data')}`,
    ],
    env: { ...environment(), HOME: home, LANG: 'en_GB.UTF-8' },
    cwd: home,
  });
  const page = await app.firstWindow();
  return {
    page,
    app,
    close: async () => {
      await app.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Record<string, string>;
}
