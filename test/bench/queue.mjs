// The queue at 100,000 articles, in the real window: opening the project, scrolling with the wheel
// and by the thumb, and the first screen after a filter has changed. A frame in which a row on the
// screen was blank is counted; none is wanted with the wheel. What storage takes of that is measured
// beside it, and the start beside that of a project of 100 articles, which is the start itself.
//
// `npm run bench -- queue` runs it; GALLEY_BENCH_ARTICLES=10000 takes a smaller project.
import { existsSync, mkdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { appFolder, benchFolder } from './support/builds.ts';
import { writeQueueProject } from './support/queue-project.ts';
import { timeQueueInStorage } from './support/queue-storage.ts';
import { formatTable, median, quantile } from './support/table.ts';
import { installQueueWatch } from './support/watch-queue.ts';
import { openApp } from './support/window.ts';

const number = Number(process.env.GALLEY_BENCH_ARTICLES ?? 100_000);
mkdirSync(benchFolder, { recursive: true });
const projectOf = (articles) => {
  const path = join(benchFolder, `queue-${articles}.galley`);
  if (!existsSync(path)) writeQueueProject(path, articles);
  return path;
};
const project = projectOf(number);
const inStorage = timeQueueInStorage(project, 6);

/** Starts the app with a project, and answers how long that took. */
async function start(path) {
  const begin = performance.now();
  const window = await openApp(appFolder, path, 'screen');
  return { ...window, took: performance.now() - begin };
}
const starts = { few: [], many: [] };
for (let round = 0; round < 2; round += 1) {
  for (const [which, path] of [
    ['few', projectOf(100)],
    ['many', project],
  ]) {
    const { took, close } = await start(path);
    starts[which].push(took);
    await close();
  }
}
const { page, close, took } = await start(project);
starts.many.push(took);
const found = { wheel: [], thumb: [], filter: [], count: [] };
let blank = 0;
let late = 0;
try {
  await page.evaluate(installQueueWatch);
  await page.locator('.queue-row').first().waitFor();
  const box = await page.locator('.queue-list').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(() => queueWatch.start());
  for (let turn = 0; turn < 250; turn += 1) {
    await page.mouse.wheel(0, turn % 50 < 40 ? 240 : -160);
    await page.waitForTimeout(8);
  }
  const wheel = await page.evaluate(() => queueWatch.stop());
  found.wheel = wheel.frames;
  blank = wheel.blank;

  // The thumb is let go anywhere: how long until all rows there are shown.
  for (let jump = 0; jump < 40; jump += 1) {
    const part = ((jump * 37) % 100) / 100;
    found.thumb.push(await page.evaluate((at) => queueWatch.jump(at), part));
  }
  late = found.thumb.filter((milliseconds) => milliseconds > 34).length;

  await page.keyboard.press('Control+Shift+l');
  const panel = page.locator('.filter-panel');
  await panel.waitFor();
  for (let round = 0; round < 6; round += 1) {
    for (const name of ['New', 'Finished', 'North Wire', 'claim']) {
      const button = panel.getByRole('button', { name: new RegExp(`^${name}`) });
      // Asked for, and taken off again: each shows another number of articles.
      for (let press = 0; press < 2; press += 1) {
        const shown = await button.evaluate((element) => queueWatch.untilShown(element));
        found.filter.push(shown.rows);
        found.count.push(shown.count);
      }
    }
  }
} finally {
  await close();
}

const row = (title, values, rest) => [
  title,
  String(values.length),
  `${median(values).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)}`,
  rest,
];
const load = loadavg().map((value) => value.toFixed(1));
console.log(
  `\n${number.toLocaleString('en')} articles. Milliseconds, median / 95th percentile. ${availableParallelism()} cores, load ${load.join(' ')}.`,
);
console.log(
  formatTable([
    ['', 'n', '', ''],
    row('a frame while the wheel turns', found.wheel, `${blank} frames with a blank row`),
    row('rows after a jump of the thumb', found.thumb, `${late} later than two frames`),
    row('first screen after a filter', found.filter, ''),
    row('  and how many there are', found.count, ''),
    row('  rows in storage, any filter', inStorage.filter, 'each for the first time'),
    row('  counted in storage', inStorage.count, ''),
    row('  in storage, another order', inStorage.order, ''),
    row('  in storage, after a jump', inStorage.jump, ''),
    row('  in storage, what there is to filter by', inStorage.facets, ''),
    row('from the start to the open article', starts.many, ''),
    row('  with 100 articles', starts.few, ''),
  ]),
);
process.exitCode = blank > 0 ? 1 : 0;
