// An import of many articles: how fast beside a bare better-sqlite3 script that inserts the same
// rows and builds the same index of words, how much memory storage takes for a very big file, and
// how soon keys are answered in the real window meanwhile. What the script does and leaves undone
// stands in support/import-floor.ts.
//
// `npm run bench -- import` runs it. GALLEY_BENCH_ARTICLES=100000 is the proper measure;
// GALLEY_BENCH_BYTES makes the big file shorter than 2 GB, and 0 leaves it out; GALLEY_BENCH_ROUNDS
// says how often the two take turns; GALLEY_BENCH_PARTS=rate,memory,window takes some of the parts.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sizes } from './support/article.ts';
import { appFolder, benchFolder } from './support/builds.ts';
import { sizeOf, writeImportFile } from './support/import-file.ts';
import { createRunner } from './support/measure.ts';
import { writeProject } from './support/project.ts';
import { startStorageChild } from './support/storage-child.ts';
import { formatTable, median, quantile } from './support/table.ts';
import { openApp } from './support/window.ts';

const number = Number(process.env.GALLEY_BENCH_ARTICLES ?? 10_000);
const bytes = Number(process.env.GALLEY_BENCH_BYTES ?? 2_000_000_000);
const rounds = Number(process.env.GALLEY_BENCH_ROUNDS ?? 3);
const parts = (process.env.GALLEY_BENCH_PARTS ?? 'rate,memory,window').split(',');
const wanted = { ratio: 0.5, megabytes: 400, milliseconds: 100 };
const misses = [];
const say = (line) => process.stdout.write(`${line}\n`);

mkdirSync(benchFolder, { recursive: true });
say(
  `${availableParallelism()} cores, load ${loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')}.`,
);
if (parts.includes('rate')) await measureRate();
if (parts.includes('memory') && bytes > 0) await measureMemory();
if (parts.includes('window')) await measureWindow();
for (const miss of misses) say(`NOT AS WANTED: ${miss}`);
process.exitCode = misses.length > 0 ? 1 : 0;

/** The two take turns, so that whatever else the machine does slows both. */
async function measureRate() {
  const file = writeImportFile(benchFolder, { articles: number });
  const rates = { galley: [], articles: [], journal: [] };
  for (let round = 0; round < rounds; round += 1) {
    rates.articles.push(await floorRate(file, 'articles'));
    rates.galley.push(await galleyRate(file));
    rates.journal.push(await floorRate(file, 'journal'));
  }
  const ratio = median(rates.galley) / median(rates.articles);
  const beside = (values) => (median(rates.galley) / median(values)).toFixed(2);
  const row = (title, values, rest) => [
    title,
    `${median(values).toFixed(0)}`,
    `${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)}`,
    rest,
  ];
  const megabytes = (sizeOf(file) / 1e6).toFixed(0);
  say(
    `\n${number.toLocaleString('en')} articles, ${megabytes} MB of JSONL. Articles a second, median of ${rounds}.`,
  );
  say(
    formatTable([
      ['', '', '', 'Galley ÷ it'],
      row('Galley', rates.galley, ''),
      row('the bare script: articles, words', rates.articles, beside(rates.articles)),
      row('the bare script: the journal too', rates.journal, beside(rates.journal)),
    ]),
  );
  if (ratio < wanted.ratio) misses.push(`an import has ${ratio.toFixed(2)} of the script's rate`);
}

async function floorRate(file, rows) {
  const project = await freshProject('floor');
  const script = join(import.meta.dirname, 'support/import-floor.ts');
  const output = execFileSync(process.execPath, [script, file, project, rows], {
    encoding: 'utf8',
  });
  const { articles, milliseconds } = JSON.parse(output);
  removeProject(project);
  if (articles !== number) throw new Error(`the script inserted ${articles} articles`);
  return (articles / milliseconds) * 1000;
}

/** From asking for it to its answer, with the project closed after it, as the script closes its. */
async function galleyRate(file) {
  const project = await freshProject('galley');
  const storage = startStorageChild();
  await storage.client.openProject({ file: storage.grant(project) });
  const source = { file: storage.grant(file) };
  const started = performance.now();
  const { outcome } = await storage.client.importArticles({ sources: [source] });
  await storage.client.closeProject({});
  const milliseconds = performance.now() - started;
  await storage.end();
  removeProject(project);
  if (outcome.added !== number) throw new Error(`Galley added ${outcome.added} articles`);
  return (outcome.added / milliseconds) * 1000;
}

