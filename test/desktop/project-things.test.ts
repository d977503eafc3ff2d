import { pathToFileURL } from 'node:url';
import type { Locator } from '@playwright/test';
import { expect, type Machine, test } from '../support/desktop.ts';
import { barriersIn } from '../support/desktop-axe.ts';
import type { Bench } from '../support/desktop-bench.ts';
import { articleOnDisk, articlesOnDisk } from '../support/desktop-disk.ts';
import { startAgain } from '../support/desktop-processes.ts';

const wheat = { 'wheat.txt': 'Wheat arrives\n\nTen wagons of wheat arrived on Sunday.\n' };
const ships = { 'ships.txt': 'Ships return\n\nNine ships entered the harbour.\n' };

test('a project is renamed, its window with it, and undo gives both their name back', async ({
  machine,
}) => {
  const { bench, project } = await openPort(machine);
  await bench.menu('File', 'Rename project…');
  await expect(bench.field('Name')).toHaveValue('port');
  expect(await barriersIn(bench.page)).toEqual([]);
  await bench.field('Name').fill('  ');
  await expect(bench.dialog('Rename the project')).toContainText('A project needs a name.');
  await bench.field('Name').fill('ميناء نوردهافن 2026');
  await bench.press('Enter');
  await expect(bench.dialog('Rename the project')).toHaveCount(0);
  await expect.poll(bench.windowTitle).toBe('ميناء نوردهافن 2026 – Galley');
  await expect(bench.page.locator('.project-name')).toHaveText('ميناء نوردهافن 2026');
  await bench.undo();
  await expect.poll(bench.windowTitle).toBe('port – Galley');
  await bench.redo();
  await expect.poll(bench.windowTitle).toBe('ميناء نوردهافن 2026 – Galley');
  await bench.quit();

  const again = await machine.startGalley(project);
  await expect.poll(again.windowTitle).toBe('ميناء نوردهافن 2026 – Galley');
  await again.quit();
});

test('guidelines are written in Markdown, stand beside the article while it is marked, and can be undone', async ({
  machine,
}) => {
  const { bench, project } = await openPort(machine);
  const guide = bench.page.getByRole('complementary', { name: 'Guidelines' });
  await expect(guide).toHaveCount(0);
  await bench.press('F4');
  await expect(guide).toContainText('This project has no guidelines yet.');
  await expect(guide).toContainText('Who acts or speaks');
  await guide.getByRole('button', { name: 'Write guidelines' }).click();
  const editor = bench.dialog('Guidelines of the project');
  await bench.field('Guidelines in Markdown').fill('# What counts\n\nOnly what is **said**.');
  await expect(editor.getByRole('region', { name: 'How it reads' })).toContainText(
    'Only what is said.',
  );
  expect(await barriersIn(bench.page)).toEqual([]);
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(editor).toHaveCount(0);
  await expect(guide).toContainText('Only what is said.');
  await expect(bench.undoButton).toHaveText('undo: change of the guidelines');

  await markWagons(bench);
  await expect(guide).toBeVisible();
  await bench.undo();
  await bench.undo();
  await expect(guide).toContainText('This project has no guidelines yet.');
  await bench.redo();
  await expect(guide).toContainText('Only what is said.');
  await bench.quit();

  const again = await machine.startGalley(project);
  await expect(again.page.getByRole('complementary', { name: 'Guidelines' })).toContainText(
    'Only what is said.',
  );
  await again.press('F4');
  await expect(again.page.getByRole('complementary', { name: 'Guidelines' })).toHaveCount(0);
  await again.quit();
});

test('guidelines that are not saved are asked for before they are left', async ({ machine }) => {
  const { bench } = await openPort(machine);
  await bench.menu('File', 'Edit guidelines…');
  await bench.field('Guidelines in Markdown').fill('Only what is said.');
  await bench.press('Escape');
  const question = bench.page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Go on writing' }).click();
  await expect(bench.field('Guidelines in Markdown')).toBeFocused();
  await closeWindow(bench);
  await expect(question).toBeVisible();
  await letGo(question.getByRole('button', { name: 'Throw it away' }));
  await expect.poll(bench.hasEnded).toBe(true);
});

