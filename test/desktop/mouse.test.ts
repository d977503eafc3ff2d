import { expect, test } from '../support/desktop.ts';
import type { Bench } from '../support/desktop-bench.ts';
import { marksOnDisk } from '../support/desktop-disk.ts';

const title = 'Rain over the harbour';
const rain = `Rain over the harbour

“We expect rain,” said the harbour master, Ada Holm. She said that inflation fell by 4,200.5 points, and that wages rose! Nobody had asked.

ハリケーンがスーパーマーケットを壊した。

A last paragraph closes the page.
`;
const long = `A long page\n\n${Array.from(
  { length: 60 },
  (_, index) => `Paragraph number ${index + 1} has words enough to stand on a line.`,
).join('\n\n')}\n`;
const arabic = 'ميناء نوردهافن يستقبل السفن من جديد بعد انحسار الفيضان';
const levee = 'Levee held, engineers say, but half the valley is under water';

/** Drags from the middle of some words to the middle of others. */
async function drag(bench: Bench, from: string, to: string) {
  await bench.holdMouseOn(from);
  await bench.moveMouseToWords(to);
  await bench.letGoOfMouse();
}

test('a drag selects whole words while the mouse moves, to either side, without their punctuation', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('p.galley', { 'rain.txt': rain }));
  await bench.holdMouseOn('inflation');
  await bench.moveMouseToWords('by');
  await expect.poll(bench.selectedWords).toBe('inflation fell by');
  await bench.moveMouseToWords('4,200.5');
  await expect.poll(bench.selectedWords).toBe('inflation fell by 4,200.5');
  await bench.moveMouseToWords('Holm');
  await expect.poll(bench.selectedWords).toBe('Holm. She said that inflation');
  await bench.letGoOfMouse();
  await expect.poll(bench.selectedWords).toBe('Holm. She said that inflation');

  await drag(bench, 'wages', 'rose');
  await bench.press('1');
  await bench.seesMark('claim: wages rose');
  await bench.quit();
  expect(marksOnDisk(machine.path('p.galley'), title)).toEqual(['claim: wages rose']);
});

test('a short drag within a word selects all of it, and with Alt only what it went over', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('p.galley', { 'rain.txt': rain }));
  await bench.dragOverWords('flat');
  await expect.poll(bench.selectedWords).toBe('inflation');
  await bench.holdKey('Alt');
  await bench.dragOverWords('flat');
  await expect.poll(bench.selectedWords).toBe('flat');
  await bench.letGoOfKey('Alt');
  await bench.press('2');
  await bench.seesMark('actor: flat');
  await bench.quit();
  expect(marksOnDisk(machine.path('p.galley'), title)).toEqual(['actor: flat']);
});

test('Alt counts while it is held, in the middle of a drag too', async ({ machine }) => {
  const bench = await machine.startGalley(machine.makeProject('p.galley', { 'rain.txt': rain }));
  await bench.holdMouseOn('infla');
  await bench.moveMouseToWords('wag');
  await bench.holdKey('Alt');
  await expect.poll(bench.selectedWords).toBe('flation fell by 4,200.5 points, and that w');
  await bench.letGoOfKey('Alt');
  await expect.poll(bench.selectedWords).toBe('inflation fell by 4,200.5 points, and that wages');
  await bench.letGoOfMouse();
  await bench.quit();
});

test('a drag selects whole words in a text without spaces, and in one that runs to the left', async ({
  machine,
}) => {
  const bench = await machine.startGalley(
    machine.makeProject('p.galley', {
      'rain.txt': rain,
      'arabic.txt': 'عنوان\n\nصدق في معظم المرات، وقال Halyard Freight غير ذلك.\n',
    }),
  );
  await drag(bench, 'ハリケーン', 'スーパーマーケット');
  await expect.poll(bench.selectedWords).toBe('ハリケーンがスーパーマーケット');
  await bench.openArticle('عنوان');
  await drag(bench, 'معظم', 'المرات');
  await expect.poll(bench.selectedWords).toBe('معظم المرات');
  await drag(bench, 'Freight', 'المرات');
  await expect.poll(bench.selectedWords).toBe('المرات، وقال Halyard Freight');
  await bench.quit();
});

