// How many keys it takes to mark a whole news article with claims, actors, figures, their values
// and links, with the keyboard alone. The article's file is named in GALLEY_ARTICLE; what is
// wanted of it stands in test/fixtures, by offsets.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect } from '@playwright/test';
import { launch } from '../support/desktop-app.ts';
import { sitDown } from '../support/desktop-bench.ts';
import {
  articleOnDisk,
  articlesOnDisk,
  problemsOnDisk,
  readExport,
  runCli,
} from '../support/desktop-disk.ts';
import { planStrokes } from '../support/keystroke-plan.ts';
import { asTyped } from '../support/keystroke-run.ts';
import { often } from './support/often.ts';
import { createHands, giveValues, makeLink, wantedSchema } from './support/whole-article.ts';

const say = (line) => process.stdout.write(`${line}\n`);
const file = process.env.GALLEY_ARTICLE ?? '';
if (file === '') {
  say('GALLEY_ARTICLE names no article, so nothing was marked.');
} else await markArticle();

async function markArticle() {
  const bytes = readFileSync(file);
  const content = bytes.toString('utf8');
  const { sha256, marks } = wantedSchema.parse(
    JSON.parse(
      readFileSync(join(import.meta.dirname, '../fixtures/keystrokes/news-article.json'), 'utf8'),
    ),
  );
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new Error(`${file} is not the article that the marks are wanted on`);
  }
  const wordsOf = ({ fragments }) => fragments.map(({ start, end }) => content.slice(start, end));
  const byKey = new Map(marks.map((mark) => [mark.key, mark]));
  const links = marks.flatMap((mark) => mark.links.map((link) => ({ ...link, from: mark })));
  const values = marks.flatMap((mark) => Object.keys(mark.values)).length;
  say(
    `${marks.length} marks, ${values} values, ${links.length} links, ${links.filter(({ cue }) => cue !== null).length} of them with a cue`,
  );

  const strokes = await planStrokes(
    file,
    marks.map(({ label, fragments }) => ({ label, fragments })),
  );
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'galley-article-')));
  try {
    mkdirSync(join(home, 'Documents'));
    const project = join(home, 'Documents', 'article.galley');
    const article = join(home, 'Documents', 'article.txt');
    copyFileSync(file, article);
    succeed('new', project);
    succeed('import', project, article);
    const app = await launch(home, [project]);
    const bench = await sitDown(app);
    const hands = createHands(bench);
    const spent = { marks: 0, values: 0, links: 0 };
    const began = performance.now();
    const counted = async (what, run) => {
      const before = hands.count();
      await run();
      spent[what] += hands.count() - before;
    };

    for (const [index, { keys, saved }] of strokes.entries()) {
      await counted('marks', async () => {
        for (const [at, key] of keys.entries()) {
          await hands.press(asTyped(key));
          const words = saved.get(at);
          if (words !== undefined)
            await expect.poll(() => bench.paintedFocus(), often).toEqual(words);
        }
      });
      await counted('values', () => giveValues(bench, hands, marks[index]));
      // What was read from a figure is looked at, and found right.
      if (marks[index].label === 'figure') await counted('values', () => hands.press('y'));
    }
    await counted('links', async () => {
      await hands.press('Escape', 'Control+Home');
      for (const mark of marks.filter((each) => each.links.length > 0)) {
        await goTo(bench, hands, wordsOf(mark));
        for (const { type, to, cue } of mark.links) {
          await makeLink(bench, hands, {
            type,
            words: to === 'author' ? null : wordsOf(byKey.get(to)).join(' … '),
          });
          if (cue !== null) await giveCue(bench, hands, mark, cue);
        }
      }
    });
    const seconds = (performance.now() - began) / 1000;
    const code = await app.quit();

    const [{ title }] = articlesOnDisk(project);
    const output = join(home, 'Documents', 'article.jsonl');
    succeed('export', project, output);
    const [inPython] = readExport(output);
    const problems = [
      ...problemsOnDisk(project),
      ...inPython.wrong,
      ...differences(articleOnDisk(project, title)),
    ];
    for (const problem of problems) say(`NOT AS WANTED: ${JSON.stringify(problem)}`);
    say(`keys pressed: ${hands.count()} in ${seconds.toFixed(1)} s`);
    say(
      `for marks ${spent.marks} (${(spent.marks / marks.length).toFixed(2)} each), for values ${spent.values} (${(spent.values / values).toFixed(2)} each), for links ${spent.links} (${(spent.links / links.length).toFixed(2)} each)`,
    );
    say(
      problems.length === 0
        ? 'all marks, values, links and cues are exact on disk, and in Python'
        : `${problems.length} differences`,
    );
    process.exitCode = problems.length === 0 && code === 0 ? 0 : 1;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }

  /** Goes on from mark to mark until the one with these words is in focus. */
  async function goTo(bench, hands, words) {
    const isThere = async () => isDeepStrictEqual(await bench.paintedFocus(), words);
    for (let steps = 0; steps <= marks.length; steps += 1) {
      if (await isThere()) return;
      const before = await bench.paintedFocus();
      await hands.press('Tab');
      await expect.poll(() => bench.paintedFocus(), often).not.toEqual(before);
    }
    throw new Error(`no mark “${words.join(' … ')}” came into focus`);
  }

  /** Selects the words that announce the link just made, and gives them to it. */
  async function giveCue(bench, hands, mark, cue) {
    const words = content.slice(cue.start, cue.end);
    const [{ start }] = mark.fragments;
    const isJustBefore = cue.end <= start && content.slice(cue.end, start).trim() === '';
    if (isJustBefore) await hands.press('Control+Shift+ArrowLeft');
    else await hands.press('/', ...words, 'Enter');
    await expect.poll(async () => (await bench.selectedWords()).trim(), often).toBe(words);
    await hands.press('Shift+R');
    const rows = bench.page.locator('.link-row');
    const said = async () =>
      (await rows.allInnerTexts()).filter((row) => row.includes(words)).length;
    await expect.poll(said, often).toBeGreaterThan(0);
  }

  /** How what was saved differs from what was wanted. */
  function differences({ spans, relations }) {
    const keyOf = new Map();
    const found = [];
    for (const mark of marks) {
      const span = spans.find(
        ({ label, fragments }) =>
          label === mark.label && isDeepStrictEqual(fragments, mark.fragments),
      );
      if (span === undefined) found.push({ missing: mark.key });
      else keyOf.set(span.id, mark.key);
      const wrong = Object.entries(mark.values).filter(
        ([name, value]) => span?.attributes[name] !== value,
      );
      if (wrong.length > 0) found.push({ mark: mark.key, wrong, has: span?.attributes });
      if (mark.label === 'figure' && span?.attributes.parsed !== 'confirmed')
        found.push({ unread: mark.key, has: span?.attributes });
    }
    if (spans.length !== marks.length) found.push({ spans: spans.length });
    const saved = relations
      .map(
        ({ from, type, to, cue }) =>
          `${keyOf.get(from)} ${type} ${keyOf.get(to) ?? 'author'} ${cue.map(({ start, end }) => `${start}-${end}`)}`,
      )
      .sort();
    const wanted = links
      .map(
        ({ from, type, to, cue }) =>
          `${from.key} ${type} ${to} ${cue === null ? '' : `${cue.start}-${cue.end}`}`,
      )
      .sort();
    if (!isDeepStrictEqual(saved, wanted)) {
      found.push({
        linksMissing: wanted.filter((link) => !saved.includes(link)),
        linksBeside: saved.filter((link) => !wanted.includes(link)),
      });
    }
    return found;
  }
}

function succeed(...command) {
  const { code, errors } = runCli(...command);
  if (code !== 0) throw new Error(errors);
}
