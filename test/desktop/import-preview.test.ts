import { mkdirSync, readFileSync } from 'node:fs';
import { expect, type Machine, test } from '../support/desktop.ts';
import { barriersIn } from '../support/desktop-axe.ts';
import type { Bench } from '../support/desktop-bench.ts';
import { articlesOnDisk } from '../support/desktop-disk.ts';

const harvest = `Harvest falls short

By Ada Fenn
5 March 2026

The harvest fell by a tenth, the union said. Nobody at the ministry would say how much of it was lost to the flood and how much to the frost before it.
`;

/** Ten records; the column with the words is not the one that its name would suggest. */
const table = [
  'headline;when;who;paper;summary;words',
  ...Array.from(
    { length: 10 },
    (_, index) =>
      `Ship ${index + 1} returns;2026-03-${String(index + 1).padStart(2, '0')};Jo Hand;Port Mail;In short: ship ${index + 1}.;Ship number ${index + 1} entered the harbour at noon with ${index + 20} barrels of salt.`,
  ),
].join('\n');

async function startEmpty(machine: Machine): Promise<Bench> {
  const bench = await machine.startGalley(machine.makeProject('paper.galley', {}));
  await expect(bench.page.getByRole('heading', { name: 'No articles yet' })).toBeVisible();
  return bench;
}

const previewOf = (bench: Bench) => bench.dialog('Import articles');

test('what was found is shown before anything is added, and calling it off adds nothing', async ({
  machine,
}) => {
  const bench = await startEmpty(machine);
  await bench.dropFiles([
    machine.write('harvest.txt', harvest),
    machine.write('table.csv', table),
    machine.write(
      'cafe.txt',
      new Uint8Array([...Buffer.from('Caf'), 0xe9, ...Buffer.from(' noir\n\nUn caf'), 0xe9, 0x0a]),
    ),
    machine.write('empty.txt', ''),
  ]);
  const preview = previewOf(bench);
  await expect(preview).toBeVisible();
  const files = preview.getByRole('listbox', { name: 'Files' });
  await expect(files.getByRole('option')).toHaveText([
    /harvest\.txt.*Text · 1 article/,
    /table\.csv.*Table \(CSV\) · 10 articles/,
    /cafe\.txt.*Text · 1 article.*encoding guessed/,
    /empty\.txt.*nothing to import/,
  ]);
  await expect(preview.getByRole('region', { name: 'harvest.txt' })).toContainText('sure');
  await expect(preview.getByRole('region', { name: 'harvest.txt' })).toContainText(
    'The harvest fell by a tenth',
  );
  expect(await barriersIn(bench.page)).toEqual([]);
  await files.focus();
  await bench.press('ArrowDown');
  await bench.press('ArrowDown');
  await expect(preview.getByRole('region', { name: 'cafe.txt' })).toContainText('guessed');
  await preview.getByRole('tab', { name: /Problems/ }).click();
  await expect(preview.getByRole('listitem')).toContainText(['empty.txt']);
  await bench.press('Escape');
  await expect(preview).toHaveCount(0);
  await expect(bench.queue).toHaveCount(0);
  await bench.quit();
});

test('another encoding shows the words anew, and is the one they are imported in', async ({
  machine,
}) => {
  const bench = await startEmpty(machine);
  const russian = Buffer.from([
    // “Привет, мир” in KOI8-R, which reads as other letters in other encodings.
    ...[0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4, 0x2c, 0x20, 0xcd, 0xc9, 0xd2],
  ]);
  await bench.dropFiles([machine.write('letter.txt', russian)]);
  const preview = previewOf(bench);
  await preview.getByRole('combobox', { name: 'Encoding' }).selectOption('windows-1251');
  await expect(preview).toContainText('рТЙЧЕФ');
  await preview.getByRole('combobox', { name: 'Encoding' }).selectOption('koi8-r');
  await expect(preview).toContainText('Привет, мир');
  await expect(preview).toContainText('chosen');
  await preview.getByRole('button', { name: 'Import 1 article' }).click();
  await bench.dialog('Import').getByRole('button', { name: 'Open the first' }).click();
  await expect(bench.article('Привет, мир')).toBeVisible();
  await bench.quit();
});

test('what a column becomes is chosen by looking at it, and remembered for the next such table', async ({
  machine,
}) => {
  const bench = await startEmpty(machine);
  await bench.dropFiles([machine.write('table.csv', table)]);
  const preview = previewOf(bench);
  const use = (column: string) => preview.getByRole('combobox', { name: `What ${column} becomes` });
  await expect(use('headline')).toHaveValue('title');
  await use('words').selectOption('text');
  await expect(use('summary')).toHaveValue('metadata');
  await use('words').selectOption('nothing');
  await expect(preview.getByRole('alert')).toHaveText(/No column is the text/);
  await expect(preview.getByRole('button', { name: /^Import|Looking/ })).toBeDisabled();
  await use('summary').selectOption('nothing');
  await use('when').selectOption('published');
  await use('words').selectOption('text');
  await expect(
    preview.getByRole('listitem').filter({ hasText: 'Ship number 1 entered' }).last(),
  ).toContainText('1 Mar 2026');
  expect(await barriersIn(bench.page)).toEqual([]);
  await preview.getByRole('button', { name: 'Import 10 articles' }).click();
  await expect(bench.dialog('Import')).toContainText('Added10');
  await bench.press('Escape');
  await expect(bench.queue.first()).toContainText('Ship 1 returns');

  await bench.dropFiles([
    machine.write(
      'more.csv',
      table.replaceAll('barrels of salt', 'crates of oranges').replaceAll('Ship', 'Barge'),
    ),
  ]);
  await expect(use('summary')).toHaveValue('nothing');
  await bench.press('Escape');
  await bench.quit();
  expect(articlesOnDisk(machine.path('paper.galley'))).toHaveLength(10);
});

