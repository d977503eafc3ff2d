import { expect, test } from '../support/desktop.ts';
import { marksOnDisk } from '../support/desktop-disk.ts';

const title = 'Flags over the harbour';
const flags = `Flags over the harbour

The flags 🇩🇪🇫🇷🇯🇵 flew while the family 👨‍👩‍👧‍👦 watched. She said that inflation  fell by 2 per cent, and that wages rose.

A second paragraph closes the page.
`;
const arabic = 'ميناء نوردهافن يستقبل السفن من جديد بعد انحسار الفيضان';
const festival = 'Askerfold will light its lanterns after all';

test('the reading caret selects by character, word, line, paragraph and the whole article', async ({
  machine,
}) => {
  const project = machine.makeProject('p.galley', { 'flags.txt': flags });
  const bench = await machine.startGalley(project);
  await expect(bench.article(title)).toBeVisible();
  const selecting = async (place: string, ...keys: string[]) => {
    await bench.moveCaretTo(place);
    for (const key of keys) await bench.press(key);
    return bench.selectedWords();
  };

  expect(await selecting('flags', 'Shift+ArrowRight', 'Shift+ArrowRight')).toBe('fl');
  expect(await selecting('flew', 'Shift+ArrowLeft', 'Shift+ArrowLeft')).toBe('🇯🇵 ');
  expect(await selecting('flew', 'Ctrl+Shift+ArrowRight', 'Ctrl+Shift+ArrowRight')).toBe(
    'flew while',
  );
  expect(await selecting('while', 'Ctrl+Shift+ArrowLeft')).toBe('flew ');
  expect(await selecting('second', 'Shift+End')).toBe('second paragraph closes the page.');
  expect(await selecting('closes', 'Shift+Home')).toBe('A second paragraph ');
  expect(await selecting('closes', 'Shift+ArrowUp')).toContain('\nA second paragraph ');
  expect(await selecting('closes', 'Ctrl+Shift+ArrowUp')).toBe('A second paragraph ');
  expect(await selecting('closes', 'Ctrl+a')).toBe((await bench.blocks()).join('\n'));
  expect(await selecting('closes', 'Ctrl+a', 'Escape')).toBe('');
  await bench.quit();
});

test('words selected by keyboard become a claim with 1, an actor with 2, a figure with 3', async ({
  machine,
}) => {
  const project = machine.makeProject('p.galley', { 'flags.txt': flags });
  const bench = await machine.startGalley(project);
  await bench.selectWords('wages rose');
  await bench.press('1');
  await bench.selectWords('She');
  await bench.press('2');
  await bench.selectWords('2 per cent');
  await bench.press('3');
  await bench.seesMark('figure: 2 per cent');
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual([
    'actor: She',
    'figure: 2 per cent',
    'claim: wages rose',
  ]);
});

test('words dragged over with the mouse are marked with a key', async ({ machine }) => {
  const project = machine.makeProject('p.galley', { 'flags.txt': flags });
  const bench = await machine.startGalley(project);
  await bench.dragOverWords('wages rose');
  await bench.press('1');
  await bench.seesMark('claim: wages rose');
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual(['claim: wages rose']);
});

test('words dragged over with the mouse are marked with a click on the palette', async ({
  machine,
}) => {
  const project = machine.makeProject('p.galley', { 'flags.txt': flags });
  const bench = await machine.startGalley(project);
  await bench.dragOverWords('wages rose');
  await bench.clickPalette('figure');
  await bench.seesMark('figure: wages rose');
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual(['figure: wages rose']);
});

test('a double click selects a word, to be marked', async ({ machine }) => {
  const project = machine.makeProject('p.galley', { 'flags.txt': flags });
  const bench = await machine.startGalley(project);
  await bench.doubleClickWord('inflation');
  await bench.press('1');
  await bench.seesMark('claim: inflation');
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual(['claim: inflation']);
});

test('white space at the ends of a selection is left out of the mark', async ({ machine }) => {
  const project = machine.makeProject('p.galley', { 'flags.txt': flags });
  const bench = await machine.startGalley(project);
  await bench.selectWords(' inflation  fell ');
  await bench.press('1');
  await bench.seesMark('claim: inflation  fell');
  await bench.selectWords('  ');
  await bench.press('2');
  await expect(bench.problem).toContainText('holds only white space');
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual(['claim: inflation  fell']);
});

