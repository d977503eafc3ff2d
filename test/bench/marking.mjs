// From the key to the paint, in the real window: what marking costs at three sizes, beside bare
// Lexical and a bare commit. What exactly is measured stands in support/stopwatch.ts.
//
// `npm run bench -- marking` runs it; GALLEY_BENCH_SIZES=10,1000 and GALLEY_BENCH_ROUNDS=1 make it
// shorter; GALLEY_BENCH_AGAINST=folder measures the app built in that folder beside this one, in
// place of the app without cards and without lanes and overlay. All samples go to
// out-test/bench/marking.json.
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
const rounds = { screen: screenRounds, work: screenRounds };
const samplesPerRound = { mark: 12, focusNext: 12, scroll: 12, openAgain: 4 };

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
const others =
  against === undefined
    ? {
        'no cards': await buildPlainApp('without-cards'),
        bare: await buildPlainApp('without-overlay'),
      }
    : { other: against };
const rows = [];
let missed = 0;

for (const size of measuredSizes) {
  const project = await writeProject(benchFolder, size);
  // Only one window may hold a project, so each of the others gets a copy.
  for (const name of Object.keys(others)) copyFileSync(project.path, copyOf(project.path, name));
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

/** Opens the app, the app without its parts and the floor side by side; they take turns. */
async function measure(size, pace, project) {
  const windows = [];
  const open = async (variant, window) =>
    windows.push({ variant, window, runner: createRunner(window.page, size.thousands) });
  const commits = openCommitFloor(project);
  try {
    await open('app', await openApp(appFolder, project.path, pace));
    for (const [name, folder] of Object.entries(others)) {
      await open(name, await openApp(folder, copyOf(project.path, name), pace));
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

function copyOf(path, name) {
  return path.replace('.galley', `-${name.replace(' ', '-')}.galley`);
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
    head.push('app ÷ (Lexical + commit)', ...Object.keys(others));
    head.push(
      ...(against === undefined ? ['cards', 'lanes, overlay'] : ['app adds']),
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
    // From the whole app down to the barest: what each adds to the next.
    const chain = [app, ...Object.keys(others).map((name) => of(name))];
    const added = chain.slice(1).map((less, at) => share(median(chain[at]), median(less)));
    return [
      index === 0 ? size : '',
      title,
      String(app.length),
      both(app),
      both(of('floor')),
      commit.length === 0 ? '' : both(commit),
      ratio(median(app), floor),
      commit.length === 0 ? '' : ratio(median(app), whole),
      ...chain.slice(1).map((values) => (values.length === 0 ? '' : both(values))),
      ...added,
      both(of('app', 'idle')),
    ];
  });
}

function both(values) {
  if (values.length === 0) return 'missed';
  return `${median(values).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)}`;
}

function share(whole, less) {
  return Number.isNaN(whole / less) ? '' : `${((whole / less - 1) * 100).toFixed(0)} %`;
}

function ratio(value, floor) {
  return Number.isNaN(value / floor) ? '' : (value / floor).toFixed(2);
}