test('closing the window asks for a correction in progress, and goes on with it or lets it go', async ({
  machine,
}) => {
  const { bench, project } = await openPort(machine);
  await correct(bench, ' Rye came later.');
  await closeWindow(bench);
  const question = bench.dialog('Leave without saving?');
  await question.getByRole('button', { name: 'Go on correcting' }).click();
  // Longer than a window that does not answer is waited for.
  await bench.page.waitForTimeout(1000);
  await expect(bench.correction).toContainText('Rye came later.');
  await saveCorrection(bench);

  await correct(bench, ' Never saved.');
  await closeWindow(bench);
  await letGo(question.getByRole('button', { name: 'Throw the changes away' }));
  await expect.poll(bench.hasEnded).toBe(true);

  const { text } = articleOnDisk(project, 'Wheat arrives');
  expect(text).toContain('Rye came later.');
  expect(text).not.toContain('Never saved.');
});

test('quitting, too, asks for a correction in progress, and storage is there to save it still', async ({
  machine,
}) => {
  const { bench, project } = await openPort(machine);
  await correct(bench, ' Rye came later.');
  await bench.menu('File', 'Quit');
  await bench.dialog('Leave without saving?').getByRole('button', { name: 'Go on' }).click();
  await saveCorrection(bench);
  expect(await bench.quit()).toBe(0);
  expect(articleOnDisk(project, 'Wheat arrives').text).toContain('Rye came later.');
});

test('a project that is double-clicked waits until a correction in progress is let go', async ({
  machine,
}) => {
  const { bench } = await openPort(machine);
  const other = machine.makeProject('Häfen & Schiffe.galley', ships);
  await correct(bench, ' Never saved.');
  expect(await startAgain(machine.home, [pathToFileURL(other).href])).toBe(0);
  const question = bench.dialog('Leave without saving?');
  await expect(question).toBeVisible();
  await expect.poll(bench.windowTitle).toBe('port – Galley');
  await question.getByRole('button', { name: 'Throw the changes away' }).click();
  await expect(bench.article('Ships return')).toBeVisible();
  await expect.poll(bench.windowTitle).toBe('Häfen & Schiffe – Galley');
  await bench.quit();
});

test('a whole copy is saved while the project is open, and a duplicate is opened', async ({
  machine,
}) => {
  const { bench } = await openPort(machine);
  await markWagons(bench);
  const copy = machine.path('copies.galley');
  await bench.answerSaveDialog(copy);
  await bench.menu('File', 'Save a copy…');
  await expect(bench.news).toContainText('copies.galley');
  await expect.poll(bench.windowTitle).toBe('port – Galley');
  expect(articlesOnDisk(copy)).toMatchObject([{ title: 'Wheat arrives', annotations: 1 }]);
  await bench.menu('File', 'Save a copy…');
  await expect(bench.problem).toContainText('There is already a file');

  await bench.answerSaveDialog(machine.path('twin.galley'));
  await bench.menu('File', 'Duplicate and open…');
  await bench.seesMark('figure: Ten wagons');
  await expect
    .poll(() => bench.page.locator('.project-name').getAttribute('title'))
    .toContain('twin.galley');
  // A duplicate is another project, and goes by its own name.
  await expect.poll(bench.windowTitle).toBe('twin – Galley');
  await bench.quit();
});

/** Galley with a project of one article open, and where that lies. */
async function openPort(machine: Machine): Promise<{ bench: Bench; project: string }> {
  const project = machine.makeProject('port.galley', wheat);
  const bench = await machine.startGalley(project);
  await expect(bench.article('Wheat arrives')).toBeVisible();
  return { bench, project };
}

async function markWagons(bench: Bench): Promise<void> {
  await bench.selectWords('Ten wagons');
  await bench.press('3');
  await bench.seesMark('figure: Ten wagons');
}

/** Begins a correction that adds words at the end. */
async function correct(bench: Bench, words: string): Promise<void> {
  await bench.press('Ctrl+t');
  await expect(bench.correction).toBeFocused();
  await bench.press('Ctrl+End');
  await bench.type(words);
}

async function saveCorrection(bench: Bench): Promise<void> {
  await bench.press('Ctrl+Enter');
  await bench.page.getByRole('button', { name: 'Save the correction' }).click();
  await expect(bench.news).toContainText('The text is corrected');
}

/** Presses a button that ends the app: its answer may be lost with the window. */
async function letGo(button: Locator): Promise<void> {
  await button.click().catch(() => {});
}

/** Closes the window by its own button. */
function closeWindow({ app }: Bench): Promise<void> {
  return app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}