test('flags and families are never split, by keyboard or by a selection from elsewhere', async ({
  machine,
}) => {
  const project = machine.makeProject('p.galley', { 'flags.txt': flags });
  const bench = await machine.startGalley(project);
  await bench.moveCaretTo('🇫🇷');
  await bench.press('Shift+ArrowRight');
  await bench.press('2');
  await bench.seesMark('actor: 🇫🇷');
  // Two UTF-16 units: the man of the family, without the joiner to the others.
  await bench.selectUnits('👨‍👩‍👧‍👦', { start: 0, end: 2 });
  await bench.press('3');
  await bench.seesMark('figure: 👨‍👩‍👧‍👦');
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual(['actor: 🇫🇷', 'figure: 👨‍👩‍👧‍👦']);
});

test('marks nest, overlap and cross paragraphs', async ({ machine }) => {
  const project = machine.makeProject('p.galley', { 'flags.txt': flags });
  const bench = await machine.startGalley(project);
  await bench.selectWords('inflation  fell by 2 per cent');
  await bench.press('1');
  await bench.selectWords('2 per cent');
  await bench.press('3');
  await bench.dragOverWords('2 per cent, and that wages rose');
  await bench.press('1');
  await bench.dragBetween('wages rose', 'A second paragraph');
  await bench.press('1');
  const marks = [
    'claim: inflation  fell by 2 per cent',
    'claim: 2 per cent, and that wages rose',
    'figure: 2 per cent',
    'claim: wages rose.\n\nA second paragraph',
  ];
  await expect.poll(bench.cards).toEqual(marks);
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual(marks);
});

test('right-to-left words are marked by key and by mouse, nested, overlapping, across paragraphs', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  await bench.openArticle(arabic);
  await bench.selectWords('العينات المأخوذة من ٨ مواقع');
  await bench.press('1');
  await bench.dragOverWords('مواقع «لم تُظهر أي أثر للتلوث»');
  await bench.press('1');
  await bench.dragOverWords('٨ مواقع');
  await bench.clickPalette('figure');
  await bench.selectBetween('صدق في معظم المرات', 'وعند البوابة الشرقية');
  await bench.press('1');
  await bench.seesMark('figure: ٨ مواقع');
  await expect.poll(bench.cards).toContain('claim: صدق في معظم المرات.\n\nوعند البوابة الشرقية');
  await bench.quit();

  expect(marksOnDisk(machine.sampleProject, arabic)).toEqual(
    expect.arrayContaining([
      'claim: العينات المأخوذة من ٨ مواقع',
      'claim: مواقع «لم تُظهر أي أثر للتلوث»',
      'figure: ٨ مواقع',
      'claim: صدق في معظم المرات.\n\nوعند البوابة الشرقية',
    ]),
  );
});

test('Japanese and Chinese words, without spaces, are marked by key and by mouse', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  await bench.openArticle(festival);
  await bench.selectWords('水は覚えています');
  await bench.press('1');
  await bench.dragOverWords('青禾社');
  await bench.press('2');
  await bench.dragOverWords('灯り');
  await bench.clickPalette('figure');
  await bench.seesMark('figure: 灯り');
  await bench.quit();

  expect(marksOnDisk(machine.sampleProject, festival)).toEqual(
    expect.arrayContaining(['claim: 水は覚えています', 'actor: 青禾社', 'figure: 灯り']),
  );
});

test('the same label on the same words takes the mark away again', async ({ machine }) => {
  const project = machine.makeProject('p.galley', { 'flags.txt': flags });
  const bench = await machine.startGalley(project);
  await bench.selectWords('wages rose');
  await bench.press('1');
  await bench.seesMark('claim: wages rose');
  await bench.selectWords('wages rose');
  await bench.press('1');
  await expect.poll(bench.cards).toEqual([]);
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual([]);
});

test('a mark is not relabelled to what the same words are marked as already', async ({
  machine,
}) => {
  const project = machine.makeProject('p.galley', { 'flags.txt': flags });
  const bench = await machine.startGalley(project);
  await bench.selectWords('wages rose');
  await bench.press('1');
  await bench.seesMark('claim: wages rose');
  await bench.selectWords('wages rose');
  await bench.press('2');
  await bench.seesMark('actor: wages rose');
  await bench.press('1');
  await expect(bench.problem).toContainText('“wages rose” is already marked as claim');
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual(['claim: wages rose', 'actor: wages rose']);
});

test('a label’s key with nothing selected changes nothing and says what to do', async ({
  machine,
}) => {
  const project = machine.makeProject('p.galley', { 'flags.txt': flags });
  const bench = await machine.startGalley(project);
  await bench.moveCaretTo('wages');
  await bench.press('1');
  await expect(bench.news).toContainText('Select some words first');
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual([]);
});
