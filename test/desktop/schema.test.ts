import { expect, type Machine, test } from '../support/desktop.ts';
import type { Bench } from '../support/desktop-bench.ts';
import { linksOnDisk, marksOnDisk, problemsOnDisk, runCli } from '../support/desktop-disk.ts';

const title = 'The wall held';
const text = `${title}\n\nThe authority said the wall held for nine hours.\n`;

const editor = (bench: Bench) => bench.dialog('Labels and links');
const list = (bench: Bench, name: 'Labels' | 'Kinds of link') =>
  bench.page.getByRole('listbox', { name });
const button = (bench: Bench, name: string) =>
  editor(bench).getByRole('button', { name, exact: true });

/** A project with an actor, a claim and a figure in its one article. */
function markedProject(machine: Machine): string {
  const project = machine.makeProject('wall.galley', { 'wall.txt': text });
  const content = text.trimEnd();
  for (const [label, words] of [
    ['actor', 'The authority'],
    ['claim', 'the wall held for nine hours'],
    ['figure', 'nine hours'],
  ] as const) {
    const start = content.lastIndexOf(words);
    const said = runCli('tag', project, title, label, String(start), String(start + words.length));
    if (said.code !== 0) throw new Error(said.errors);
  }
  return project;
}

async function openEditor(bench: Bench): Promise<void> {
  await bench.press('Ctrl+,');
  await expect(editor(bench)).toBeVisible();
}

test('a label is renamed, gets another key and colour, and all of the window follows at once', async ({
  machine,
}) => {
  const project = markedProject(machine);
  const bench = await machine.startGalley(project);
  await bench.seesMark('actor: The authority');
  await openEditor(bench);
  await list(bench, 'Labels').focus();
  await bench.press('ArrowDown');
  await bench.page.getByRole('textbox', { name: 'Name' }).first().fill('source');
  await bench.page.getByRole('textbox', { name: 'Key' }).fill('5');
  await bench.page.getByRole('radio', { name: 'plum' }).focus();
  await bench.press('Space');
  await button(bench, 'Save…').click();
  await expect(editor(bench)).toHaveCount(0);

  await expect(bench.palette.getByRole('button', { name: 'source' })).toContainText('5');
  await expect.poll(bench.cards).toContain('source: The authority');
  await expect(bench.undoButton).toContainText('change of label “actor”');
  await bench.selectWords('wall');
  await bench.press('5');
  await expect.poll(bench.cards).toContain('source: wall');
  await expect.poll(bench.painted).toContain('actor: wall');
  await bench.press('Ctrl+z');
  await bench.press('Ctrl+z');
  await expect(bench.palette.getByRole('button', { name: 'actor' })).toContainText('2');
  await expect.poll(bench.cards).toContain('actor: The authority');
});

test('a label with marks goes only after it is said what goes with it, and comes back by one undo', async ({
  machine,
}) => {
  const project = markedProject(machine);
  const bench = await machine.startGalley(project);
  await bench.seesMark('figure: nine hours');
  await openEditor(bench);
  await list(bench, 'Labels').focus();
  await bench.press('End');
  await bench.press('Delete');
  await expect(editor(bench)).toContainText('1 mark is called “figure”. What becomes of it?');
  await bench.press('Tab');
  await bench.press('Enter');
  await expect(editor(bench)).toContainText('1 mark would go');
  await button(bench, 'Save…').focus();
  await bench.press('Enter');
  await expect(editor(bench)).toContainText('1 mark of “figure” goes');
  await expect(editor(bench)).toContainText('1 mark goes. One undo brings everything back.');
  await expect.poll(bench.painted).toContain('figure: nine hours');
  await button(bench, 'Take it out and save').focus();
  await bench.press('Enter');
  await expect(editor(bench)).toHaveCount(0);
  await bench.seesNoMark('figure: nine hours');
  await expect(bench.palette.getByRole('button', { name: 'figure' })).toHaveCount(0);
  await expect(bench.undoButton).toContainText('removal of label “figure” with 1 mark');
  await bench.press('Ctrl+z');
  await bench.seesMark('figure: nine hours');
  await expect(bench.palette.getByRole('button', { name: 'figure' })).toHaveCount(1);
  await bench.press('Ctrl+Shift+z');
  await bench.seesNoMark('figure: nine hours');
  await bench.quit();
  expect(problemsOnDisk(project)).toEqual([]);
});

