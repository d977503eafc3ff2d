import { expect, type Machine, test } from '../support/desktop.ts';
import type { Bench } from '../support/desktop-bench.ts';
import { runCli } from '../support/desktop-disk.ts';
import { readPicture } from '../support/desktop-picture.ts';

/** What is hardest to set: many marks, marks five deep, other scripts, little room. */

const crowd = `The harbour board of Askerfold said on Friday that 412 of the 530 berths had been booked for July.
“We have never had so many boats,” said Ada Holm, who runs the east quay, “and we have 12 hands.” Her brother Olav, 61, counted 38 masts before noon and 19 after it.
The ministry in Nordhaven puts the cost of a new breakwater at 1.2 billion crowns; the board speaks of 900 million, the union of two thirds of that.`;

const deep =
  'The union said the ministry had told the board that 3 of 10 boats would stay, and left.';

const chinese = '林美雨在星期五说，港口今年接待了四百二十艘船，比去年多百分之十二。部长没有回答。';

type Marked = { label: string; words: string };
const mark = (label: string, ...words: string[]): Marked[] =>
  words.map((each) => ({ label, words: each }));

const articles: Record<string, { text: string; marks: Marked[] }> = {
  Crowd: {
    text: crowd,
    marks: [
      ...mark('claim', '412 of the 530 berths had been booked for July', '412 of the 530 berths'),
      ...mark('claim', 'We have never had so many boats', 'we have 12 hands'),
      ...mark('claim', 'the board speaks of 900 million', 'the union of two thirds of that'),
      ...mark('claim', 'counted 38 masts before noon and 19 after it', '19 after it'),
      ...mark('actor', 'The harbour board of Askerfold', 'Askerfold', 'Ada Holm', 'We', 'we'),
      ...mark('actor', 'Her brother Olav', 'Olav', 'The ministry in Nordhaven', 'Nordhaven'),
      ...mark('actor', 'the board', 'the union', 'who runs the east quay'),
      ...mark('figure', '412', '530', '12 hands', '61', '38 masts', '19', 'two thirds of that'),
      ...mark('figure', '1.2 billion crowns', '1.2 billion', '900 million', 'two thirds', 'July'),
    ],
  },
  Depths: {
    text: deep,
    marks: [
      ...mark('claim', deep),
      ...mark('claim', 'the ministry had told the board that 3 of 10 boats would stay'),
      ...mark('claim', '3 of 10 boats would stay'),
      ...mark('figure', '3 of 10 boats', '3 of 10'),
      ...mark('actor', 'The union', 'the ministry', 'the board', 'said the ministry'),
    ],
  },
  港口: {
    text: chinese,
    marks: [
      ...mark('claim', '港口今年接待了四百二十艘船，比去年多百分之十二'),
      ...mark('claim', '港口今年接待了四百二十艘船'),
      ...mark('actor', '林美雨', '部长'),
      ...mark('figure', '四百二十艘船', '四百二十', '百分之十二'),
    ],
  },
};

/** A project of these articles, marked on the command line. */
function makeMarkedProject(machine: Machine): string {
  const project = machine.makeProject(
    'crowded.galley',
    Object.fromEntries(
      Object.entries(articles).map(([title, { text }]) => [
        `${title}.txt`,
        `${title}\n\n${text}\n`,
      ]),
    ),
  );
  for (const [title, { text, marks }] of Object.entries(articles)) {
    const content = `${title}\n\n${text}\n`;
    for (const { label, words } of marks) {
      const start = [...content.slice(0, content.indexOf(words))].length;
      const end = start + [...words].length;
      const { code, errors } = runCli('tag', project, title, label, String(start), String(end));
      if (code !== 0) throw new Error(errors);
    }
  }
  return project;
}

const looks = [
  { name: 'light', theme: 'Light', contrast: 'Contrast as the system' },
  { name: 'dark', theme: 'Dark', contrast: 'Contrast as the system' },
  { name: 'light-contrast', theme: 'Light', contrast: 'More contrast' },
  { name: 'dark-contrast', theme: 'Dark', contrast: 'More contrast' },
] as const;

test('crowded, deep and foreign articles are set without anything cut off, in every look', async ({
  machine,
}) => {
  test.slow();
  const bench = await machine.startGalley(makeMarkedProject(machine));
  for (const { name, theme, contrast } of looks) {
    await bench.menu('View', 'Theme', theme);
    await bench.menu('View', 'Theme', contrast);
    for (const [title, { marks }] of Object.entries(articles)) {
      await bench.openArticle(title);
      await expect.poll(bench.markCount).toBe(marks.length);
      await take(bench, `${name}/${title}`);
      await bench.press('Tab');
      await expect.poll(bench.paintedFocus).not.toEqual([]);
      await take(bench, `${name}/${title}-in-focus`);
    }
  }
  await bench.quit();
});

test('at 200 per cent in a small window the page is all there is, and nothing is cut off', async ({
  machine,
}) => {
  test.slow();
  const bench = await machine.startGalley(makeMarkedProject(machine));
  await bench.app.setWindowSize(1024, 768);
  while ((await bench.zoom()) < 200) {
    const before = await bench.zoom();
    await bench.press('Ctrl+=');
    await expect.poll(bench.zoom).toBeGreaterThan(before);
  }
  await expect.poll(() => bench.page.evaluate(() => innerWidth)).toBe(512);
  await take(bench, 'light/zoom-200', bench.windowPicture);
  await bench.quit();
});

/** Takes a picture, once no part of the window is wider than its place. */
async function take(bench: Bench, name: string, shoot = bench.screenshot): Promise<void> {
  await expect.poll(() => bench.page.evaluate(tooWide), name).toEqual([]);
  const path = await shoot(`crowded/${name}`);
  expect(readPicture(path).variety, `the picture ${path}`).toBeGreaterThan(60);
}

/** Parts of the window whose content is wider than they are, though they do not scroll. */
function tooWide(): string[] {
  const parts = ['body', '.top-bar', '.desk', '.sheet', '.text', '.status-line', '.queue-head'];
  return parts.filter((part) => {
    const element = document.querySelector(part);
    return element !== null && element.scrollWidth > element.clientWidth + 1;
  });
}
