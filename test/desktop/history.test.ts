import { expect, test } from '../support/desktop.ts';
import {
  articlesOnDisk,
  linksOnDisk,
  marksOnDisk,
  problemsOnDisk,
} from '../support/desktop-disk.ts';

const articles = {
  'ships.txt': 'Ships return\n\nNine ships entered the harbour, the pilot said.\n',
  'wheat.txt': 'Wheat arrives\n\nTen wagons of wheat arrived on Sunday.\n',
};

test('the article is seen as it was, cannot be changed there, and is restored as it was', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.openArticle('Ships return');
  await bench.selectWords('Nine ships');
  await bench.press('3');
  await bench.seesMark('figure: Nine ships');
  await bench.selectWords('the pilot');
  await bench.press('2');
  await bench.seesMark('actor: the pilot');
  await bench.press('Delete');
  await bench.seesNoMark('actor: the pilot');

  await bench.press('h');
  await expect(bench.timeLine).toBeFocused();
  await expect(bench.timeEntries).toHaveText([
    /removed actor “the pilot”.*now/,
    /marked “the pilot” as actor/,
    /marked “Nine ships” as figure/,
    /added “Ships return”/,
  ]);
  await bench.press('ArrowDown');
  await expect(bench.past).toContainText('after: marked “the pilot” as actor');
  await expect.poll(bench.painted).toEqual(['figure: Nine ships', 'actor: the pilot']);
  await bench.press('End');
  await expect(bench.past).toContainText('after: added “Ships return”');
  await expect.poll(bench.painted).toEqual([]);

  await bench.press('Enter');
  await bench.press('1');
  await expect(bench.problem).toContainText('go back to now, or restore it');
  await bench.press('Ctrl+z');
  await expect(bench.problem).toContainText('go back to now, or restore it');
  await bench.press('Escape');
  await expect(bench.past).toHaveCount(0);
  await bench.seesMark('figure: Nine ships');

  await bench.press('h');
  await expect(bench.timeEntries).toHaveCount(4);
  await bench.press('ArrowDown');
  await bench.past.getByRole('button', { name: 'Restore this state' }).press('Enter');
  await expect(bench.past).toHaveCount(0);
  await expect.poll(bench.painted).toEqual(['figure: Nine ships', 'actor: the pilot']);
  await expect(bench.undoButton).toHaveText('undo: restore of an earlier “Ships return”');
  await expect(bench.timeEntries.first()).toContainText('restored: marked “the pilot” as actor');
  await bench.undo();
  await expect.poll(bench.painted).toEqual(['figure: Nine ships']);
  await bench.quit();
});

test('a removed mark is listed and comes back with its links; its own history is told', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  const project = machine.sampleProject;
  const title = 'Levee held, engineers say, but half the valley is under water';
  await bench.openArticle(title);
  await expect.poll(bench.painted).not.toEqual([]);
  const painted = await bench.painted();
  await bench.focusMark('actor: Henrike Vaal');
  await bench.press('Delete');
  await bench.seesNoMark('actor: Henrike Vaal');

  await bench.press('h');
  await bench.page.getByText('Removed marks (1)').press('Enter');
  await bench.page.getByRole('button', { name: 'Restore actor “Henrike Vaal”' }).press('Enter');
  await expect(bench.news).toContainText('Restored: restore of “Henrike Vaal”.');
  await expect.poll(bench.painted).toEqual(painted);
  await bench.press('Shift+h');
  await expect(bench.timeEntries.first()).toContainText('restored: marked “Henrike Vaal” as actor');
  await expect(bench.timeEntries.nth(1)).toContainText('removed actor “Henrike Vaal”');
  await bench.press('Escape');
  await expect(bench.timeLine).toHaveCount(0);
  await bench.quit();
  const links = linksOnDisk(project, title).map((link) => link.split(' → ').slice(1).join(' → '));
  expect(links).toContain('attributed to → Henrike Vaal');
  expect(problemsOnDisk(project)).toEqual([]);
});

test('an article is removed with its marks, says so, and is restored later', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.openArticle('Ships return');
  await bench.selectWords('Nine ships');
  await bench.press('3');
  await bench.seesMark('figure: Nine ships');
  await bench.press('Ctrl+Delete');
  await expect(bench.news).toContainText(
    '“Ships return” was removed with 1 mark. Undo brings it back',
  );
  await expect(bench.article('Wheat arrives')).toBeVisible();
  await expect.poll(bench.titles).toEqual(['Wheat arrives']);
  await expect(bench.undoButton).toHaveText('undo: removal of “Ships return”');
  await bench.quit();

  const again = await machine.startGalley(project);
  await again.menu('File', 'Removed articles…');
  const dialog = again.dialog('Removed articles');
  await expect(dialog).toContainText('with 1 mark');
  await dialog.getByRole('button', { name: 'Restore Ships return' }).press('Enter');
  await expect(again.article('Ships return')).toBeVisible();
  await again.seesMark('figure: Nine ships');
  await again.press('Ctrl+Delete');
  await expect(again.article('Wheat arrives')).toBeVisible();
  await again.undo();
  await expect(again.article('Ships return')).toBeVisible();
  await again.seesMark('figure: Nine ships');
  await again.quit();
  expect(articlesOnDisk(project).map(({ title }) => title)).toEqual([
    'Ships return',
    'Wheat arrives',
  ]);
  expect(marksOnDisk(project, 'Ships return')).toEqual(['figure: Nine ships']);
});
