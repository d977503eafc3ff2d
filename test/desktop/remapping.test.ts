import { expect, test } from '../support/desktop.ts';
import type { Bench } from '../support/desktop-bench.ts';
import { marksOnDisk } from '../support/desktop-disk.ts';

const title = 'Wheat arrives';
const articles = {
  'wheat.txt': `${title}\n\n“We waited,” said Ada Holm, “for ten wagons of wheat.” Forty more will follow in March.\n`,
};

/** Opens the help sheet and there the editor of a command's keys, with the keyboard alone. */
async function editKeys(bench: Bench, title: string) {
  await bench.press('F1');
  const sheet = bench.dialog('Keys');
  await expect(sheet.getByRole('searchbox')).toBeFocused();
  await bench.type(title);
  const row = sheet.getByRole('button', { name: new RegExp(`^${title} .*Change$`) });
  await row.focus();
  await bench.press('Enter');
  await expect(sheet.getByRole('group', { name: `Keys of ${title}` })).toBeVisible();
  return sheet;
}

async function closeSheet(bench: Bench) {
  while ((await bench.page.getByRole('dialog').count()) > 0) await bench.press('Escape');
}

test('a command is given another key, which works at once, is shown in the menu, and stays', async ({
  machine,
}) => {
  const project = machine.makeProject('news.galley', {
    'a.txt': 'First\n\nOne ship.\n',
    'b.txt': 'Second\n\nTwo ships.\n',
    'c.txt': 'Third\n\nThree ships.\n',
  });
  const bench = await machine.startGalley(project);
  const sheet = await editKeys(bench, 'Next article');
  await bench.press('Enter');
  await expect(sheet.getByRole('button', { name: 'Press a key…' })).toBeFocused();
  await bench.press('Ctrl+j');
  await expect(sheet.getByText('Ctrl+J is now a key of “Next article”.').first()).toBeVisible();
  await closeSheet(bench);
  await expect.poll(() => bench.accelerator('Annotate', 'Next article')).toBe('CmdOrCtrl+J');
  await bench.quit();

  const again = await machine.startGalley(project);
  await expect(again.article('First')).toBeVisible();
  await again.press(']');
  await again.press('Ctrl+j');
  // The key it had before does nothing, else this would be the third.
  await expect(again.article('Second')).toBeVisible();
  await again.quit();
});

test('a key that means something already is named, and can be taken over or left', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  const sheet = await editKeys(bench, 'Next name');
  const question = sheet.getByText('N is the key of “Next number” already.');
  await bench.press('Enter');
  await bench.press('n');
  await expect(question.first()).toBeVisible();
  await sheet.getByRole('button', { name: 'Keep it there' }).press('Enter');
  await closeSheet(bench);
  await bench.press('n');
  await expect.poll(bench.selectedWords).toBe('ten');

  await bench.press('Ctrl+Home');
  await editKeys(bench, 'Next name');
  await bench.press('Enter');
  await bench.press('n');
  await expect(question.first()).toBeVisible();
  await bench.press('Enter');
  await expect(sheet.getByText('N is now a key of “Next name”.').first()).toBeVisible();
  await closeSheet(bench);
  await bench.press('n');
  await expect.poll(bench.selectedWords).toBe('Ada Holm');
  await bench.quit();
});

test('a key of a label can go to a command, and the label be given another', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  const sheet = await editKeys(bench, 'Mark as claim');
  await bench.press('Enter');
  await bench.press('z');
  await expect(sheet.getByText('Z is now a key of “Mark as claim”.').first()).toBeVisible();
  await closeSheet(bench);
  await expect(bench.palette.getByRole('button', { name: 'claim' })).toContainText('Z');
  await bench.selectWords('We waited');
  await bench.press('1');
  await bench.press('z');
  await bench.seesMark('claim: We waited');
  await bench.quit();
  expect(marksOnDisk(project, title)).toEqual(['claim: We waited']);
});

test('keys that the system needs are refused with the reason, and Esc leaves a key as it was', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('port.galley', articles));
  const sheet = await editKeys(bench, 'Next number');
  await bench.press('Enter');
  await bench.press('Ctrl+c');
  await expect(sheet.getByText('Ctrl+C copies, cuts or pastes everywhere.').first()).toBeVisible();
  await bench.press('Escape');
  await expect(sheet.getByRole('button', { name: 'Change', exact: true })).toBeFocused();
  await expect(sheet.getByRole('button', { name: 'Next number N. Change' })).toBeVisible();
  await closeSheet(bench);
  await bench.press('n');
  await expect.poll(bench.selectedWords).toBe('ten');
  await bench.quit();
});

test('a second key is added, the first taken away, and a reset brings back what was', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('port.galley', articles));
  const sheet = await editKeys(bench, 'Next number');
  const row = (keys: string) => sheet.getByRole('button', { name: `Next number ${keys}. Change` });
  await sheet.getByRole('button', { name: 'Add another' }).press('Enter');
  await bench.press('F5');
  await expect(row('N, F5, changed by you')).toBeVisible();
  await sheet.getByRole('button', { name: 'Take N away from Next number' }).press('Enter');
  await expect(row('F5, changed by you')).toBeVisible();
  await sheet.getByRole('button', { name: 'Reset', exact: true }).press('Enter');
  await expect(row('N')).toBeVisible();
  await closeSheet(bench);
  await bench.press('n');
  await expect.poll(bench.selectedWords).toBe('ten');
  await bench.quit();
});

test('with labelbuddy’s keys, words are found, extended, labelled, gone to and removed as there', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.press('F1');
  await bench.page.getByLabel('Keys of').selectOption('labelbuddy');
  await closeSheet(bench);

  await bench.press('/');
  await bench.type('ten');
  await bench.press('Enter');
  await expect.poll(bench.selectedWords).toBe('ten');
  await bench.press(']');
  await expect.poll(bench.selectedWords).toBe('ten wagons');
  await bench.press('Shift+{');
  await expect.poll(bench.selectedWords).toBe('for ten wagons');
  await bench.press('Shift+}');
  await bench.press('3');
  await bench.seesMark('figure: ten wagons');

  await bench.press('Alt+c');
  await bench.press('Home');
  await bench.press('Alt+c');
  await expect.poll(bench.selectedWords).toBe('Ada Holm');
  await bench.press('2');
  await bench.seesMark('actor: Ada Holm');
  await bench.press('Space');
  await expect.poll(bench.paintedFocus).toEqual(['ten wagons']);
  await bench.press('Shift+Space');
  await expect.poll(bench.paintedFocus).toEqual(['Ada Holm']);
  await bench.press('Backspace');
  await bench.seesNoMark('actor: Ada Holm');
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual(['figure: ten wagons']);
});
