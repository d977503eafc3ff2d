import { expect, type Machine, test } from '../support/desktop.ts';
import type { Bench } from '../support/desktop-bench.ts';
import { articleOnDisk, marksOnDisk } from '../support/desktop-disk.ts';

const title = 'Wheat arrives';
const articles = {
  'wheat.txt': `${title}\n\nBy Jo Hand\n\nThe river was open again on Sunday, and the carts came.\n\n“We waited,” said Ada Holm, “for ten wagons of wheat.”\n\nForty more will follow in March.\n`,
};

/** A project with a claim, an actor and two figures, marked by keys. */
async function openMarked(machine: Machine): Promise<{ bench: Bench; project: string }> {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  for (const [words, key, label] of [
    ['We waited', '1', 'claim'],
    ['Ada Holm', '2', 'actor'],
    ['ten wagons', '3', 'figure'],
    ['Forty', '3', 'figure'],
  ] as const) {
    await bench.selectWords(words);
    await bench.press(key);
    await bench.seesMark(`${label}: ${words}`);
  }
  return { bench, project };
}

const all = ['claim: We waited', 'actor: Ada Holm', 'figure: ten wagons', 'figure: Forty'];

test('a card is unfolded while its mark is in focus, folded by a key, and all of them by another', async ({
  machine,
}) => {
  const { bench } = await openMarked(machine);
  await expect(bench.unfoldedCards).toHaveText([/Forty/]);
  await bench.press('v');
  await expect(bench.unfoldedCards).toHaveCount(0);
  await bench.press('Tab');
  await expect(bench.unfoldedCards).toHaveText([/We waited/]);
  await bench.press('v');
  await bench.press('v');
  await bench.press('Tab');
  await expect(bench.unfoldedCards).toHaveText([/We waited/, /Ada Holm/]);
  await bench.press('Shift+V');
  await expect(bench.unfoldedCards).toHaveCount(4);
  await bench.press('Shift+V');
  await expect(bench.unfoldedCards).toHaveCount(0);
  // A card that was folded in focus unfolds when its mark comes into focus again.
  await bench.press('Tab');
  await expect(bench.unfoldedCards).toHaveText([/ten wagons/]);
  await bench.press('Shift+Tab');
  await expect(bench.unfoldedCards).toHaveText([/Ada Holm/]);
  await bench.quit();
});

test('a click unfolds a card and lights up its words, and another click folds it', async ({
  machine,
}) => {
  const { bench } = await openMarked(machine);
  await bench.focusMark('actor: Ada Holm');
  await expect(bench.unfoldedCards).toHaveText([/Ada Holm/]);
  await expect.poll(bench.paintedFocus).toEqual(['Ada Holm']);
  await bench.focusMark('actor: Ada Holm');
  await expect(bench.unfoldedCards).toHaveCount(0);
  await expect.poll(bench.paintedFocus).toEqual(['Ada Holm']);
  await bench.quit();
});

test('cards of a label are left out by its chip, which says how many are shown', async ({
  machine,
}) => {
  const { bench } = await openMarked(machine);
  await bench.press('Escape');
  await expect(bench.margin.getByRole('heading', { name: '4 marks' })).toBeVisible();
  await bench.margin.getByRole('button', { name: 'figure 2' }).focus();
  await bench.press('Space');
  await expect.poll(bench.cards).toEqual(all.slice(0, 2));
  await expect(bench.margin.getByRole('heading', { name: 'showing 2 of 4' })).toBeVisible();
  await expect(bench.announcement).toHaveText('showing 2 of 4');
  // What is in focus is shown, whatever its label.
  await bench.clickWords('Forty');
  await expect.poll(bench.cards).toEqual([...all.slice(0, 2), 'figure: Forty']);
  await bench.margin.getByRole('button', { name: 'figure 2' }).click();
  await expect.poll(bench.cards).toEqual(all);
  await bench.quit();
});

test('a mark that comes into focus by a key or a click is said aloud with what is known of it', async ({
  machine,
}) => {
  const { bench } = await openMarked(machine);
  await bench.press('Tab');
  await expect(bench.announcement).toHaveText('claim, 2 words. “We waited”');
  await bench.clickWords('Ada Holm');
  await expect(bench.announcement).toHaveText('actor, 2 words. “Ada Holm”');
  await bench.press('m');
  await bench.type('the chair');
  await bench.press('Ctrl+Enter');
  await expect(bench.announcement).toHaveText('Note saved.');
  await expect(
    bench.margin.getByRole('button', { name: 'actor: Ada Holm' }),
  ).toHaveAccessibleDescription('actor, 2 words, note: the chair');
  await bench.quit();
});