test('a label is merged into another, which gets its marks', async ({ machine }) => {
  const project = markedProject(machine);
  const bench = await machine.startGalley(project);
  await openEditor(bench);
  await list(bench, 'Labels').focus();
  await bench.press('End');
  await bench.press('Delete');
  await bench.page.getByLabel('or merge into').selectOption('actor');
  await button(bench, 'Merge').click();
  await expect(editor(bench)).toContainText('1 mark → actor');
  await button(bench, 'Save…').click();
  await expect(editor(bench)).toContainText('1 mark of “figure” becomes “actor”.');
  // What was read from the figure's words means nothing for an actor.
  await button(bench, 'Take it out and save').click();
  await bench.seesMark('actor: nine hours');
  await bench.quit();
  expect(marksOnDisk(project, title)).toContain('actor: nine hours');
  expect(linksOnDisk(project, title)).toEqual([]);
});

test('a new label with an attribute is made by keys alone, and marks at once', async ({
  machine,
}) => {
  const project = markedProject(machine);
  const bench = await machine.startGalley(project);
  await openEditor(bench);
  await button(bench, 'Add a label').focus();
  await bench.press('Enter');
  await expect(bench.page.getByRole('textbox', { name: 'Name' }).first()).toBeFocused();
  await bench.type('place');
  await button(bench, 'Add an attribute').focus();
  await bench.press('Enter');
  await bench.type('kind');
  await bench.page.getByRole('textbox', { name: 'Add a choice' }).focus();
  for (const choice of ['town', 'river']) {
    await bench.type(choice);
    await bench.press('Enter');
  }
  await list(bench, 'Labels').focus();
  await bench.press('Alt+ArrowUp');
  await button(bench, 'Save…').focus();
  await bench.press('Enter');
  await expect(editor(bench)).toHaveCount(0);
  await expect(bench.palette.getByRole('button')).toHaveText([/claim/, /actor/, /place/, /figure/]);
  await bench.selectWords('The wall');
  await bench.press('4');
  await bench.seesMark('place: The wall');
  await bench.quit();
  expect(marksOnDisk(project, title)).toContain('place: The wall');
  expect(runCli('schema', project).output).toContain('kind  choice: town, river');
});

test('what cannot be is said where it is, and cannot be saved; leaving asks first', async ({
  machine,
}) => {
  const project = markedProject(machine);
  const bench = await machine.startGalley(project);
  await openEditor(bench);
  const name = bench.page.getByRole('textbox', { name: 'Name' }).first();
  await name.fill('Actor');
  await expect(editor(bench)).toContainText('Another label is called “actor” already.');
  await expect(button(bench, 'Save…')).toBeDisabled();
  await bench.press('Escape');
  await expect(bench.page.getByRole('button', { name: 'Stay here' })).toBeFocused();
  await bench.press('Escape');
  await expect(editor(bench)).toBeVisible();
  await bench.press('Escape');
  await bench.page.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(editor(bench)).toHaveCount(0);
  await expect(bench.palette.getByRole('button', { name: 'claim' })).toHaveCount(1);
});

test('labels go to a file and come from one, and from a list to begin with', async ({
  machine,
}) => {
  const project = markedProject(machine);
  const bench = await machine.startGalley(project);
  await openEditor(bench);
  await bench.app.answerSaveDialog(machine.path('labels.json'));
  await button(bench, 'To a file…').click();
  await expect(editor(bench)).toContainText('Written to labels.json.');
  await editor(bench).getByRole('combobox', { name: 'Begin with' }).selectOption('Named entities');
  await expect(list(bench, 'Labels').getByRole('option')).toHaveCount(5);
  await bench.app.answerOpenDialog([machine.write('broken.json', '{"format": "galley-schema/1"')]);
  await button(bench, 'From a file…').click();
  await expect(editor(bench).getByRole('alert')).toContainText('broken.json could not be read');
  await bench.app.answerOpenDialog([machine.path('labels.json')]);
  await button(bench, 'From a file…').click();
  await expect(list(bench, 'Labels').getByRole('option')).toHaveCount(3);
  await expect(button(bench, 'Save…')).toBeDisabled();
  await bench.press('Escape');
  await expect(editor(bench)).toHaveCount(0);
});

test('what the labels mean is read beside the article', async ({ machine }) => {
  const bench = await machine.startGalley(markedProject(machine));
  await expect(bench.article(title)).toBeFocused();
  await bench.press('Shift+F1');
  const guide = bench.page.getByRole('complementary', { name: 'Guidelines' });
  await expect(guide).toContainText('Who acts or speaks');
  // It takes no keys from the page.
  await expect(bench.article(title)).toBeFocused();
  await bench.press('Shift+F1');
  await expect(guide).toHaveCount(0);
});
