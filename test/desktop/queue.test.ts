import { expect, test } from '../support/desktop.ts';
import type { Bench } from '../support/desktop-bench.ts';

const day = (index: number) => `2026-03-${String(1 + (index % 9)).padStart(2, '0')}`;
const sources = ['Ostrel Post', 'Valley Courier', 'North Wire'];

/** Articles with a title, a day and a source in their first lines; `number` of them. */
const articles = (number: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: number }, (_, index) => [
      `${String(index).padStart(4, '0')}.md`,
      `---\ntitle: Report ${index} from the river\ndate: ${day(index)}\nsource: ${sources[index % 3]}\n---\n\nThe water rose by ${index} hands.\n`,
    ]),
  );

/** The row that the keys of the queue are at. */
const rowAtHand = (bench: Bench) => bench.page.locator('.queue-row-at-hand');
const head = (bench: Bench) => bench.page.locator('.queue-shows');
const listOf = (bench: Bench) => bench.page.getByRole('listbox', { name: 'Articles in the queue' });

test('the queue is filtered by keys alone, says what it shows, and leads back out', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('river.galley', articles(30)));
  await expect(head(bench)).toHaveText('30 articles');
  await bench.press('Ctrl+Shift+l');
  const panel = bench.dialog('Which articles');
  await expect(panel).toBeVisible();
  await bench.type('report 2');
  await expect(head(bench)).toHaveText('shows 11 of 30');
  await expect(bench.queue).toHaveCount(11);
  await panel.getByRole('button', { name: 'Ostrel Post' }).press('Space');
  await expect(head(bench)).toHaveText('shows 3 of 30');
  await bench.screenshot('queue-filter');

  // Esc leaves the keys in the list, where Enter opens.
  await bench.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(listOf(bench)).toBeFocused();
  await bench.press('End');
  await bench.press('Enter');
  await expect(bench.article('Report 27 from the river')).toBeVisible();
  // The next article is the next one that is shown.
  await bench.press('[');
  await expect(bench.article('Report 24 from the river')).toBeVisible();

  // Each thing asked for is taken off by itself.
  await bench.page.getByRole('button', { name: 'Take off: Ostrel Post' }).press('Enter');
  await expect(head(bench)).toHaveText('shows 11 of 30');
  await bench.press('Ctrl+Shift+l');
  await panel.getByRole('button', { name: 'Finished' }).press('Space');
  await expect(bench.page.getByText('No article is like that.')).toBeVisible();
  await bench.screenshot('queue-empty');
  await bench.press('Escape');
  await bench.page
    .locator('.queue-list')
    .getByRole('button', { name: 'Show all articles' })
    .click();
  await expect(head(bench)).toHaveText('30 articles');
});

test('a filter and an order are there again when the project is opened again, which the window says', async ({
  machine,
}) => {
  const project = machine.makeProject('river.galley', articles(30));
  const bench = await machine.startGalley(project);
  await bench.press(']');
  await expect(bench.article('Report 1 from the river')).toBeVisible();
  await bench.press('Ctrl+Shift+l');
  await bench.type('report 2');
  const panel = bench.dialog('Which articles');
  await panel.getByRole('combobox', { name: 'In order of' }).selectOption('title');
  await panel.getByRole('combobox', { name: 'Direction' }).selectOption('descending');
  await expect(head(bench)).toHaveText('shows 11 of 30');
  await bench.press('Escape');
  await bench.quit();

  const again = await machine.startGalley(project);
  await expect(head(again)).toHaveText('shows 11 of 30');
  await expect(again.news).toContainText(
    'The queue is filtered as you left it, and shows 11 of 30 articles.',
  );
  await expect(again.queue.first()).toContainText('Report 29');
  // What was open is open again, also where the queue does not show it.
  await expect(again.article('Report 1 from the river')).toBeVisible();
  await expect(again.page.getByRole('button', { name: 'Take off: by title' })).toBeVisible();
  await again.page.getByRole('button', { name: 'Take off: title: report 2' }).click();
  await expect(head(again)).toHaveText('30 articles');
  await again.quit();

  const third = await machine.startGalley(project);
  await expect(head(third)).toHaveText('30 articles');
  await expect(third.page.getByRole('button', { name: 'Take off: by title' })).toBeVisible();
  await third.quit();
});

