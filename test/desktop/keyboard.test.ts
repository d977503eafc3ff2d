import { expect, test } from '../support/desktop.ts';
import { marksOnDisk } from '../support/desktop-disk.ts';

const title = 'Wheat arrives';
const articles = {
  'wheat.txt': `${title}\n\n“We waited,” said Ada Holm, “for ten wagons of wheat.” Forty more will follow in March.\n`,
};

test('numbers, names, quotations and sentences are gone to with one key, and marked with another', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  for (const [unit, label, words] of [
    ['n', '3', 'figure: ten'],
    ['Control+Home', null, null],
    ['q', '1', 'claim: We waited'],
    ['c', '2', 'actor: Ada Holm'],
  ] as const) {
    await bench.press(unit);
    if (label !== null) await bench.press(label);
    if (words !== null) await bench.seesMark(words);
  }
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual([
    'claim: We waited',
    'actor: Ada Holm',
    'figure: ten',
  ]);
});

test('a selection grows from the word to the sentence, and shrinks back the same way', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.moveCaretTo('Forty');
  const steps: string[] = [];
  for (let step = 0; step < 3; step += 1) {
    await bench.press('e');
    steps.push(await bench.selectedWords());
  }
  expect(steps[0]).toBe('Forty');
  expect(steps).toContain('Forty more will follow in March.');
  await bench.press('Shift+E');
  await bench.press('Shift+E');
  expect(await bench.selectedWords()).toBe('Forty');
  await bench.quit();
});

test('a further part is added to the last mark with Shift and its label’s key, and split off again', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.selectWords('We waited');
  await bench.press('1');
  await bench.seesMark('claim: We waited');
  await bench.selectWords('for ten wagons of wheat');
  await bench.press('Shift+Digit1');
  await expect.poll(bench.cards).toEqual(['claim: We waited … for ten wagons of wheat']);
  await bench.press('k');
  await expect.poll(bench.cards).toEqual(['claim: We waited', 'claim: for ten wagons of wheat']);
  await bench.undo();
  await expect.poll(bench.cards).toEqual(['claim: We waited … for ten wagons of wheat']);
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual(['claim: We waited … for ten wagons of wheat']);
});

test('the ends of the mark in focus are moved by characters and by words', async ({ machine }) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.selectWords('ten wagons');
  await bench.press('3');
  await bench.seesMark('figure: ten wagons');
  await bench.press('Alt+ArrowLeft');
  await bench.seesMark('figure: ten wagon');
  await bench.press('Alt+ArrowRight');
  await bench.seesMark('figure: ten wagons');
  await bench.press('Shift+>');
  await bench.seesMark('figure: ten wagons of');
  await bench.press('Shift+{');
  await bench.seesMark('figure: for ten wagons of');
  await bench.press('Shift+<');
  await bench.press('Shift+}');
  await bench.seesMark('figure: ten wagons');
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual(['figure: ten wagons']);
});

test('a mark grows and shrinks, and marks that lie over each other are gone through', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.moveCaretTo('ten');
  await bench.press('e');
  await bench.press('3');
  await bench.seesMark('figure: ten');
  await bench.press('g');
  await bench.seesMark('figure: for ten wagons of wheat');
  await bench.press('Shift+G');
  await bench.seesMark('figure: ten');
  await bench.selectWords('for ten wagons of wheat');
  await bench.press('1');
  await bench.seesMark('claim: for ten wagons of wheat');
  await bench.moveCaretTo('ten');
  await bench.press('o');
  expect(await bench.paintedFocus()).toEqual(['ten']);
  await bench.press('o');
  expect(await bench.paintedFocus()).toEqual(['for ten wagons of wheat']);
  await bench.press('Shift+O');
  expect(await bench.paintedFocus()).toEqual(['ten']);
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual(['claim: for ten wagons of wheat', 'figure: ten']);
});

test('the caret goes by sentences, and a selection is extended to where one ends', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('port.galley', articles));
  await bench.moveCaretTo('waited');
  await bench.press('Shift+)');
  await bench.press('f');
  expect(await bench.selectedWords()).toBe('Forty more will follow in March.');
  await bench.press('Shift+(');
  await bench.press('Shift+(');
  await bench.press('f');
  expect(await bench.selectedWords()).toBe(
    '“We waited,” said Ada Holm, “for ten wagons of wheat.”',
  );
});

test('an article is finished with one key, which opens the next that is not', async ({
  machine,
}) => {
  const project = machine.makeProject('three.galley', {
    'a.txt': 'First\n\nOne.\n',
    'b.txt': 'Second\n\nTwo.\n',
    'c.txt': 'Third\n\nThree.\n',
  });
  const bench = await machine.startGalley(project);
  await bench.openArticle('Second');
  await bench.press('Ctrl+Enter');
  await expect(bench.article('Third')).toBeVisible();
  await bench.press('Ctrl+BracketLeft');
  await expect(bench.article('First')).toBeVisible();
  await bench.press('Ctrl+Enter');
  await bench.press('Ctrl+Enter');
  await expect(bench.news).toContainText('No other article waits to be finished.');
  await bench.undo();
  await bench.undo();
  await expect(bench.article('First')).toBeVisible();
});