test('a double click selects a word, a third the sentence, a fourth the paragraph', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('p.galley', { 'rain.txt': rain }));
  await bench.clickTimes('wages', 2);
  await expect.poll(bench.selectedWords).toBe('wages');
  await bench.clickTimes('wages', 3);
  await expect
    .poll(bench.selectedWords)
    .toBe('She said that inflation fell by 4,200.5 points, and that wages rose!');
  await bench.clickTimes('wages', 4);
  await expect.poll(bench.selectedWords).toBe((await bench.blocks())[1]);
  await bench.quit();
});

test('a drag after a double click goes on by words, after a triple click by sentences', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('p.galley', { 'rain.txt': rain }));
  await bench.holdMouseOn('wages', 2);
  await bench.moveMouseToWords('points');
  await expect.poll(bench.selectedWords).toBe('points, and that wages');
  await bench.letGoOfMouse();
  await bench.holdMouseOn('Nobody', 3);
  await bench.moveMouseToWords('wages');
  await expect
    .poll(bench.selectedWords)
    .toBe('She said that inflation fell by 4,200.5 points, and that wages rose! Nobody had asked.');
  await bench.letGoOfMouse();
  await bench.quit();
});

test('Shift and a click extend the selection from where it began', async ({ machine }) => {
  const bench = await machine.startGalley(machine.makeProject('p.galley', { 'rain.txt': rain }));
  await bench.clickWords('inflation');
  await bench.holdKey('Shift');
  await bench.clickWords('points');
  await expect.poll(bench.selectedWords).toBe('inflation fell by 4,200.5 points');
  await bench.clickWords('fell');
  await expect.poll(bench.selectedWords).toBe('inflation fell');
  await bench.letGoOfKey('Shift');
  await bench.quit();
});

test('Escape calls a drag off, and what was selected before is so again', async ({ machine }) => {
  const bench = await machine.startGalley(machine.makeProject('p.galley', { 'rain.txt': rain }));
  await drag(bench, 'wages', 'rose');
  await bench.holdMouseOn('harbour master');
  await bench.moveMouseToWords('inflation');
  await bench.press('Escape');
  await expect.poll(bench.selectedWords).toBe('wages rose');
  await bench.letGoOfMouse();
  await expect.poll(bench.selectedWords).toBe('wages rose');
  await bench.quit();
});

test('a drag to the lower edge of the page scrolls on, and selects what comes', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('p.galley', { 'long.txt': long }));
  await bench.app.setWindowSize(1000, 600);
  await bench.holdMouseOn('number 3 has');
  const main = await bench.page.locator('main').boundingBox();
  await bench.moveMouseTo({ x: (main?.x ?? 0) + 300, y: (main?.y ?? 0) + (main?.height ?? 0) - 3 });
  await expect.poll(bench.selectedWords, { timeout: 15_000 }).toContain('Paragraph number 30');
  await bench.letGoOfMouse();
  expect(await bench.selectedWords()).toMatch(/^number 3 has|^3 has/);
  await bench.quit();
});

test('the labels are offered at words that the mouse selected, and a click there marks them', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('p.galley', { 'rain.txt': rain }));
  await bench.holdMouseOn('wages');
  await bench.moveMouseToWords('rose');
  await expect(bench.paletteAtWords).toHaveCount(0);
  await bench.letGoOfMouse();
  await expect(bench.paletteAtWords).toBeVisible();
  await bench.clickPaletteAtWords('figure');
  await bench.seesMark('figure: wages rose');
  await expect(bench.paletteAtWords).toHaveCount(0);
  await bench.quit();
  expect(marksOnDisk(machine.path('p.galley'), title)).toEqual(['figure: wages rose']);
});

test('what is offered at the words leaves the keyboard with the page, and goes with the first key', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('p.galley', { 'rain.txt': rain }));
  await bench.selectWords('wages rose');
  await expect(bench.status).toContainText('2 words selected');
  await expect(bench.paletteAtWords).toHaveCount(0);
  await drag(bench, 'inflation', 'fell');
  await expect(bench.paletteAtWords).toBeVisible();
  await bench.press('Shift+ArrowRight');
  await expect.poll(bench.selectedWords).toBe('inflation fell ');
  await expect(bench.paletteAtWords).toHaveCount(0);
  await drag(bench, 'inflation', 'fell');
  await expect(bench.paletteAtWords).toBeVisible();
  // A key that leaves the selection as it is.
  await bench.press('Ctrl+c');
  await expect(bench.paletteAtWords).toHaveCount(0);
  await expect.poll(bench.selectedWords).toBe('inflation fell');
  await drag(bench, 'inflation', 'fell');
  await expect(bench.paletteAtWords).toBeVisible();
  await bench.press('Escape');
  await expect(bench.paletteAtWords).toHaveCount(0);
  await expect.poll(bench.selectedWords).toBe('');
  await bench.quit();
});

