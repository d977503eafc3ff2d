import { chmodSync } from 'node:fs';
import { expect, type Machine, test } from '../support/desktop.ts';
import type { Bench } from '../support/desktop-bench.ts';
import { articleOnDisk, articlesOnDisk } from '../support/desktop-disk.ts';
import { changeProject, requireValues } from '../support/desktop-project.ts';

const title = 'Wheat arrives';
const articles = {
  'wheat.txt': `${title}\n\nBy Jo Hand\n\nThe river was open again on Sunday, and the carts came.\n\n“We waited,” said Ada Holm, “for about 1.2 billion euros.”\n\nقالت الوزيرة إن السد صمد أمام الفيضان.\n`,
  'rye.txt': 'Rye arrives\n\nNine ships came.\n',
};

const valuesOnDisk = (project: string, name = title) =>
  articleOnDisk(project, name).spans.map(({ attributes }) => attributes);

const editor = (bench: Bench, label: string) =>
  bench.page.getByRole('group', { name: `Values of ${label}` });

/** Marks words by keys, and waits until they are. */
async function mark(bench: Bench, words: string, key: string, label: string): Promise<void> {
  await bench.selectWords(words);
  await bench.press(key);
  await bench.seesMark(`${label}: ${words}`);
}

async function openBench(machine: Machine): Promise<{ bench: Bench; project: string }> {
  const project = machine.makeProject('port.galley', articles);
  return { project, bench: await machine.startGalley(project) };
}

test('a new claim is given three values by a key each, and one key before them', async ({
  machine,
}) => {
  const { bench, project } = await openBench(machine);
  await mark(bench, 'We waited', '1', 'claim');
  await bench.press('Enter');
  await bench.press('d');
  await bench.press('s');
  await bench.press('4');
  await expect(bench.announcement).toHaveText('certainty: asserted. Saved.');
  await expect(bench.undoButton).toHaveText('undo: values of “We waited”');
  await bench.press('Escape');
  await expect(bench.article(title)).toBeFocused();
  await expect(editor(bench, 'claim')).toHaveCount(0);
  await bench.undo();
  await expect(bench.margin).not.toContainText('asserted');
  await bench.quit();
  expect(valuesOnDisk(project)).toEqual([{ quote: 'direct', type: 'statistical' }]);
});

test('values of every type are given, changed and taken away by keys, from mark to mark', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  changeProject(project, ({ labels: [before], commit }) => {
    if (before === undefined) throw new Error('there is no label');
    const plain = { choices: [], isRequired: false, initial: null };
    const attributes = [
      ...before.attributes,
      { ...plain, name: 'said on', type: 'date' as const },
      { ...plain, name: 'weight', type: 'number' as const },
    ];
    commit({ kind: 'label', before, after: { ...before, attributes } });
  });
  const bench = await machine.startGalley(project);
  await mark(bench, 'The river was open again', '1', 'claim');
  await mark(bench, 'We waited', '1', 'claim');
  await bench.press('Enter');
  // A choice by arrows, a flag twice, and letters that stand for nothing here.
  await bench.press('ArrowRight');
  await bench.press('ArrowRight');
  await bench.press('Enter');
  await expect(editor(bench, 'claim').getByRole('button', { name: 'factual' })).toBeFocused();
  for (const key of ['g', 'z', 'x', 'v']) await bench.press(key);
  const topic = editor(bench, 'claim').getByRole('combobox', { name: 'topic' });
  await bench.press('1');
  await expect(topic).toBeFocused();
  await bench.type('water levels');
  await bench.press('Enter');
  await bench.type('مياه النهر');
  await bench.press('Enter');
  // A day that is none is refused where it is typed.
  await bench.type('2026-02-31');
  await bench.press('Enter');
  await expect(editor(bench, 'claim').getByRole('alert')).toContainText('“said on”');
  await bench.press('Backspace');
  await bench.press('Backspace');
  await bench.type('28');
  await bench.press('Enter');
  await bench.type('-1.5');
  // On to the next mark and back, without leaving the keys of the card.
  await bench.press('Alt+ArrowUp');
  await expect(bench.unfoldedCards).toHaveText([/The river was open/]);
  await bench.press('1');
  await expect(bench.page.getByRole('option', { name: 'water levels' })).toBeVisible();
  await bench.press('ArrowDown');
  await bench.press('Enter');
  await bench.press('Alt+ArrowDown');
  await expect(bench.unfoldedCards).toHaveText([/We waited/]);
  await bench.press('g');
  await bench.press('s');
  await bench.press('Backspace');
  await expect(bench.announcement).toHaveText('type: nothing. Saved.');
  await bench.press('Escape');
  await expect(bench.article(title)).toBeFocused();
  await bench.quit();
  expect(valuesOnDisk(project)).toEqual([
    { topic: 'water levels' },
    {
      quote: 'mixed',
      negated: false,
      topic: 'water levels',
      restated: 'مياه النهر',
      'said on': '2026-02-28',
      weight: -1.5,
    },
  ]);
});