test('what the project has already is shown, and added only where a person says so', async ({
  machine,
}) => {
  const bench = await startEmpty(machine);
  const file = machine.write('harvest.txt', harvest);
  await bench.dropFiles([file]);
  await expect(bench.article('Harvest falls short')).toBeVisible();
  const nearly = machine.write('nearly.txt', harvest.replace('a tenth', 'an eighth'));
  await bench.dropFiles([file, nearly]);
  const preview = previewOf(bench);
  await preview.getByRole('tab', { name: 'Already there 2' }).click();
  await expect(preview).toContainText('as “Harvest falls short” of the project');
  await expect(preview).toContainText('1 article will be added.');
  const exact = preview.getByRole('group', { name: /exactly the same/ });
  await exact.getByRole('radio', { name: 'Add and flag' }).check();
  await expect(preview).toContainText('2 articles will be added.');
  await preview
    .getByRole('group', { name: /nearly the same/ })
    .getByRole('radio', { name: 'Skip' })
    .check();
  expect(await barriersIn(bench.page)).toEqual([]);
  await preview.getByRole('button', { name: 'Import 1 article' }).click();
  const report = bench.dialog('Import');
  await expect(report).toContainText('Added1');
  await expect(report).toContainText('Skipped1');
  await expect(report).toContainText('Flagged1');
  expect(await barriersIn(bench.page)).toEqual([]);

  const saved = machine.path('report.txt');
  await bench.answerSaveDialog(saved);
  await report.getByRole('button', { name: 'Save report…' }).click();
  await expect(report).toContainText('The report was saved to report.txt.');
  expect(readFileSync(saved, 'utf8')).toContain('nearly.txt');
  await bench.press('Escape');
  await expect(bench.queue).toHaveCount(2);
  await bench.quit();
});

test('a folder is looked through, and its broken records are named with their lines', async ({
  machine,
}) => {
  const bench = await startEmpty(machine);
  mkdirSync(machine.path('scrape'), { recursive: true });
  machine.write('scrape/a.txt', harvest);
  machine.write(
    'scrape/b.jsonl',
    '{"title": "One", "text": "The first of them."}\n{"title": broken\n{"title": "Three", "text": "The third of them."}\n',
  );
  await bench.answerOpenDialog([machine.path('scrape')]);
  await bench.menu('File', 'Import a folder…');
  const preview = previewOf(bench);
  const files = preview.getByRole('listbox', { name: 'Files' });
  await expect(files.getByRole('option')).toHaveText([/a\.txt/, /b\.jsonl.*2 articles/]);
  await preview.getByRole('button', { name: 'Import 3 articles' }).click();
  const report = bench.dialog('Import');
  await expect(report).toContainText('Added3');
  await expect(report.getByRole('listitem').first()).toContainText(/b\.jsonl, line 2/);
  await bench.press('Escape');
  await bench.undo();
  await expect(bench.queue).toHaveCount(0);
  await bench.quit();
});

test('an import goes on behind the work, can be stopped, and keeps whole what it added', async ({
  machine,
}) => {
  const bench = await startEmpty(machine);
  await bench.dropFiles([machine.write('harvest.txt', harvest)]);
  await expect(bench.article('Harvest falls short')).toBeVisible();
  const many = Array.from({ length: 60_000 }, (_, index) =>
    JSON.stringify({
      title: `Record ${index}`,
      text: `${index} ${'so it is said here. '.repeat(60)}`,
    }),
  ).join('\n');
  await bench.dropFiles([machine.write('many.jsonl', many)]);
  await previewOf(bench)
    .getByRole('button', { name: /^Import/ })
    .click();
  const running = bench.dialog('Importing');
  await expect(running).toContainText(/articles a second · .* left/, { timeout: 20_000 });
  expect(await barriersIn(bench.page)).toEqual([]);
  await running.getByRole('button', { name: 'Go on working' }).click();
  await bench.selectWords('The harvest');
  await bench.press('2');
  await bench.seesMark('actor: The harvest');
  await bench.status.getByRole('button', { name: 'Show' }).click();
  await running.getByRole('button', { name: 'Stop' }).click();
  const report = bench.dialog('Import');
  await expect(report).toContainText('It was stopped before all was read');
  await bench.press('Escape');
  await bench.quit();

  const articles = articlesOnDisk(machine.path('paper.galley'));
  expect(articles.length).toBeGreaterThan(1);
  expect(articles.length).toBeLessThan(60_001);
});
