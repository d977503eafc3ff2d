import { expect, type Machine, test } from '../support/desktop.ts';
import { barriersIn } from '../support/desktop-axe.ts';
import type { Bench } from '../support/desktop-bench.ts';

/** How the window looks: its theme, and whether the system asks for more contrast. */
type Look = { theme: 'Light' | 'Dark'; contrast: 'no-preference' | 'more' };

const looks: Look[] = [
  { theme: 'Light', contrast: 'no-preference' },
  { theme: 'Dark', contrast: 'no-preference' },
  { theme: 'Light', contrast: 'more' },
  { theme: 'Dark', contrast: 'more' },
];

for (const look of looks) {
  const contrast = look.contrast === 'more' ? ' with more contrast' : '';
  test(`no screen or dialog has a barrier, in ${look.theme.toLowerCase()}${contrast}`, async ({
    machine,
  }) => {
    // A dozen screens, each read through by the checker.
    test.setTimeout(300_000);
    await goThrough(machine, look);
  });

  test(`linking has no barrier, in ${look.theme.toLowerCase()}${contrast}`, async ({ machine }) => {
    test.setTimeout(180_000);
    await goThroughLinks(machine, look);
  });
}

/** What is wrong with a screen is told for each of them, not for the first alone. */
async function lookAt(bench: Bench, screen: string): Promise<void> {
  expect.soft(await barriersIn(bench.page), screen).toEqual([]);
}

