// From the key to the paint, in the real window: what giving a value and making a link cost, beside
// making a mark, in one run. What exactly is measured stands in support/watch-meaning.ts.
//
// `npm run bench -- meaning` runs it; GALLEY_BENCH_SIZES=10,1000 and GALLEY_BENCH_SAMPLES=30 are
// what it takes else.
import { mkdirSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { seededNumbers, sizes } from './support/article.ts';
import { appFolder, benchFolder } from './support/builds.ts';
import { writeProject } from './support/project.ts';
import { formatTable, median, quantile } from './support/table.ts';
import { installMeaningWatch } from './support/watch-meaning.ts';
import { openApp } from './support/window.ts';

const wanted = (process.env.GALLEY_BENCH_SIZES ?? '10,1000').split(',').map(Number);
const samples = Number(process.env.GALLEY_BENCH_SAMPLES ?? 30);
const titles = { tag: 'make a mark', value: 'give it a value', link: 'link it' };

mkdirSync(benchFolder, { recursive: true });
const lines = [];
let missed = 0;
for (const size of sizes.filter(({ thousands }) => wanted.includes(thousands))) {
  const taken = await measure(size);
  const base = median(taken.tag);
  for (const [what, title] of Object.entries(titles)) {
    const values = taken[what];
    missed += samples - values.length;
    lines.push([
      what === 'tag' ? size.name : '',
      title,
      String(values.length),
      values.length === 0
        ? 'missed'
        : `${median(values).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)}`,
      (median(values) / base).toFixed(2),
    ]);
  }
}
const load = loadavg().map((value) => value.toFixed(1));
console.log(
  `\nMilliseconds, median / 95th percentile. ${availableParallelism()} cores, load ${load.join(' ')}.`,
);
console.log(formatTable([['', '', 'n', 'key to paint', '÷ mark'], ...lines]));
process.exitCode = missed > 0 ? 1 : 0;

/** Marks words, gives the mark a value, links it, and takes all of it back, again and again. */
async function measure(size) {
  const project = await writeProject(benchFolder, size);
  const window = await openApp(appFolder, project.path, 'screen');
  const { page } = window;
  const next = seededNumbers(size.thousands);
  const taken = { tag: [], value: [], link: [] };
  const take = async (what, key) => {
    await page.evaluate((which) => meaningWatch.arm(which), what);
    await page.keyboard.press(key);
    return page.evaluate(() => meaningWatch.result());
  };
  try {
    await page.evaluate(installMeaningWatch);
    // The first rounds warm up what runs later: they are not kept.
    for (let round = -3; round < samples; round += 1) {
      await page.evaluate((part) => stopwatch.scrollTo(part), 0.1 + 0.6 * next());
      await page.evaluate((random) => stopwatch.selectWords(random), next());
      const found = { tag: await take('tag', '1') };
      await page.keyboard.press('Enter');
      await page.locator('.value-chip').first().waitFor();
      found.value = await take('value', 'd');
      await page.keyboard.press('Escape');
      await page.locator('.value-chip').first().waitFor({ state: 'detached' });
      await page.keyboard.press('r');
      await page.locator('.chooser').waitFor();
      found.link = await take('link', 'r');
      for (const [what, sample] of Object.entries(found)) {
        if (round >= 0 && sample !== null) taken[what].push(sample.painted);
      }
      for (let undo = 0; undo < 3; undo += 1) await page.keyboard.press('Control+z');
      await page.locator('.link-row').first().waitFor({ state: 'detached' });
    }
  } finally {
    await window.close();
  }
  return taken;
}
