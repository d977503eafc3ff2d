import { expect, test } from '../support/desktop.ts';
import { makeNamedProject, type NamedArticle } from '../support/desktop-actors.ts';
import { articleOnDisk, marksOnDisk } from '../support/desktop-disk.ts';

const valley: NamedArticle[] = [
  {
    title: 'Levee held',
    notation: '[Vaal|actor] met [Henrike Vaal|actor]. Vaal left, and vaal slept.',
    names: { Vaal: 'Henrike Vaal', 'Henrike Vaal': 'Henrike Vaal' },
  },
  { title: 'Insurers expect losses', notation: 'Nobody saw Vaal, or the Vaals.', names: {} },
];

test('every occurrence in the project is seen in its context, ticked and tagged in one step', async ({
  machine,
}) => {
  const project = makeNamedProject(machine, 'valley.galley', valley);
  const bench = await machine.startGalley(project);
  await expect(bench.article('Levee held')).toBeVisible();
  await bench.press('Tab');
  await expect.poll(bench.paintedFocus).toEqual(['Vaal']);
  await bench.press('w');
  const dialog = bench.dialog('Tag every occurrence');
  const hits = dialog.getByRole('listbox', { name: 'Occurrences' });
  await expect(hits.getByRole('option')).toHaveCount(4);
  await expect(dialog).toContainText('4 in 1 article · 1 marked already · 1 within a longer mark');
  await expect(dialog.getByRole('button', { name: /^Tag 2 marks/ })).toBeEnabled();
  await bench.press('Alt+p');
  await expect(hits.getByRole('option')).toHaveCount(5);
  await bench.press('Alt+c');
  await expect(hits.getByRole('option')).toHaveCount(4);
  await expect(dialog.getByRole('checkbox', { name: 'canonical Henrike Vaal' })).toBeChecked();

  // The one that stays untouched is unticked: the first that is free.
  await bench.press('ArrowDown');
  await expect(hits).toBeFocused();
  await bench.press('n');
  await expect(dialog).toContainText('0 ticked');
  await bench.press('a');
  await expect(dialog).toContainText('3 ticked');
  await bench.press('ArrowDown');
  await bench.press('Space');
  await expect(dialog).toContainText('2 ticked');
  await bench.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(bench.page.getByText('2 marks made as actor.')).toBeVisible();
  await bench.openArticle('Insurers expect losses');
  await bench.seesMark('actor: Vaal');
  await bench.press('Ctrl+z');
  await expect(bench.page.getByText('Undone: tag 2 marks')).toBeVisible();
  await bench.press('Ctrl+Shift+z');
  await expect(bench.page.getByText('Done again: tag 2 marks')).toBeVisible();
  await bench.quit();
  expect(marksOnDisk(project, 'Insurers expect losses')).toEqual(['actor: Vaal']);
  expect(articleOnDisk(project, 'Insurers expect losses').spans[0]?.attributes).toMatchObject({
    canonical: 'Henrike Vaal',
  });
});

test('it begins with selected words, and says so where there are none', async ({ machine }) => {
  const bench = await machine.startGalley(makeNamedProject(machine, 'valley.galley', valley));
  await expect(bench.article('Levee held')).toBeVisible();
  await bench.press('w');
  await expect(bench.page.getByText('Select some words first, or focus a mark.')).toBeVisible();
  await bench.selectWords('slept');
  await bench.press('w');
  const dialog = bench.dialog('Tag every occurrence');
  await expect(dialog.getByRole('textbox', { name: 'Words' })).toHaveValue('slept');
  await bench.press('Ctrl+a');
  await bench.type('zebra');
  await expect(dialog).toContainText('“zebra” stands nowhere here.');
  await bench.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await bench.selectedWords()).toBe('slept');
  await bench.quit();
});
