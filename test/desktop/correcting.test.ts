import { expect, test } from '../support/desktop.ts';
import {
  articleOnDisk,
  articlesOnDisk,
  marksOnDisk,
  problemsOnDisk,
  runCli,
} from '../support/desktop-disk.ts';

/** With a no-break space, spaces at the end of a line, a tab and empty lines. */
const text =
  'Shlps return\n\nNine ships entered\u00a0the harbour,\tthe pilot said.  \n\n\nThe crowd 👩‍🚒 cheered for long.\n\nوصلت تسع سفن إلى الميناء.\n';

/** Marks words of an article on the command line. */
function mark(project: string, title: string, words: string, label: string): void {
  const { text: whole } = articleOnDisk(project, title);
  const start = [...whole.slice(0, whole.indexOf(words))].length;
  const end = start + [...words].length;
  runCli('tag', project, title, label, String(start), String(end));
}

test('a text is corrected by keyboard: marks move along, are looked over, and undo brings all back', async ({
  machine,
}) => {
  test.slow();
  const project = machine.makeProject('port.galley', { 'ships.txt': text });
  mark(project, 'Shlps return', 'the pilot', 'actor');
  mark(project, 'Shlps return', 'The crowd', 'actor');
  mark(project, 'Shlps return', 'تسع سفن', 'figure');
  const bench = await machine.startGalley(project);

  // Left without typing, nothing is another.
  await bench.press('Ctrl+t');
  await expect(bench.correction).toBeFocused();
  await bench.press('Ctrl+Enter');
  await expect(bench.news).toContainText('The text is as it was; nothing was saved.');
  await expect(bench.correction).toHaveCount(0);

  await bench.press('Ctrl+t');
  await expect(bench.correction).toBeFocused();
  await bench.press('Ctrl+Home');
  for (let step = 0; step < 2; step += 1) await bench.press('ArrowRight');
  await bench.press('Shift+ArrowRight');
  await bench.type('i');
  // Inside a mark: the harbour pilot.
  await bench.press('Ctrl+Home');
  await bench.press('ArrowDown');
  await bench.press('ArrowDown');
  for (let word = 0; word < 4; word += 1) await bench.press('Ctrl+ArrowRight');
  await bench.type(' new');
  await expect(bench.correctionState).toContainText('2 changes');
  // The line of the crowd goes, and comes back.
  await bench.press('ArrowDown');
  await bench.press('ArrowDown');
  await bench.press('ArrowDown');
  await bench.press('Home');
  await bench.press('Shift+End');
  await bench.press('Delete');
  await expect(bench.correctionState).toContainText('1 mark lost');
  await bench.press('Ctrl+z');
  await expect(bench.correctionState).not.toContainText('lost');
  await bench.press('Ctrl+Shift+z');
  await expect(bench.correctionState).toContainText('1 mark lost');
  await bench.screenshot('correcting/mode');

  await bench.press('Escape');
  await expect(bench.dialog('Leave without saving?')).toBeVisible();
  await bench.press('Escape');
  await bench.press('Ctrl+Enter');
  const review = bench.dialog('Review the correction');
  await expect(review).toContainText('as version 2');
  await expect(review).toContainText('titled “Ships return”');
  await expect(review.getByRole('group')).toHaveCount(1);
  await expect(
    review.getByRole('group', { name: 'What becomes of actor “The crowd”' }),
  ).toBeVisible();
  await bench.screenshot('correcting/review');
  await bench.press('Ctrl+Enter');
  await expect(bench.news).toContainText(
    'The text is corrected, version 2: 2 marks kept, 1 removed.',
  );
  await bench.seesMark('actor: the pilot');
  await bench.seesMark('figure: تسع سفن');
  await bench.seesNoMark('actor: The crowd');
  // Words from right to left stay so.
  const arabic = bench.page.locator('.block', { hasText: 'وصلت' });
  await expect(arabic).toHaveCSS('direction', 'rtl');
  await bench.screenshot('correcting/corrected');
  await expect(bench.undoButton).toHaveText('undo: correction of “Ships return”');

  await bench.press('h');
  await expect(bench.timeEntries.first()).toContainText('text corrected (version 2)');
  await expect(bench.page.locator('.chosen-entry ins').first()).toBeVisible();
  await bench.screenshot('correcting/history');
  await bench.press('Escape');

  await bench.undo();
  await bench.seesMark('actor: The crowd');
  await bench.redo();
  await bench.seesNoMark('actor: The crowd');
  await bench.quit();
  expect(articlesOnDisk(project).map(({ title }) => title)).toEqual(['Ships return']);
  expect(articleOnDisk(project, 'Ships return').text).toBe(
    text
      .replace('Shlps', 'Ships')
      .replace('the harbour', 'the new harbour')
      .replace('The crowd 👩‍🚒 cheered for long.', ''),
  );
  expect(marksOnDisk(project, 'Ships return')).toEqual(['actor: the pilot', 'figure: تسع سفن']);
  expect(problemsOnDisk(project)).toEqual([]);
});

test('an earlier text is gone back to, as a correction that carries the marks back', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', { 'ships.txt': text });
  mark(project, 'Shlps return', 'the pilot', 'actor');
  const right = machine.write('right.txt', text.replace('Nine', 'Twenty-nine'));
  expect(runCli('correct', project, 'Shlps return', right).code).toBe(0);
  const bench = await machine.startGalley(project);
  await bench.seesMark('actor: the pilot');
  await bench.press('h');
  await bench.page.getByRole('button', { name: 'Back to the text before this' }).press('Enter');
  await expect(bench.dialog('Review the correction')).toContainText('as version 3');
  await bench.press('Ctrl+Enter');
  await expect(bench.news).toContainText('The text is corrected, version 3: 1 mark kept.');
  await bench.seesMark('actor: the pilot');
  await bench.quit();
  expect(articleOnDisk(project, 'Shlps return')).toMatchObject({ text, text_version: 3 });
  expect(problemsOnDisk(project)).toEqual([]);
});
