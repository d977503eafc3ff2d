// A dataset out and in: native JSONL of articles of 5 KB with 20 marks each, exported by storage
// beside a bare better-sqlite3 script that builds and writes the same lines, and imported beside
// one that parses them and inserts the same rows with the same indexes. Peaks of memory, in storage
// and by quarters of the way. What the scripts leave undone stands in support/dataset-floor.ts.
//
// `npm run bench -- dataset` runs it. GALLEY_BENCH_ARTICLES=100000 is the proper measure;
// GALLEY_BENCH_ROUNDS says how often they take turns; GALLEY_BENCH_PARTS=export,import, one of them.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { benchFolder } from './support/builds.ts';
import { spansEach, writeDatasetProject } from './support/dataset-project.ts';
import { startStorageChild } from './support/storage-child.ts';
import { formatTable, median } from './support/table.ts';

const number = Number(process.env.GALLEY_BENCH_ARTICLES ?? 10_000);
const rounds = Number(process.env.GALLEY_BENCH_ROUNDS ?? 3);
const parts = (process.env.GALLEY_BENCH_PARTS ?? 'export,import').split(',');
const wanted = { export: 0.7, import: 0.6, megabytes: 300 };
const misses = [];
const say = (line) => process.stdout.write(`${line}\n`);

mkdirSync(benchFolder, { recursive: true });
const load = loadavg().map((value) => value.toFixed(1));
say(`${availableParallelism()} cores, load ${load.join(' ')}.`);
const project = join(benchFolder, `dataset-${number}.galley`);
if (!existsSync(project)) writeDatasetProject(project, number);
const lines = join(benchFolder, `dataset-${number}.jsonl`);

const found = { export: [], exportFloor: [], import: [], importFloor: [] };
const memory = { export: [], import: [] };
for (let round = 0; round < rounds; round += 1) {
  found.exportFloor.push(floor('export', project, lines));
  found.export.push(await galleyExport());
}
if (parts.includes('import')) {
  for (let round = 0; round < rounds; round += 1) {
    found.importFloor.push(await floorImport());
    found.import.push(await galleyImport());
  }
}
report();
process.exitCode = misses.length > 0 ? 1 : 0;

/** Seconds, articles and spans of the bare script. */
function floor(work, from, to) {
  const script = join(import.meta.dirname, 'support/dataset-floor.ts');
  const output = execFileSync(process.execPath, [script, work, from, to], { encoding: 'utf8' });
  const { articles, spans, milliseconds } = JSON.parse(output);
  if (articles !== number || spans !== number * spansEach) {
    throw new Error(`the script had ${articles} articles and ${spans} spans`);
  }
  return milliseconds / 1000;
}

async function floorImport() {
  const target = await freshProject('floor');
  const seconds = floor('import', lines, target);
  removeProject(target);
  return seconds;
}

async function galleyExport() {
  rmSync(lines, { force: true });
  return withStorage(project, 'export', async (client, grant, onProgress) => {
    const request = { file: grant(lines), existing: 'refuse', offsets: 'codepoint' };
    const { articles, spans } = await client.exportDataset(request, { onProgress });
    if (articles !== number || spans !== number * spansEach) {
      throw new Error(`Galley wrote ${articles} articles and ${spans} spans`);
    }
  });
}

async function galleyImport() {
  const target = await freshProject('galley');
  const seconds = await withStorage(target, 'import', async (client, grant, onProgress) => {
    const options = { dataset: 'native' };
    const sources = [{ file: grant(lines), options }];
    const { outcome } = await client.importArticles({ sources }, { onProgress });
    if (outcome.added !== number) throw new Error(`Galley added ${outcome.added} articles`);
    await client.closeProject({});
  });
  removeProject(target);
  return seconds;
}

/** From asking for it to its answer, and what memory storage had meanwhile. */
async function withStorage(path, work, run) {
  const storage = startStorageChild();
  await storage.client.openProject({ file: storage.grant(path) });
  const samples = [];
  let share = 0;
  const timer = setInterval(() => samples.push({ share, megabytes: storage.memory() }), 100);
  const started = performance.now();
  await run(storage.client, storage.grant, ({ done, total }) => {
    share = total === 0 ? 0 : done / total;
  });
  const seconds = (performance.now() - started) / 1000;
  clearInterval(timer);
  await storage.end();
  memory[work].push(samples);
  return seconds;
}

async function freshProject(name) {
  const path = join(benchFolder, `dataset-${name}.galley`);
  removeProject(path);
  const storage = startStorageChild();
  await storage.client.createProject({ file: storage.grant(path), name });
  await storage.end();
  return path;
}

function removeProject(path) {
  for (const end of ['', '-wal', '-journal']) rmSync(`${path}${end}`, { force: true });
}

function report() {
  const megabytes = statSync(lines).size / 1e6;
  const row = (title, seconds, beside) => [
    title,
    seconds.map((value) => value.toFixed(1)).join(', '),
    (megabytes / median(seconds)).toFixed(1),
    (number / median(seconds)).toFixed(0),
    ((number * spansEach) / median(seconds)).toFixed(0),
    beside === null ? '' : (median(beside) / median(seconds)).toFixed(2),
  ];
  say(
    `\n${number.toLocaleString('en')} articles, ${spansEach} marks each, ${megabytes.toFixed(0)} MB of JSONL.`,
  );
  const rows = [['', 'seconds', 'MB/s', 'articles/s', 'spans/s', 'Galley ÷ it']];
  rows.push(row('export', found.export, found.exportFloor));
  rows.push(row('  the bare script', found.exportFloor, null));
  if (found.import.length > 0) {
    rows.push(row('import', found.import, found.importFloor));
    rows.push(row('  the bare script', found.importFloor, null));
  }
  say(formatTable(rows));
  for (const work of ['export', 'import']) {
    if (found[work].length === 0) continue;
    const ratio = median(found[`${work}Floor`]) / median(found[work]);
    if (ratio < wanted[work]) misses.push(`${work} has ${ratio.toFixed(2)} of the script's rate`);
    const samples = memory[work].flat();
    const peak = Math.max(...samples.map((sample) => sample.megabytes));
    const quarters = [0, 0.25, 0.5, 0.75].map((from) => {
      const here = samples.filter(({ share }) => share > from && share <= from + 0.25);
      return here.length === 0 ? '–' : median(here.map((one) => one.megabytes)).toFixed(0);
    });
    say(
      `Storage at its most ${peak.toFixed(0)} MB in the ${work}; by quarters ${quarters.join(', ')} MB.`,
    );
    if (peak > wanted.megabytes) misses.push(`storage took ${peak.toFixed(0)} MB in the ${work}`);
  }
  for (const miss of misses) say(`NOT AS WANTED: ${miss}`);
}
