import { expect, test } from '../support/desktop.ts';
import { makeNamedProject, type NamedArticle } from '../support/desktop-actors.ts';
import { runCli } from '../support/desktop-disk.ts';

const valley: NamedArticle[] = [
  {
    title: 'Levee held',
    notation:
      '“[It held|claim],” said [Henrike Vaal|actor]. [Vaal|actor] left, and [the engineer|actor] slept.',
    names: { 'Henrike Vaal': 'Henrike Vaal', Vaal: 'H. Vaal' },
  },
  {
    title: 'Insurers expect losses',
    notation:
      '[Jonas Ekdal|actor] said [it did not|claim]. [The engineer|actor] and [the engineer|actor] agreed.',
    names: { 'Jonas Ekdal': 'Jonas Ekdal' },
  },
];

/** Every actor on disk: `Henrike Vaal: 2`. */
function actorsOnDisk(project: string): string[] {
  const { actors } = JSON.parse(runCli('actors', project, '--json').output) as {
    actors: { name: string; mentions: number }[];
  };
  return actors.map(({ name, mentions }) => `${name}: ${mentions}`);
}

test('actors are found, merged, renamed, parted and named by keys alone, and it is undone', async ({
  machine,
}) => {
  const project = makeNamedProject(machine, 'valley.galley', valley);
  const bench = await machine.startGalley(project);
  await expect(bench.article('Levee held')).toBeVisible();
  await bench.press('a');
  const page = bench.dialog('Actors');
  const list = page.getByRole('listbox', { name: 'Actors' });
  await expect(list.getByRole('option')).toHaveCount(3);

  // Letters search, wherever the focus is.
  await bench.type('vaal');
  await expect(list.getByRole('option')).toHaveCount(2);
  await bench.press('ArrowDown');
  await bench.press('Home');
  await bench.press('Space');
  // What is ticked stays so when something else is searched.
  await page.getByRole('searchbox').fill('henrike');
  await expect(list.getByRole('option')).toHaveCount(1);
  await expect(page).toContainText('1 ticked');
  await bench.press('ArrowDown');
  await bench.press('Space');
  await bench.press('Enter');
  const merge = page.getByRole('form', { name: 'Merge 2 actors' });
  await expect(merge.getByRole('combobox')).toBeFocused();
  await merge.getByRole('combobox').fill('Henrike Vaal');
  await expect(merge).toContainText('1 mention in 1 article will be called “Henrike Vaal”');
  await expect(merge).toContainText('They join 1 mention already called “Henrike Vaal”');
  await expect(merge.getByRole('button', { name: 'Merge' })).toBeEnabled();
  await bench.press('Enter');
  await expect(merge).toHaveCount(0);
  await expect(page).toContainText('1 mention is called “Henrike Vaal” now.');

  await page.getByRole('searchbox').fill('vaal');
  await expect(list.getByRole('option')).toHaveCount(1);
  await bench.press('ArrowDown');

  // The list has the focus again: rename, then undo, twice.
  await expect(list).toBeFocused();
  await bench.press('F2');
  const rename = page.getByRole('form', { name: 'Rename Henrike Vaal' });
  await expect(rename.getByRole('combobox')).toBeFocused();
  await bench.type('Dr. Henrike Vaal');
  await expect(rename).toContainText('2 mentions in 1 article will be called “Dr. Henrike Vaal”');
  await bench.press('Enter');
  await expect(page.getByRole('heading', { name: 'Dr. Henrike Vaal' })).toBeVisible();
  await expect(list).toBeFocused();
  await bench.press('Ctrl+z');
  await expect(page.getByRole('heading', { name: 'Henrike Vaal', exact: true })).toBeVisible();

  // One of the two mentions is somebody else.
  await bench.press('ArrowRight');
  const mentions = page.getByRole('listbox', { name: 'Mentions' });
  await expect(mentions).toBeFocused();
  await expect(mentions.getByRole('option')).toHaveCount(2);
  await bench.press('End');
  await bench.press('Space');
  await bench.press('s');
  const split = page.getByRole('form', { name: 'Split 1 mention off Henrike Vaal' });
  await expect(split.getByRole('combobox')).toBeFocused();
  await bench.type('Ada Vaal');
  await expect(split).toContainText('1 mention in 1 article will be called “Ada Vaal”');
  await bench.press('Enter');
  await expect(list.getByRole('option')).toHaveCount(2);

  // Marks without a name, all that have the same words at once, completed by a name there is.
  await page.getByRole('radio', { name: 'Not named yet 3' }).focus();
  await page.getByRole('radio', { name: /^Named/ }).press('ArrowRight');
  await page.getByRole('searchbox').fill('');
  const unnamed = page.getByRole('listbox', { name: 'Words of marks without a name' });
  await expect(unnamed.getByRole('option')).toHaveCount(2);
  await unnamed.focus();
  await bench.press('Home');
  await bench.press('Enter');
  const name = page.getByRole('form', { name: 'Name these marks' });
  await bench.type('Jon');
  await expect(name.getByRole('option')).toHaveText('Jonas Ekdal1 mention');
  await bench.press('ArrowDown');
  await bench.press('Enter');
  await expect(name).toContainText('2 mentions in 2 articles will be called “Jonas Ekdal”');
  await bench.press('Enter');
  await expect(unnamed.getByRole('option')).toHaveCount(1);

  // Enter on a mention goes to its words.
  await bench.press('Escape');
  await expect(page).toHaveCount(0);
  await bench.press('a');
  await bench.type('jonas');
  await expect(list.getByRole('option')).toHaveCount(1);
  await bench.press('ArrowDown');
  await bench.press('ArrowRight');
  await expect(mentions.getByRole('option')).toHaveCount(3);
  await bench.press('End');
  await bench.press('Enter');
  await expect(bench.article('Insurers expect losses')).toBeVisible();
  await expect.poll(bench.paintedFocus).toEqual(['the engineer']);
  await bench.quit();
  expect(actorsOnDisk(project)).toEqual(['Ada Vaal: 1', 'Henrike Vaal: 1', 'Jonas Ekdal: 3']);
});

test('a project without actors says where names come from', async ({ machine }) => {
  const bench = await machine.startGalley(
    machine.makeProject('empty.galley', { 'a.txt': 'Ships\n\nNobody came.\n' }),
  );
  await expect(bench.article('Ships')).toBeVisible();
  await bench.press('a');
  await expect(bench.dialog('Actors')).toContainText('No actor has a name yet.');
  await bench.press('Escape');
  await bench.quit();
});
