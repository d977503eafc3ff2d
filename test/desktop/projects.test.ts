import { chmodSync, readFileSync } from 'node:fs';
import { expect, test } from '../support/desktop.ts';
import { marksOnDisk, readExport } from '../support/desktop-disk.ts';
import { holdProject, startAgain } from '../support/desktop-processes.ts';

const articles = {
  'wheat.txt': 'Wheat arrives\n\nTen wagons of wheat arrived on Sunday.\n',
};
const levee = 'Levee held, engineers say, but half the valley is under water';

test('a second start comes to the window that is there, and opens the project it names', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley();
  await expect(bench.article(levee)).toBeVisible();
  await bench.app.sendToBack();
  await expect.poll(bench.isWindowInFront).toBe(false);
  expect(await startAgain(machine.home, [project])).toBe(0);
  await expect.poll(bench.isWindowInFront).toBe(true);
  await expect(bench.article('Wheat arrives')).toBeVisible();
  await expect.poll(bench.windowTitle).toBe('port – Galley');
  expect(await bench.windowCount()).toBe(1);
  await bench.selectWords('Ten wagons');
  await bench.press('3');
  await bench.seesMark('figure: Ten wagons');
  await bench.quit();

  expect(marksOnDisk(project, 'Wheat arrives')).toEqual(['figure: Ten wagons']);
});

test('a project that another process has open is refused in a sentence that names it', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const holder = await holdProject(project);
  const bench = await machine.startGalley();
  await expect(bench.article(levee)).toBeVisible();
  await bench.answerOpenDialog([project]);
  await bench.menu('File', 'Open project…');
  await expect(bench.problem).toContainText(
    `${project} is open in the Galley window (process ${holder.processId})`,
  );
  // What was open is open still.
  await expect(bench.article(levee)).toBeVisible();
  await bench.selectWords('borrowed boots');
  await bench.press('2');
  await bench.seesMark('actor: borrowed boots');
  await holder.release();
  await bench.menu('File', 'Open project…');
  await expect(bench.article('Wheat arrives')).toBeVisible();
  await bench.quit();

  expect(marksOnDisk(machine.sampleProject, levee)).toContain('actor: borrowed boots');
});

test('a read-only project says so, is not changed, and can be read and exported', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  chmodSync(project, 0o444);
  const before = readFileSync(project);
  const bench = await machine.startGalley(project);
  await expect(bench.article('Wheat arrives')).toBeVisible();
  await expect(bench.status).toContainText('read-only');
  await expect(bench.palette.getByRole('button', { name: 'claim' })).toBeDisabled();
  await bench.selectWords('Ten wagons');
  await bench.press('3');
  await expect(bench.problem).toContainText('read-only');
  expect(await bench.painted()).toEqual([]);
  const output = machine.path('port.jsonl');
  await bench.answerSaveDialog(output);
  await bench.exportDataset();
  await expect(bench.news).toContainText('1 article with 0 spans written to port.jsonl');
  await bench.quit();

  expect(readExport(output)).toMatchObject([{ title: 'Wheat arrives', marks: [], wrong: [] }]);
  expect(readFileSync(project).equals(before)).toBe(true);
});

test('a project that has gone is named, and the start screen offers what there is', async ({
  machine,
}) => {
  const missing = machine.path('gone.galley');
  const bench = await machine.startGalley(missing);
  await expect(bench.problem).toContainText(`There is no project at ${missing}`);
  await expect(bench.page.getByRole('button', { name: 'New project' })).toBeVisible();
  await bench.page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(bench.article(levee)).toBeVisible();
  await bench.quit();
});

test('Galley starts with the project and the article that were open last', async ({ machine }) => {
  const project = machine.makeProject('port.galley', {
    ...articles,
    'ships.txt': 'Ships return\n\nNine ships entered the harbour.\n',
  });
  const bench = await machine.startGalley(project);
  await bench.openArticle('Ships return');
  await bench.quit();
  const again = await machine.startGalley();
  await expect(again.article('Ships return')).toBeVisible();
  await again.quit();
});

test('nothing is written beside the home and the project while Galley is closed properly', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.selectWords('Ten wagons');
  await bench.press('3');
  await bench.seesMark('figure: Ten wagons');
  expect(await bench.quit()).toBe(0);

  expect(machine.documents()).toEqual(['port.galley', 'wheat.txt']);
});
