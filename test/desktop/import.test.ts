import { expect, test } from '../support/desktop.ts';
import { articlesOnDisk } from '../support/desktop-disk.ts';

const harvest = `Harvest falls short

By Ada Fenn
5 March 2026

The harvest fell by a tenth, the union said.
`;
const bridge = `# The bridge reopens

By Jo Hand

The **bridge** reopened on Sunday.
`;

test('an imported file becomes an article whose title, byline and date were recognised', async ({
  machine,
}) => {
  const project = machine.makeProject('paper.galley', {});
  const file = machine.write('harvest.txt', harvest);

  const bench = await machine.startGalley(project);
  await bench.answerOpenDialog([file]);
  await bench.menu('File', 'Import articles…');
  await expect(bench.article('Harvest falls short')).toBeVisible();
  await expect(bench.queue).toHaveText(/Harvest falls short.*5 Mar 2026/);
  await expect(bench.news).toContainText('1 article imported.');
  await bench.press('F2');
  await expect(bench.field('Title')).toHaveValue('Harvest falls short');
  await expect(bench.field('Byline')).toHaveValue('Ada Fenn');
  await expect(bench.field('Published')).toHaveValue('2026-03-05');
  await bench.quit();

  expect(articlesOnDisk(project)).toMatchObject([
    { title: 'Harvest falls short', byline: 'Ada Fenn', published: '2026-03-05', status: 'new' },
  ]);
});

test('what was recognised can be corrected in the details, and the correction is on disk', async ({
  machine,
}) => {
  const project = machine.makeProject('paper.galley', { 'harvest.txt': harvest });

  const bench = await machine.startGalley(project);
  await expect(bench.article('Harvest falls short')).toBeVisible();
  await bench.press('F2');
  await bench.field('Title').fill('Harvest falls short again');
  await bench.field('Byline').fill('Ada Fenn and Jo Hand');
  await bench.field('Published').fill('March');
  await expect(bench.dialog('Article details')).toContainText('A date is written YYYY-MM-DD');
  await bench.field('Published').fill('2026-03-06');
  await bench.press('Enter');
  await expect(bench.dialog('Article details')).toHaveCount(0);
  await expect(bench.queue).toHaveText(/Harvest falls short again.*6 Mar 2026/);
  await expect(bench.undoButton).toHaveText('undo: details of “Harvest falls short again”');
  await bench.quit();

  expect(articlesOnDisk(project)).toMatchObject([
    {
      title: 'Harvest falls short again',
      byline: 'Ada Fenn and Jo Hand',
      published: '2026-03-06',
    },
  ]);
});

test('a few clean files of text are imported at once, for there is nothing to decide about them', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('paper.galley', {}));
  await bench.dropFiles([
    machine.write('harvest.txt', harvest),
    machine.write('bridge.md', bridge),
  ]);
  await expect(bench.article('Harvest falls short')).toBeVisible();
  await expect(bench.news).toContainText('2 articles imported.');
  await expect(bench.page.getByRole('dialog')).toHaveCount(0);
  await bench.undo();
  await expect(bench.queue).toHaveCount(0);
  await bench.quit();
});

test('of files dropped on the window the readable ones are imported, and the others named', async ({
  machine,
}) => {
  const project = machine.makeProject('paper.galley', {});
  const files = [
    machine.write('harvest.txt', harvest),
    machine.write('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0])),
    machine.write('bridge.md', bridge),
  ];

  const bench = await machine.startGalley(project);
  await bench.dropFiles(files);
  await bench.page.getByRole('button', { name: 'Import 2 articles' }).click();
  const report = bench.dialog('Import');
  await expect(report).toContainText('Added2');
  await expect(report.getByRole('listitem')).toHaveText([
    /^picture\.png.*of a kind Galley does not read.*\.$/,
  ]);
  await report.getByRole('button', { name: 'Close' }).click();
  await expect(bench.queue).toHaveCount(2);
  await expect(bench.article('Harvest falls short')).toBeVisible();
  await bench.openArticle('The bridge reopens');
  expect(await bench.blocks()).toContain('The bridge reopened on Sunday.');
  await bench.quit();

  expect(articlesOnDisk(project)).toMatchObject([
    { title: 'Harvest falls short', byline: 'Ada Fenn' },
    { title: 'The bridge reopens', byline: 'Jo Hand' },
  ]);
});

test('a file that is in the project already is named with its article, and not imported again', async ({
  machine,
}) => {
  const project = machine.makeProject('paper.galley', { 'harvest.txt': harvest });

  const bench = await machine.startGalley(project);
  await bench.dropFiles([machine.path('harvest.txt')]);
  const preview = bench.dialog('Import articles');
  await expect(preview).toContainText('Nothing would be added.');
  await preview.getByRole('tab', { name: 'Already there 1' }).click();
  await expect(preview.getByRole('listitem')).toHaveText([
    /^harvest\.txt.*as “Harvest falls short” of the project · Skip$/,
  ]);
  await expect(preview.getByRole('button', { name: /^Import/ })).toBeDisabled();
  await bench.press('Escape');
  await expect(preview).toHaveCount(0);
  await bench.quit();

  expect(articlesOnDisk(project)).toHaveLength(1);
});

test('a project dropped on the window is opened', async ({ machine }) => {
  const project = machine.makeProject('paper.galley', { 'harvest.txt': harvest });

  const bench = await machine.startGalley();
  await bench.dropFiles([project]);
  await expect(bench.article('Harvest falls short')).toBeVisible();
  await expect.poll(bench.windowTitle).toBe('paper – Galley');
  await bench.quit();
});