test('an article is skipped, flagged and finished by one key, and by the same key not any more', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('river.galley', articles(4)));
  const status = bench.queue.first().getByRole('img');
  await bench.press('F7');
  await expect(status).toHaveAttribute('aria-label', 'Skipped');
  await bench.press('F7');
  await expect(status).toHaveAttribute('aria-label', 'New');
  await bench.press('F8');
  await expect(status).toHaveAttribute('aria-label', 'Flagged');
  await bench.press('F9');
  await expect(status).toHaveAttribute('aria-label', 'Finished');
  await expect(bench.article('Report 0 from the river')).toBeVisible();
  await expect(bench.page.locator('.queue-foot')).toContainText('1 of 4 finished');
  await bench.undo();
  await expect(status).toHaveAttribute('aria-label', 'Flagged');
  await bench.press('Shift+F9');
  await expect(status).toHaveAttribute('aria-label', 'In progress');

  // What is skipped does not wait.
  await bench.press(']');
  await expect(bench.article('Report 1 from the river')).toBeVisible();
  await bench.press('F7');
  await bench.press('[');
  await expect(bench.article('Report 0 from the river')).toBeVisible();
  await bench.press('Ctrl+]');
  await expect(bench.article('Report 2 from the river')).toBeVisible();
});

test('many articles are chosen by keys, changed at once, and as they were after one undo', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('river.galley', articles(30)));
  await listOf(bench).focus();
  await bench.press('ArrowDown');
  await bench.press('Shift+ArrowDown');
  await bench.press('Shift+ArrowDown');
  await expect(bench.page.locator('.chosen-bar')).toContainText('3 articles chosen');
  await expect(rowAtHand(bench)).toContainText('Report 3');
  await bench.press('Space');
  await expect(bench.page.locator('.chosen-bar')).toContainText('2 articles chosen');
  await bench.screenshot('queue-chosen');
  await bench.page.getByRole('combobox', { name: 'Set status…' }).selectOption('finished');
  await expect(bench.news).toContainText('2 articles now finished.');
  await expect(bench.page.getByRole('img', { name: 'Finished' })).toHaveCount(2);
  await bench.undo();
  await expect(bench.page.getByRole('img', { name: 'Finished' })).toHaveCount(0);

  // All that a filter shows, and no others.
  await bench.press('Ctrl+Shift+l');
  await bench.type('report 1');
  await expect(head(bench)).toHaveText('shows 11 of 30');
  await bench.press('Escape');
  await bench.press('Ctrl+a');
  await expect(bench.page.locator('.chosen-bar')).toContainText('11 articles chosen');
  await bench.press('Delete');
  await bench.page.getByRole('button', { name: 'Remove 11 articles' }).click();
  await expect(bench.news).toContainText('11 articles removed.');
  await expect(bench.page.getByText('No article is like that.')).toBeVisible();
  await bench.page
    .locator('.queue-list')
    .getByRole('button', { name: 'Show all articles' })
    .click();
  await expect(head(bench)).toHaveText('19 articles');
  await expect(bench.article('Report 0 from the river')).toBeVisible();
  await bench.undo();
  await expect(head(bench)).toHaveText('30 articles');
});

test('the article that is removed makes room for the next, and any row is a key away', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('many.galley', articles(300)));
  await listOf(bench).focus();
  await bench.press('End');
  await expect(rowAtHand(bench)).toContainText('Report 299');
  await expect(rowAtHand(bench)).toHaveAttribute('aria-posinset', '300');
  await expect(rowAtHand(bench)).toHaveAttribute('aria-setsize', '300');
  await bench.press('PageUp');
  await bench.press('Enter');
  await expect(bench.page.locator('.queue-row[aria-current]')).toBeVisible();
  const title =
    (await bench.page.locator('.queue-row[aria-current] .queue-title').textContent()) ?? '';
  await bench.press('Ctrl+Delete');
  await expect(head(bench)).toHaveText('299 articles');
  await expect(bench.article(title)).toHaveCount(0);
  await bench.undo();
  await expect(head(bench)).toHaveText('300 articles');
  await expect(bench.article(title)).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the queue, its filter and what is chosen can be seen in ${theme}, in a small window too`, async ({
    machine,
  }) => {
    const bench = await machine.startGalley();
    await bench.menu('View', 'Theme', theme === 'light' ? 'Light' : 'Dark');
    await bench.press('Ctrl+Shift+l');
    await bench.page.getByRole('dialog').getByRole('button', { name: 'New' }).press('Space');
    await bench.screenshot(`${theme}/queue-filtered`);
    await bench.app.setWindowSize(800, 560);
    await bench.screenshot(`${theme}/queue-filtered-small`);
    await bench.press('Escape');
    await bench.press('Ctrl+a');
    await bench.screenshot(`${theme}/queue-chosen-small`);
    await bench.app.setWindowSize(640, 560);
    await bench.press('Ctrl+b');
    await bench.press('Ctrl+Shift+l');
    await bench.screenshot(`${theme}/queue-narrow`);
    await bench.press('Escape');
    await bench.press('F2');
    await bench.app.setWindowSize(1440, 900);
    await bench.screenshot(`${theme}/details-facts`);
  });
}
