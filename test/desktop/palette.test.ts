import { expect, test } from '../support/desktop.ts';
import { marksOnDisk } from '../support/desktop-disk.ts';

const levee = 'Levee held, engineers say, but half the valley is under water';
const title = 'Wheat arrives';
const articles = {
  'wheat.txt': `${title}\n\n“We waited,” said Ada Holm, “for ten wagons of wheat.”\n`,
};

test('some letters of a command run it on the selection that the page had', async ({ machine }) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.selectWords('Ada Holm');
  await bench.press('Ctrl+k');
  const palette = bench.dialog('All commands');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await bench.type('mrk act');
  await expect(palette.getByRole('option', { selected: true })).toContainText('Mark as actor');
  await bench.press('Enter');
  await bench.seesMark('actor: Ada Holm');
  await expect(palette).toHaveCount(0);
  // The keys are the page’s again.
  await bench.press('1');
  await bench.seesMark('claim: Ada Holm');
  await bench.quit();
  expect(marksOnDisk(project, title)).toEqual(['claim: Ada Holm']);
});

test('Esc puts the palette away and leaves the selection as it was', async ({ machine }) => {
  const bench = await machine.startGalley(machine.makeProject('port.galley', articles));
  await bench.selectWords('Ada Holm');
  await bench.menu('View', 'All commands…');
  await expect(bench.dialog('All commands')).toBeVisible();
  await bench.type('remove');
  await bench.press('Escape');
  await expect(bench.page.getByRole('dialog')).toHaveCount(0);
  expect(await bench.selectedWords()).toBe('Ada Holm');
  await expect(bench.article(title)).toBeFocused();
  await bench.quit();
});

test('an article is opened by words of its title, among all commands and by its own key', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  await expect(bench.article(levee)).toBeVisible();
  await bench.press('Ctrl+k');
  await bench.type('insurers');
  await bench.press('Enter');
  await expect(bench.article('Insurers expect losses of up to 1.2 billion crowns')).toBeVisible();

  await bench.press('Ctrl+g');
  const palette = bench.dialog('Go to article');
  await expect(palette.getByRole('option')).toHaveCount(8);
  await bench.type('ميناء');
  await expect(palette.getByRole('option')).toHaveCount(1);
  await bench.press('Enter');
  await expect(
    bench.article('ميناء نوردهافن يستقبل السفن من جديد بعد انحسار الفيضان'),
  ).toBeVisible();
  await bench.quit();
});

test('what was chosen last comes first, and what cannot be done says why and does nothing', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('port.galley', articles));
  await bench.press('Ctrl+k');
  await bench.type('hide the queue');
  await bench.press('Enter');
  await expect(bench.queue).toHaveCount(0);
  await bench.press('Ctrl+k');
  const palette = bench.dialog('All commands');
  const chosen = palette.getByRole('option', { selected: true });
  await expect(chosen).toContainText('Show or hide the queue');
  await bench.type('remove mark');
  await expect(chosen).toContainText('needs a mark in focus');
  await expect(chosen).toHaveAttribute('aria-disabled', 'true');
  await bench.press('Enter');
  await expect(palette).toBeVisible();
  await bench.quit();
});