test('an end of the mark in focus is dragged to a word, in one step that undo takes back', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('p.galley', { 'rain.txt': rain }));
  await drag(bench, 'inflation', 'fell');
  await bench.press('1');
  await bench.seesMark('claim: inflation fell');
  await bench.holdGrip('end');
  await bench.moveMouseToWords('by');
  await bench.moveMouseToWords('oints');
  await expect.poll(bench.paintedFocus).toEqual(['inflation fell by 4,200.5 points']);
  await bench.letGoOfMouse();
  await bench.seesMark('claim: inflation fell by 4,200.5 points');
  await bench.holdGrip('start');
  await bench.moveMouseToWords('fell');
  await bench.letGoOfMouse();
  await bench.seesMark('claim: fell by 4,200.5 points');
  await bench.undo();
  await bench.seesMark('claim: inflation fell by 4,200.5 points');
  await bench.undo();
  await bench.seesMark('claim: inflation fell');
  await bench.quit();
  expect(marksOnDisk(machine.path('p.galley'), title)).toEqual(['claim: inflation fell']);
});

test('an end dragged with Alt goes by characters, and Escape leaves it where it was', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('p.galley', { 'rain.txt': rain }));
  await drag(bench, 'inflation', 'fell');
  await bench.press('1');
  await bench.seesMark('claim: inflation fell');
  await bench.holdGrip('end');
  await bench.moveMouseToWords('points');
  await expect.poll(bench.paintedFocus).toEqual(['inflation fell by 4,200.5 points']);
  await bench.press('Escape');
  await expect.poll(bench.paintedFocus).toEqual(['inflation fell']);
  await bench.letGoOfMouse();
  await bench.holdKey('Alt');
  await bench.holdGrip('start');
  await bench.moveMouseToWords('fla');
  await bench.letGoOfMouse();
  await bench.letGoOfKey('Alt');
  await bench.seesMark('claim: lation fell');
  await bench.quit();
  expect(marksOnDisk(machine.path('p.galley'), title)).toEqual(['claim: lation fell']);
});

test('each part of a mark has its own ends, and none is dragged into another', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  await bench.clickWords('We lost fields');
  await expect.poll(bench.gripCount).toBe(4);
  await bench.holdGrip('end', 0);
  await bench.moveMouseToWords('load it was');
  await bench.letGoOfMouse();
  await expect
    .poll(bench.paintedFocus)
    .toEqual([
      'We lost fields,” said Henrike Vaal, the authority’s chief engineer,',
      'but at the worst hour the wall carried 82 per cent of the load it was built for',
    ]);
  await bench.quit();
  expect(marksOnDisk(machine.sampleProject, levee)).toContain(
    'claim: We lost fields,” said Henrike Vaal, the authority’s chief engineer, … but at the worst hour the wall carried 82 per cent of the load it was built for',
  );
});

test('the ends of a mark that runs to the left are dragged where they are seen', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  await bench.openArticle(arabic);
  await bench.clickWords('الحدّار', 1);
  await expect.poll(bench.paintedFocus).toEqual(['إلياس الحدّار']);
  await bench.holdGrip('end');
  await bench.moveMouseToWords('إن نحو');
  await bench.letGoOfMouse();
  await expect.poll(bench.paintedFocus).toEqual(['إلياس الحدّار إن نحو']);
  await bench.holdGrip('start');
  await bench.moveMouseToWords('مدير الميناء');
  await bench.letGoOfMouse();
  await expect.poll(bench.paintedFocus).toEqual(['الميناء إلياس الحدّار إن نحو']);
  await bench.quit();
});