/** Goes through the whole app. */
async function goThrough(machine: Machine, look: Look): Promise<void> {
  const bench = await machine.startGalley();
  await dress(bench, look);
  await expect.poll(bench.cards).not.toEqual([]);
  await lookAt(bench, 'bench');
  await bench.press('Tab');
  await expect.poll(bench.paintedFocus).not.toEqual([]);
  await lookAt(bench, 'mark in focus');
  await bench.press('Enter');
  await expect(bench.page.getByRole('group', { name: /^Values of/ })).toBeVisible();
  await lookAt(bench, 'values being given');
  await bench.press('Escape');
  await bench.press('/');
  await bench.type('the');
  await expect(bench.page.getByRole('search')).toContainText(/\d of \d/);
  await lookAt(bench, 'find');
  await bench.press('Escape');
  await bench.press('F2');
  await expect(bench.dialog('Article details')).toBeVisible();
  await lookAt(bench, 'details');
  await bench.press('Escape');
  await bench.press('F1');
  await expect(bench.dialog('Keys')).toBeVisible();
  await lookAt(bench, 'keys');
  await bench.press('Escape');
  await bench.press('Ctrl+k');
  await expect(bench.dialog('All commands')).toBeVisible();
  await bench.type('mark');
  await lookAt(bench, 'palette of commands');
  await bench.press('Escape');
  await bench.menu('View', 'Page settings…');
  await expect(bench.dialog('Page')).toBeVisible();
  await lookAt(bench, 'page settings');
  await bench.press('Escape');
  await bench.press('a');
  await expect(bench.dialog('Actors')).toBeVisible();
  await lookAt(bench, 'actors');
  await bench.press('Escape');
  await bench.press('Tab');
  await bench.press('w');
  await expect(bench.dialog('Tag every occurrence')).toContainText('marked already');
  await lookAt(bench, 'every occurrence');
  await bench.press('Escape');
  await bench.press('Tab');
  await bench.press('m');
  await lookAt(bench, 'note being written');
  await bench.press('Escape');
  await bench.press('l');
  await expect(bench.markList).toBeVisible();
  await lookAt(bench, 'marks as a list');
  await bench.press('l');
  await bench.press('h');
  await expect(bench.timeEntries.first()).toBeVisible();
  await lookAt(bench, 'history');
  await bench.press('Escape');
  await bench.press('Tab');
  await bench.press('Delete');
  await bench.press('h');
  await expect(bench.timeEntries).toHaveCount(2);
  await bench.press('End');
  await expect(bench.past).toBeVisible();
  await bench.page.getByText(/^Removed marks/).press('Enter');
  await lookAt(bench, 'the article as it was');
  await bench.press('Escape');
  await bench.press('Ctrl+t');
  await expect(bench.correction).toBeFocused();
  await bench.type('Corrected ');
  await bench.press('Ctrl+Delete');
  await expect(bench.correctionState).toContainText('change');
  await lookAt(bench, 'text being corrected');
  await bench.press('Ctrl+Enter');
  await expect(bench.dialog('Review the correction')).toBeVisible();
  await lookAt(bench, 'review of a correction');
  await bench.page.getByRole('button', { name: 'Save the correction' }).focus();
  await bench.press('Ctrl+Enter');
  await expect(bench.news).toContainText('The text is corrected');
  await bench.press('h');
  await expect(bench.page.locator('.chosen-entry .hunks')).toBeVisible();
  await lookAt(bench, 'history of a correction');
  await bench.press('Escape');
  await bench.dragOverWords('said');
  await expect(bench.paletteAtWords).toBeVisible();
  await lookAt(bench, 'palette at selected words');
  await bench.press('Escape');
  await bench.openArticle('ميناء نوردهافن يستقبل السفن من جديد بعد انحسار الفيضان');
  await lookAt(bench, 'article in Arabic');

  await bench.press('Ctrl+Delete');
  await expect(bench.news).toContainText('was removed with');
  await bench.menu('File', 'Removed articles…');
  await expect(bench.dialog('Removed articles')).toBeVisible();
  await lookAt(bench, 'removed articles');
  await bench.press('Escape');

  await bench.answerSaveDialog(machine.path('harbour.galley'));
  await bench.menu('File', 'New project…');
  await expect(bench.queue).toHaveCount(0);
  await lookAt(bench, 'empty project');
  await bench.dropFiles([
    machine.write('ships.txt', 'Ships return\n\nBy Jo Hand\n\nNine ships entered the harbour.\n'),
    machine.write('empty.txt', ''),
  ]);
  await expect(bench.dialog('Import articles')).toBeVisible();
  await lookAt(bench, 'import preview');
  await bench.page.getByRole('button', { name: /^Import \d/ }).click();
  await expect(bench.dialog('Import')).toContainText('Added');
  await lookAt(bench, 'import report');
  await bench.press('Escape');
  await bench.answerOpenDialog([machine.write('letter.galley', 'Dear Sir,')]);
  await bench.menu('File', 'Open project…');
  await expect(bench.problem).toBeVisible();
  await lookAt(bench, 'problem');
  await bench.quit();

  const start = await machine.startGalley(machine.path('gone.galley'));
  await dress(start, look);
  await expect(start.problem).toBeVisible();
  await lookAt(start, 'start screen');
  await start.quit();
}

/** Goes through what links are made, listed and found with. */
async function goThroughLinks(machine: Machine, look: Look): Promise<void> {
  const bench = await machine.startGalley();
  await dress(bench, look);
  await bench.press('Tab');
  await expect.poll(bench.paintedFocus).not.toEqual([]);
  await bench.press('r');
  await expect(bench.page.getByRole('region', { name: 'Link the mark in focus' })).toBeVisible();
  await lookAt(bench, 'hints of links');
  await bench.press('/');
  await expect(bench.field('Target with these words')).toBeFocused();
  await lookAt(bench, 'target looked for by words');
  await bench.press('Enter');
  await expect(bench.page.locator('.link-row').first()).toBeVisible();
  await lookAt(bench, 'links on a card');
  await bench.press('Ctrl+Shift+k');
  await expect(bench.dialog('Links').locator('.found-link').first()).toBeVisible();
  await lookAt(bench, 'links found');
  await bench.press('Escape');
  await bench.quit();
}

async function dress(bench: Bench, { theme, contrast }: Look): Promise<void> {
  await bench.menu('View', 'Theme', theme);
  const isDark = () =>
    bench.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await expect.poll(isDark).toBe(theme === 'Dark');
  await bench.page.emulateMedia({ contrast, colorScheme: null });
}
