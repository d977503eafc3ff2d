import { readFileSync } from 'node:fs';
import { expect, type Machine, test } from '../support/desktop.ts';
import type { Bench } from '../support/desktop-bench.ts';
import { readPicture } from '../support/desktop-picture.ts';

const usual = { width: 1440, height: 900 };
const small = { width: 800, height: 560 };

/** Fewer different bytes than this, and nothing is to be seen on a picture. */
const leastVariety = 60;

type Theme = 'light' | 'dark';

test('every screen can be seen in light', async ({ machine }) => {
  await takePictures(machine, 'light');
});

test('every screen can be seen in dark, and is not the light one', async ({ machine }) => {
  const dark = await takePictures(machine, 'dark');
  expect(readFileSync(dark)).not.toEqual(readFileSync(dark.replace('/dark/', '/light/')));
});

/** Goes through the whole app with a camera; answers where the picture of the bench is. */
async function takePictures(machine: Machine, theme: Theme): Promise<string> {
  test.slow();
  const bench = await machine.startGalley();
  await setUp(bench, theme);
  const first = await take(bench, theme, 'bench');

  await bench.focusMark(
    'claim: We lost fields … but at the worst hour the wall carried 82 per cent of the load it was built for',
  );
  await expect.poll(bench.paintedFocus).toHaveLength(2);
  await take(bench, theme, 'split-claim');

  await bench.selectWords('borrowed boots');
  await take(bench, theme, 'selection');

  const articles = {
    arabic: 'ميناء نوردهافن يستقبل السفن من جديد بعد انحسار الفيضان',
    'emoji-and-cjk': 'Askerfold will light its lanterns after all',
    table: 'What the gauges showed, hour by hour',
    markdown: '“Nobody warned us”: farmers on the night the river rose',
    'no-marks': 'Ansgar Pell, who read the river by hand, dies at 91',
  };
  for (const [name, title] of Object.entries(articles)) {
    await bench.openArticle(title);
    await expect.poll(bench.cards).toHaveLength(await bench.markCount());
    await take(bench, theme, name);
  }

  await bench.press('F2');
  await expect(bench.dialog('Article details')).toBeVisible();
  await take(bench, theme, 'details');
  await bench.press('Escape');
  await bench.press('F1');
  await expect(bench.dialog('Keys')).toBeVisible();
  await take(bench, theme, 'keys');
  await bench.press('Escape');
  await expect(bench.page.getByRole('dialog')).toHaveCount(0);

  await bench.openArticle('Levee held, engineers say, but half the valley is under water');
  await bench.app.setWindowSize(small.width, small.height);
  await take(bench, theme, 'small-window', small);
  await bench.press('Ctrl+b');
  await expect(bench.queue).toHaveCount(0);
  await take(bench, theme, 'small-window-without-queue', small);
  await bench.press('Ctrl+b');
  await bench.app.setWindowSize(usual.width, usual.height);

  await bench.answerOpenDialog([machine.write('letter.galley', 'Dear Sir,')]);
  await bench.menu('File', 'Open project…');
  await expect(bench.problem).toContainText('is not a Galley project');
  await take(bench, theme, 'problem');

  await bench.answerSaveDialog(machine.path('harbour.galley'));
  await bench.menu('File', 'New project…');
  await expect.poll(bench.windowTitle).toBe('harbour – Galley');
  await expect(bench.queue).toHaveCount(0);
  await take(bench, theme, 'empty-project');

  await bench.dropFiles([
    machine.write('ships.txt', 'Ships return\n\nBy Jo Hand\n\nNine ships entered the harbour.\n'),
    machine.write(
      'copy-of-ships.txt',
      'Ships return\n\nBy Jo Hand\n\nNine ships entered the harbour.\n',
    ),
    machine.write('old.txt', new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x0a])),
    machine.write('empty.txt', ''),
    machine.write('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47])),
  ]);
  await expect(bench.dialog('Import articles')).toBeVisible();
  await take(bench, theme, 'import-preview');
  await bench.page.getByRole('button', { name: /^Import \d/ }).click();
  await expect(bench.dialog('Import')).toContainText('Added');
  await take(bench, theme, 'import-report');
  await bench.quit();

  const start = await machine.startGalley(machine.path('gone.galley'));
  await setUp(start, theme);
  await expect(start.problem).toBeVisible();
  await take(start, theme, 'start-screen-with-problem');
  await start.problem.getByRole('button', { name: 'Close' }).click();
  await expect(start.problem).toHaveCount(0);
  await take(start, theme, 'start-screen');
  await start.quit();
  return first;
}

async function setUp(bench: Bench, theme: Theme): Promise<void> {
  await bench.app.setWindowSize(usual.width, usual.height);
  await bench.menu('View', 'Theme', theme === 'dark' ? 'Dark' : 'Light');
  const isDark = () =>
    bench.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await expect.poll(isDark).toBe(theme === 'dark');
  await bench.page.evaluate(() => document.fonts.ready.then(() => {}));
}

async function take(bench: Bench, theme: Theme, name: string, size = usual): Promise<string> {
  const shownSize = () => bench.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await expect.poll(shownSize).toEqual(size);
  const path = await bench.screenshot(`${theme}/${name}`);
  expect(readPicture(path)).toMatchObject(size);
  expect(readPicture(path).variety, `the picture ${path}`).toBeGreaterThan(leastVariety);
  return path;
}
