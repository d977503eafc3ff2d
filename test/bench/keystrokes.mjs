// How many keys it takes to mark a news article with sixty marks, with the keyboard alone.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { launch } from '../support/desktop-app.ts';
import { sitDown } from '../support/desktop-bench.ts';
import { problemsOnDisk, readExport, runCli } from '../support/desktop-disk.ts';
import { planStrokes } from '../support/keystroke-plan.ts';
import {
  asPython,
  intricateOf,
  mouseActs,
  pressStrokes,
  savedMarks,
} from '../support/keystroke-run.ts';
import { ferriesFile, readWanted } from '../support/keystroke-wanted.ts';

const title = 'Island ferries to lose a third of their winter sailings';
const content = readFileSync(ferriesFile, 'utf8');
const wanted = readWanted(content);
const say = (line) => process.stdout.write(`${line}\n`);

const words = content.split(/\s+/).filter((word) => word !== '').length;
say(`${words} words, ${wanted.length} marks, ${intricateOf(wanted)} of them split or nested`);
const strokes = await planStrokes(ferriesFile, wanted);
for (const { wanted: mark, keys } of strokes) {
  const [first] = asPython(content, [mark]);
  say(`${String(keys.length).padStart(3)}  ${keys.join(' ').padEnd(44)} ${first}`);
}

const home = realpathSync(mkdtempSync(join(tmpdir(), 'galley-keystrokes-')));
try {
  mkdirSync(join(home, 'Documents'));
  const project = join(home, 'Documents', 'ferries.galley');
  const article = join(home, 'Documents', 'ferries.txt');
  copyFileSync(ferriesFile, article);
  succeed('new', project);
  succeed('import', project, article);

  const app = await launch(home, [project]);
  const bench = await sitDown(app);
  const began = performance.now();
  const presses = await pressStrokes(bench, strokes);
  const seconds = (performance.now() - began) / 1000;
  const code = await app.quit();

  const output = join(home, 'Documents', 'ferries.jsonl');
  succeed('export', project, output);
  const [inPython] = readExport(output);
  const problems = problemsOnDisk(project);
  const isExact =
    isDeepStrictEqual(savedMarks(project, title), wanted) &&
    isDeepStrictEqual(inPython?.marks, asPython(content, wanted)) &&
    inPython?.wrong.length === 0 &&
    problems.length === 0 &&
    code === 0;
  say(`keys pressed: ${presses} in ${seconds.toFixed(1)} s`);
  say(`keys per mark: ${(presses / wanted.length).toFixed(2)} (3.5 at most)`);
  const acts = mouseActs(wanted);
  say(
    `with the mouse: ${acts} presses, drags and keys, ${(acts / wanted.length).toFixed(2)} per mark`,
  );
  say(isExact ? `all ${wanted.length} marks are exact on disk` : 'marks on disk are NOT as wanted');
  process.exitCode = isExact && presses <= 3.5 * wanted.length ? 0 : 1;
} finally {
  rmSync(home, { recursive: true, force: true });
}

function succeed(...command) {
  const { code, errors } = runCli(...command);
  if (code !== 0) throw new Error(errors);
}
