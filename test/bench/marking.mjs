// From the key to the paint, in the real window: what marking costs at three sizes, beside bare
// Lexical and a bare commit. What exactly is measured stands in support/stopwatch.ts.
//
// `npm run bench -- marking` runs it; GALLEY_BENCH_SIZES=10,1000 and GALLEY_BENCH_ROUNDS=1 make it
// shorter; GALLEY_BENCH_AGAINST=folder measures the app built in that folder beside this one, in
// place of the app without cards. All samples go to out-test/bench/marking.json.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { sizes } from './support/article.ts';
import { appFolder, benchFolder, buildFloor, buildPlainApp } from './support/builds.ts';
import { openCommitFloor } from './support/commit-floor.ts';
import { createRunner } from './support/measure.ts';
import { writeProject } from './support/project.ts';
import { formatTable, median, quantile } from './support/table.ts';
import { openApp, openFloor } from './support/window.ts';

/** In each round so many samples of a kind are taken; the windows take turns, sample by sample. */
const screenRounds = Number(process.env.GALLEY_BENCH_ROUNDS ?? 2);
const rounds = { screen: screenRounds, work: Math.ceil(screenRounds / 2) };
const samplesPerRound = { mark: 15, focusNext: 15, scroll: 15, openAgain: 6 };

const wanted = process.env.GALLEY_BENCH_SIZES?.split(',').map(Number);
const measuredSizes = sizes.filter(({ thousands }) => wanted?.includes(thousands) ?? true);
const names = {
  add: 'add a mark',
  relabel: 'relabel it',
  remove: 'delete it',
  focus: 'focus the next',
  scroll: 'a frame of scrolling',
  open: 'open the article',
};
const paces = {
  screen: 'As a person sees it (frames at the pace of the screen)',
  work: 'The work alone (frames without a limit)',
};

mkdirSync(benchFolder, { recursive: true });
const floorFolder = await buildFloor();
const against = process.env.GALLEY_BENCH_AGAINST;
const otherFolder = against ?? (await buildPlainApp());
const rows = [];
let missed = 0;

for (const size of measuredSizes) {
  const project = writeProject(benchFolder, size);
  // Only one window may hold a project, so the other one gets a copy.
  copyFileSync(project.path, copyOf(project.path));
  for (const pace of Object.keys(paces)) {
    const started = performance.now();
    await measure(size, pace, project);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`measured ${size.name}, ${pace}: ${seconds} s`);
  }
}

report();
writeFileSync(
  join(benchFolder, 'marking.json'),
  JSON.stringify({ taken: new Date().toISOString(), rounds, load: loadavg(), rows }, null, 1),
);
// A median of nothing would be a lie.
process.exitCode = missed > rows.length / 10 || rows.length === 0 ? 1 : 0;

/** Opens the app, the app without cards and the floor side by side, and has them take turns. */
async function measure(size, pace, project) {
  const windows = [];
  const open = async (variant, window) =>
    windows.push({ variant, window, runner: createRunner(window.page, size.thousands) });
  const commits = openCommitFloor(project);
  try {
    await open('app', await openApp(appFolder, project.path, pace));
    if (pace === 'screen') {
      await open('other', await openApp(otherFolder, copyOf(project.path), pace));
    }
    await open('floor', await openFloor(floorFolder, project.sheet, pace));
    // The first samples warm up what runs later: they are not kept.
    for (const { runner } of windows) await warmUp(runner);
    const skipped = windows.map(({ runner }) => runner.measured.length);
    for (let round = 0; round < rounds[pace]; round += 1) {
      await runRound(
        windows.map(({ runner }) => runner),
        () => {
          for (const [what, ms] of Object.entries(commits.measure())) {
            rows.push({ size: size.name, pace, variant: 'commit', what, painted: ms });
          }
        },
      );
    }
    for (const [index, { variant, runner }] of windows.entries()) {
      missed += runner.missed();
      for (const { what, sample } of runner.measured.slice(skipped[index])) {
        rows.push({ size: size.name, pace, variant, what, ...sample });
      }
    }
  } finally {
    commits.close();
    for (const { window } of windows) await window.close();
  }
}

function copyOf(path) {
  return path.replace('.galley', '-copy.galley');
}

async function warmUp(runner) {
  await runner.moveOn();
  for (let count = 0; count < 4; count += 1) await runner.mark();
  await runner.focusNext();
  await runner.scroll();
}

async function runRound(runners, commit) {
  const take = async (what) => {
    for (const runner of runners) await runner.moveOn();
    for (let count = 0; count < samplesPerRound[what]; count += 1) {
      for (const runner of runners) await runner[what]();
      if (what === 'mark') commit();
    }
  };
  for (const what of Object.keys(samplesPerRound)) await take(what);
}

function report() {
  const load = loadavg().map((value) => value.toFixed(1));
  console.log(
    `\nMilliseconds, median / 95th percentile. ${availableParallelism()} cores, load ${load.join(' ')}.`,
  );
  for (const [pace, title] of Object.entries(paces)) {
    console.log(`\n${title}`);
    const head = ['', '', 'n', 'app', 'Lexical', 'commit', 'app ÷ Lexical'];
    head.push(
      'app ÷ (Lexical + commit)',
      against === undefined ? 'without cards' : 'other app',
      'app adds',
      'until idle',
    );
    console.log(formatTable([head, ...measuredSizes.flatMap((size) => lines(size.name, pace))]));
  }
}

function lines(size, pace) {
  return Object.entries(names).map(([what, title], index) => {
    const of = (variant, field = 'painted') =>
      rows
        .filter((row) => row.size === size && row.pace === pace)
        .filter((row) => row.variant === variant && row.what === what)
        .map((row) => row[field]);
    const app = of('app');
    const floor = median(of('floor'));
    const commit = of('commit');
    const whole = floor + (commit.length === 0 ? 0 : median(commit));
    const other = of('other');
    const added = median(app) / median(other) - 1;
    return [
      index === 0 ? size : '',
      title,
      String(app.length),
      both(app),
      both(of('floor')),
      commit.length === 0 ? '' : both(commit),
      ratio(median(app), floor),
      commit.length === 0 ? '' : ratio(median(app), whole),
      other.length === 0 ? '' : both(other),
      other.length === 0 ? '' : `${(added * 100).toFixed(0)} %`,
      both(of('app', 'idle')),
    ];
  });
}

function both(values) {
  if (values.length === 0) return 'missed';
  return `${median(values).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)}`;
}

function ratio(value, floor) {
  return Number.isNaN(value / floor) ? '' : (value / floor).toFixed(2);
}