test('the list of marks is gone through by arrows, relabelled and removed by keys, and left by Enter', async ({
  machine,
}) => {
  const { bench, project } = await openMarked(machine);
  await bench.press('Control+Home');
  await bench.press('l');
  await expect(bench.markList).toBeFocused();
  await expect(bench.markRows).toHaveCount(4);
  await bench.press('ArrowDown');
  await expect(bench.currentRow).toHaveAccessibleName('claim We waited');
  await expect.poll(bench.paintedFocus).toEqual(['We waited']);
  await bench.press('End');
  await expect(bench.currentRow).toHaveAccessibleName('figure Forty 40 · not confirmed');
  await expect(bench.currentRow).toHaveAttribute('aria-posinset', '4');
  await expect(bench.currentRow).toHaveAttribute('aria-setsize', '4');
  await bench.press('2');
  await expect(bench.currentRow).toHaveAccessibleName('actor Forty');
  await bench.press('ArrowUp');
  await bench.press('Delete');
  await expect(bench.markRows).toHaveCount(3);
  await expect(bench.currentRow).toHaveAccessibleName('actor Forty');
  await bench.press('Home');
  await bench.press('Enter');
  await expect(bench.article(title)).toBeFocused();
  await expect.poll(bench.paintedFocus).toEqual(['We waited']);
  await bench.press('l');
  await expect(bench.markList).toHaveCount(0);
  await bench.quit();
  expect(marksOnDisk(project, title)).toEqual([
    'claim: We waited',
    'actor: Ada Holm',
    'actor: Forty',
  ]);
});

test('a note on a mark is written by keys, kept over a restart, and undone by its name', async ({
  machine,
}) => {
  const { bench, project } = await openMarked(machine);
  await bench.clickWords('Ada Holm');
  await bench.press('m');
  const field = bench.field('Note on actor');
  await expect(field).toBeFocused();
  // Keys of commands are letters here.
  await bench.type('Chair of 3 unions\nاتحاد المزارعين');
  await expect(field).toHaveValue('Chair of 3 unions\nاتحاد المزارعين');
  await bench.press('Ctrl+Enter');
  await expect(field).toHaveCount(0);
  await expect(bench.article(title)).toBeFocused();
  await expect(bench.undoButton).toHaveText('undo: note on actor “Ada Holm”');
  await bench.quit();
  expect(articleOnDisk(project, title).spans[1]?.note).toBe('Chair of 3 unions\nاتحاد المزارعين');

  const again = await machine.startGalley(project);
  await again.clickWords('Ada Holm');
  await expect(again.margin).toContainText('Chair of 3 unions');
  await again.press('m');
  await again.type(' and more');
  await again.press('Escape');
  await expect(again.field('Note on actor')).toHaveCount(0);
  await expect(again.margin).not.toContainText('and more');
  await again.menu('Edit', 'Undo note on actor “Ada Holm”');
  await expect(again.margin).not.toContainText('Chair of 3 unions');
  await again.quit();
  expect(articleOnDisk(project, title).spans.map(({ note }) => note)).toEqual(['', '', '', '']);
});

test('a note on the article is saved as its field is left, and goes when it is emptied', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.press('Shift+M');
  await bench.type('Ask the harbour office');
  await bench.clickWords('March');
  await expect(bench.margin.getByRole('region', { name: 'Note on the article' })).toContainText(
    'Ask the harbour office',
  );
  await bench.quit();
  expect(articleOnDisk(project, title).note).toBe('Ask the harbour office');

  const again = await machine.startGalley(project);
  await expect(again.margin).toContainText('Ask the harbour office');
  await again.menu('Edit', 'Note on the article');
  await expect(again.field('Note on the article')).toBeFocused();
  await again.press('Ctrl+a');
  await again.press('Delete');
  await again.press('Ctrl+Enter');
  await expect(again.margin.getByRole('region', { name: 'Note on the article' })).toHaveCount(0);
  await expect(again.undoButton).toHaveText(`undo: note on “${title}”`);
  await again.undo();
  await expect(again.margin).toContainText('Ask the harbour office');
  await again.quit();
  expect(articleOnDisk(project, title).note).toBe('Ask the harbour office');
});

test('a small window opens and closes the list over the page, which keeps its width', async ({
  machine,
}) => {
  const { bench } = await openMarked(machine);
  await bench.app.setWindowSize(800, 560);
  await expect(bench.margin).toHaveCount(0);
  const width = async () => (await bench.article(title).boundingBox())?.width;
  const whole = await width();
  await bench.page.getByRole('button', { name: /^4 marks/ }).click();
  await expect(bench.markList).toBeFocused();
  await expect(bench.markRows).toHaveCount(4);
  expect(await width()).toBe(whole);
  await bench.press('Home');
  await bench.press('Enter');
  await expect(bench.margin).toHaveCount(0);
  await expect(bench.article(title)).toBeFocused();
  await expect.poll(bench.paintedFocus).toEqual(['We waited']);
  await bench.press('m');
  await expect(bench.field('Note on claim')).toBeFocused();
  await bench.press('Escape');
  await expect(bench.margin).toHaveCount(0);
  await bench.quit();
});

test('the margin is put away and brought back', async ({ machine }) => {
  const { bench } = await openMarked(machine);
  await bench.press('Ctrl+Shift+B');
  await expect(bench.margin).toHaveCount(0);
  await bench.page.getByRole('button', { name: /^4 marks/ }).click();
  await expect.poll(bench.cards).toEqual(all);
  await bench.quit();
});