test('a right click on a mark brings it into focus, and its menu gives it another label', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  await bench.app.catchContextMenus();
  await bench.rightClickWords('2,900');
  await expect.poll(bench.paintedFocus).toEqual(['2,900']);
  await expect
    .poll(async () => (await bench.contextMenu())?.items)
    .toEqual([
      { label: 'Relabel as claim', enabled: true },
      { label: 'Relabel as actor', enabled: true },
      { label: 'Relabel as figure', enabled: true },
      { label: 'Mark as last time', enabled: true },
      { label: 'Tag every occurrence…', enabled: true },
      { label: 'Grow the mark: word, clause, quotation, sentence…', enabled: true },
      { label: 'Split the mark into its parts', enabled: true },
      { label: 'Merge with the next mark of its label', enabled: true },
      { label: 'Take this part off the mark', enabled: true },
      { label: 'Link the mark…', enabled: true },
      { label: 'Remove mark', enabled: true },
      { label: 'Copy', enabled: true },
      { label: 'Grow: word, clause, quotation, sentence…', enabled: true },
      { label: 'Find in the article', enabled: true },
      { label: 'Next mark', enabled: true },
      { label: 'Previous mark', enabled: true },
      { label: 'Article details…', enabled: true },
      { label: 'Finish and open the next unfinished', enabled: true },
      { label: 'Next article', enabled: true },
      { label: 'Previous article', enabled: true },
    ]);
  // Another right click is about the same mark, not the next one out.
  await bench.rightClickWords('2,900');
  await expect.poll(bench.paintedFocus).toEqual(['2,900']);
  await bench.chooseInContextMenu('Relabel as actor');
  await bench.seesMark('actor: 2,900');
  await bench.quit();
  expect(marksOnDisk(machine.sampleProject, levee)).toContain('actor: 2,900');
});

test('a right click on selected words keeps them, and its menu marks and copies them', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('p.galley', { 'rain.txt': rain }));
  await bench.app.catchContextMenus();
  await drag(bench, 'inflation', 'points');
  await bench.rightClickWords('4,200.5');
  await expect(bench.paletteAtWords).toHaveCount(0);
  await expect.poll(bench.selectedWords).toBe('inflation fell by 4,200.5 points');
  await expect
    .poll(async () => (await bench.contextMenu())?.items)
    .toContainEqual({ label: 'Remove mark', enabled: false });
  await bench.chooseInContextMenu('Copy');
  await expect.poll(bench.clipboard).toBe('inflation fell by 4,200.5 points');
  await bench.chooseInContextMenu('Mark as claim');
  await bench.seesMark('claim: inflation fell by 4,200.5 points');
  await bench.quit();
});

test('the menu opens at the caret with Shift+F10, and offers no label where nothing is selected', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('p.galley', { 'rain.txt': rain }));
  await bench.app.catchContextMenus();
  await bench.moveCaretTo('wages');
  const caret = await bench.page.locator('.caret').boundingBox();
  await bench.press('Shift+F10');
  await expect
    .poll(async () => (await bench.contextMenu())?.items)
    .toContainEqual({ label: 'Mark as claim', enabled: false });
  const menu = await bench.contextMenu();
  expect(Math.abs((menu?.x ?? 0) - (caret?.x ?? 0))).toBeLessThanOrEqual(2);
  expect(menu?.y).toBeGreaterThan(caret?.y ?? 0);
  await bench.quit();
});

test('Ctrl+C copies selected words as the article has them, across paragraphs too', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('p.galley', { 'rain.txt': rain }));
  await drag(bench, 'Nobody', 'paragraph');
  await bench.press('Ctrl+c');
  const copied = rain.slice(rain.indexOf('Nobody'), rain.indexOf(' closes'));
  await expect.poll(bench.clipboard).toBe(copied);
  await bench.setClipboard('');
  await bench.copyAsTheMenuDoes();
  await expect.poll(bench.clipboard).toBe(copied);
  await bench.quit();
});

test('a click in the margin of a line, beside the words of a mark, is beside the mark', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('p.galley', { 'rain.txt': rain }));
  const paragraph = 'A last paragraph closes the page.';
  await bench.clickTimes('paragraph', 4);
  await bench.press('1');
  await bench.seesMark(`claim: ${paragraph}`);
  await expect.poll(bench.paintedFocus).toEqual([paragraph]);
  const line = await bench.page.locator('section p', { hasText: paragraph }).boundingBox();
  if (line === null) throw new Error('the paragraph is not on the page');
  await bench.page.mouse.click(line.x + line.width - 20, line.y + line.height / 2);
  await expect.poll(bench.paintedFocus).toEqual([]);
  await bench.clickWords('closes');
  await expect.poll(bench.paintedFocus).toEqual([paragraph]);
  await bench.quit();
});
