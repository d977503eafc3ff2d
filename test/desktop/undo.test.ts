import { expect, test } from '../support/desktop.ts';
import { marksOnDisk } from '../support/desktop-disk.ts';

const articles = {
  'ships.txt': 'Ships return\n\nNine ships entered the harbour, the pilot said.\n',
  'wheat.txt': 'Wheat arrives\n\nTen wagons of wheat arrived on Sunday.\n',
};

test('undo and redo go to the article concerned, and across a restart', async ({ machine }) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.openArticle('Ships return');
  await bench.selectWords('Nine ships');
  await bench.press('3');
  await bench.seesMark('figure: Nine ships');
  await bench.openArticle('Wheat arrives');
  await bench.selectWords('Ten wagons');
  await bench.press('3');
  await bench.seesMark('figure: Ten wagons');
  await bench.undo();
  await bench.seesNoMark('figure: Ten wagons');
  await bench.quit();
  expect(marksOnDisk(project, 'Ships return')).toEqual(['figure: Nine ships']);
  expect(marksOnDisk(project, 'Wheat arrives')).toEqual([]);

  const again = await machine.startGalley();
  await expect(again.article('Wheat arrives')).toBeVisible();
  await again.undo();
  await expect(again.article('Ships return')).toBeVisible();
  await again.seesNoMark('figure: Nine ships');
  await again.redo();
  await again.seesMark('figure: Nine ships');
  await again.redo();
  await expect(again.article('Wheat arrives')).toBeVisible();
  await again.seesMark('figure: Ten wagons');
  await again.quit();
  expect(marksOnDisk(project, 'Ships return')).toEqual(['figure: Nine ships']);
  expect(marksOnDisk(project, 'Wheat arrives')).toEqual(['figure: Ten wagons']);
});

test('what would be undone and redone is named in the status line and in the Edit menu', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.openArticle('Ships return');
  await bench.selectWords('the pilot');
  await bench.press('2');
  await expect(bench.undoButton).toHaveText('undo: tag “the pilot” as actor');
  await expect
    .poll(() => bench.menuItems('Edit'))
    .toContainEqual({ label: 'Undo tag “the pilot” as actor', enabled: true });
  await bench.press('1');
  await expect(bench.undoButton).toHaveText('undo: relabel “the pilot” as claim');
  await bench.menu('Edit', 'Undo relabel “the pilot” as claim');
  await bench.seesMark('actor: the pilot');
  await expect(bench.news).toContainText('Undone: relabel “the pilot” as claim');
  await bench.undoButton.click();
  await bench.seesNoMark('actor: the pilot');
  await bench.menu('Edit', 'Redo tag “the pilot” as actor');
  await bench.seesMark('actor: the pilot');
  await bench.quit();
  expect(marksOnDisk(project, 'Ships return')).toEqual(['actor: the pilot']);
});

test('an import is undone and done again as one change', async ({ machine }) => {
  const project = machine.makeProject('port.galley', {});
  const files = Object.entries(articles).map(([name, text]) => machine.write(name, text));
  const bench = await machine.startGalley(project);
  await bench.dropFiles(files);
  await expect(bench.queue).toHaveCount(2);
  await bench.undo();
  await expect(bench.queue).toHaveCount(0);
  await expect(bench.page.getByRole('article')).toHaveCount(0);
  await bench.redo();
  await expect(bench.queue).toHaveCount(2);
  await bench.quit();
  expect(marksOnDisk(project, 'Wheat arrives')).toEqual([]);
});