async function freshProject(name) {
  const path = join(benchFolder, `import-${name}.galley`);
  removeProject(path);
  const storage = startStorageChild();
  await storage.client.createProject({ file: storage.grant(path), name });
  await storage.end();
  return path;
}

function removeProject(path) {
  for (const end of ['', '-wal', '-journal']) rmSync(`${path}${end}`, { force: true });
}

/** The file is written, imported, and removed; its project takes about four times its length. */
async function measureMemory() {
  const { bavail, bsize } = statfsSync(benchFolder);
  if (bavail * bsize < bytes * 6) {
    say(`\nThere is no room on the disk for a file of ${bytes} bytes and its project.`);
    return;
  }
  const file = writeImportFile(benchFolder, { bytes });
  const project = await freshProject('memory');
  const storage = startStorageChild();
  const samples = [];
  let share = 0;
  try {
    await storage.client.openProject({ file: storage.grant(project) });
    const timer = setInterval(() => samples.push({ share, megabytes: storage.memory() }), 100);
    const source = { file: storage.grant(file) };
    const started = performance.now();
    const { outcome } = await storage.client.importArticles(
      { sources: [source] },
      {
        onProgress: ({ done, total }) => {
          share = total === 0 ? 0 : done / total;
        },
      },
    );
    clearInterval(timer);
    const seconds = (performance.now() - started) / 1000;
    const peak = Math.max(...samples.map(({ megabytes }) => megabytes));
    const between = (from, to) =>
      samples.filter((sample) => sample.share > from && sample.share <= to);
    const quarters = [0, 0.25, 0.5, 0.75].map((from) =>
      median(between(from, from + 0.25).map(({ megabytes }) => megabytes)).toFixed(0),
    );
    say(
      `\nA file of ${(sizeOf(file) / 1e9).toFixed(2)} GB: ${outcome.added} articles in ${seconds.toFixed(0)} s, ${(outcome.added / seconds).toFixed(0)} a second.`,
    );
    say(`Storage at its most ${peak.toFixed(0)} MB; by quarters ${quarters.join(', ')} MB.`);
    if (peak > wanted.megabytes) misses.push(`storage took ${peak.toFixed(0)} MB`);
  } finally {
    await storage.end();
    removeProject(project);
    rmSync(file);
  }
}

/** Marks are made, changed and taken away in the window, while it imports. */
async function measureWindow() {
  const file = writeImportFile(benchFolder, { articles: number });
  const { path } = await writeProject(benchFolder, sizes[0]);
  const { app, page, close } = await openApp(appFolder, path, 'screen');
  try {
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, file);
    const calm = createRunner(page, 1);
    await markSome(calm, () => calm.measured.length < 40);
    await page.keyboard.press('Control+i');
    await page.getByRole('button', { name: /^Import .*articles/ }).click({ timeout: 60_000 });
    const inBackground = page.getByRole('button', { name: /^Go on working/ });
    await inBackground.click();
    await page.locator('.sheet').focus();
    const state = page.locator('.job progress');
    const busy = createRunner(page, 2);
    await markSome(busy, async () => (await state.count()) > 0);
    const missed = busy.missed();
    const of = (runner, field) => runner.measured.map(({ sample }) => sample[field]);
    const row = (title, runner) => [
      title,
      String(runner.measured.length),
      ...['handled', 'painted'].map((field) => both(of(runner, field))),
    ];
    say('\nMarks and the keys among them, in the window. Milliseconds, median / 95th percentile.');
    say(
      formatTable([
        ['', 'n', 'key heard', 'painted'],
        row('nothing else going on', calm),
        row('while it imports', busy),
      ]),
    );
    const late = quantile(of(busy, 'painted'), 0.95);
    if (missed > 0) misses.push(`${missed} keys in the window were not answered`);
    if (!(late <= wanted.milliseconds)) misses.push(`keys are answered in ${late.toFixed(0)} ms`);
  } finally {
    await close();
    removeProject(path);
  }
}

async function markSome(runner, goesOn) {
  for (let turn = 0; turn < 300 && (await goesOn()); turn += 1) {
    await runner.mark();
    await runner.focusNext();
    await wait(20);
  }
}

function both(values) {
  return `${median(values).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)}`;
}