test('an article is not finished while a mark lacks a value it must have, and the card asks for it', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  requireValues(project, 'claim', 'type', 'certainty');
  const bench = await machine.startGalley(project);
  await mark(bench, 'The river was open again', '1', 'claim');
  await mark(bench, 'We waited', '1', 'claim');
  const missing = bench.queue.locator('.queue-missing');
  await expect(missing).toHaveText('2 marks lack type, certainty');
  await bench.press('Ctrl+Enter');
  await expect(bench.problem).toContainText('is not finished yet: 2 marks lack values');
  await expect(bench.unfoldedCards).toHaveText([/The river was open/]);
  await expect(editor(bench, 'claim').getByRole('button', { name: 'factual' })).toBeFocused();
  await bench.press('f');
  await bench.press('h');
  await expect(missing).toHaveText('1 mark lacks type, certainty');
  await bench.press('Escape');

  // In the details as well, where all else is saved.
  await bench.press('F2');
  await bench.field('Byline').fill('Jo Handley');
  await bench.page.getByRole('combobox', { name: 'Status' }).selectOption('finished');
  await bench.page.getByRole('button', { name: 'Save' }).click();
  await expect(bench.dialog('Article details')).toHaveCount(0);
  await expect(editor(bench, 'claim').getByRole('button', { name: 'factual' })).toBeFocused();
  await expect(bench.unfoldedCards).toHaveText([/We waited/]);
  await bench.press('Escape');

  // From another article the queue leads to what is missing.
  await bench.openArticle('Rye arrives');
  await expect(missing).toHaveText('1 mark lacks values');
  await missing.click();
  await expect(bench.article(title)).toBeVisible();
  await expect(editor(bench, 'claim').getByRole('button', { name: 'factual' })).toBeFocused();
  await bench.press('f');
  await bench.press('h');
  await expect(missing).toHaveCount(0);
  await bench.press('Escape');
  await bench.press('Ctrl+Enter');
  await expect(bench.article('Rye arrives')).toBeVisible();
  await bench.quit();
  const [wheat] = articlesOnDisk(project).filter((article) => article.title === title);
  expect(wheat).toMatchObject({ status: 'finished', byline: 'Jo Handley' });
});

test('a figure says what its words say, and waits until somebody confirms or changes it', async ({
  machine,
}) => {
  const { bench, project } = await openBench(machine);
  await mark(bench, 'about 1.2 billion euros', '3', 'figure');
  await expect(bench.margin).toContainText('≈ 1.2 billion EUR');
  await expect(bench.margin).toContainText('read from the words');
  await bench.press('y');
  await expect(bench.margin).not.toContainText('read from the words');
  await expect(bench.announcement).toHaveText('Confirmed: about 1.2 billion EUR. Saved.');
  await mark(bench, '1.2 billion', '3', 'figure');
  // Confirmed from within its card, or changed there.
  await bench.press('Enter');
  await bench.press('4');
  await bench.type('crowns');
  await bench.press('Escape');
  await bench.press('Enter');
  await bench.press('4');
  await bench.type('crowns');
  await bench.press('Enter');
  await bench.press('Escape');
  await expect(bench.margin).not.toContainText('read from the words');
  await bench.quit();
  expect(valuesOnDisk(project).map(({ parsed, unit }) => [parsed, unit])).toEqual([
    ['confirmed', undefined],
    ['edited', 'crowns'],
  ]);
});

test('readings are gone through and confirmed by one key', async ({ machine }) => {
  const { bench, project } = await openBench(machine);
  await mark(bench, 'about 1.2 billion euros', '3', 'figure');
  await mark(bench, '1.2 billion', '3', 'figure');
  await bench.press('y');
  await expect(bench.announcement).toHaveText('Confirmed: about 1.2 billion EUR. Saved.');
  await bench.press('y');
  await expect(bench.unfoldedCards).toHaveText([/about 1.2 billion euros/]);
  await bench.press('y');
  await expect(bench.margin).not.toContainText('read from the words');
  await bench.press('y');
  await expect(bench.news).toContainText('Nothing that was read');
  await bench.quit();
  expect(valuesOnDisk(project).map(({ parsed }) => parsed)).toEqual(['confirmed', 'confirmed']);
});

test('in a read-only project values are read, and there is nothing to change them by', async ({
  machine,
}) => {
  const { bench: first, project } = await openBench(machine);
  await mark(first, 'We waited', '1', 'claim');
  await first.press('Enter');
  await first.press('d');
  await first.press('2');
  await first.type('انتظرنا');
  await first.press('Escape');
  await first.press('Enter');
  await first.press('2');
  await first.type('انتظرنا عشر عربات من القمح');
  await first.press('Enter');
  await expect(first.announcement).toContainText('restated: انتظرنا عشر');
  await first.press('Escape');
  await first.quit();
  chmodSync(project, 0o444);

  const bench = await machine.startGalley(project);
  await bench.clickWords('We waited');
  await expect(bench.margin).toContainText('quote direct');
  await expect(bench.margin).toContainText('انتظرنا عشر عربات من القمح');
  await expect(bench.margin.getByRole('button', { name: /quote|Values/ })).toHaveCount(0);
  await bench.press('Enter');
  await expect(bench.news).toContainText('read-only');
  await expect(editor(bench, 'claim')).toHaveCount(0);
  await bench.quit();
});
