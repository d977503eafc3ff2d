import { expect, test } from '../support/desktop.ts';
import { linksOnDisk, marksOnDisk } from '../support/desktop-disk.ts';

const levee = 'Levee held, engineers say, but half the valley is under water';
const flooded =
  'about 4,200 homes in the Ostrel valley were flooded, up from 2,900 the night before';
const fields =
  'We lost fields … but at the worst hour the wall carried 82 per cent of the load it was built for';

test('a click brings the smallest mark into focus, and another click the next one out', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  await bench.clickWords('2,900');
  await expect.poll(bench.paintedFocus).toEqual(['2,900']);
  await expect(bench.status).toContainText('figure 2 of 8');
  await bench.clickWords('2,900');
  await expect.poll(bench.paintedFocus).toEqual([flooded]);
  await bench.clickWords('2,900');
  await expect.poll(bench.paintedFocus).toEqual(['2,900']);
  await bench.clickWords('borrowed boots');
  await expect.poll(bench.paintedFocus).toEqual([]);
  await bench.quit();
});

test('Tab and Shift+Tab go through the marks in reading order, from the caret, and round', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  const claim = 'The main levee at Tannery Bend never came close to failing';
  await bench.moveCaretTo(claim);
  await bench.press('Tab');
  await expect.poll(bench.paintedFocus).toEqual([claim]);
  await bench.press('Tab');
  await expect.poll(bench.paintedFocus).toEqual(['regional water authority']);
  await bench.press('Shift+Tab');
  await bench.press('Shift+Tab');
  await expect.poll(bench.paintedFocus).toEqual(['up to eight centimetres a day']);
  await bench.moveCaretTo('rejected that account');
  await bench.press('Tab');
  await expect.poll(bench.paintedFocus).toEqual(['Matthis Orlund']);
  await bench.quit();
});

test('a claim in two parts lights up in both, and its card shows its words and its links', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  await bench.focusMark(`claim: ${fields}`);
  await expect.poll(bench.paintedFocus).toEqual(fields.split(' … '));
  await expect(bench.margin).toContainText('2 parts');
  await expect(bench.margin).toContainText('attributed to');
  await bench.margin.getByRole('button', { name: 'Henrike Vaal', exact: true }).click();
  await expect.poll(bench.paintedFocus).toEqual(['Henrike Vaal']);
  await bench.quit();
});

test('a label’s key gives the mark in focus another label', async ({ machine }) => {
  const bench = await machine.startGalley();
  await bench.focusMark('figure: 1987');
  await bench.press('2');
  await bench.seesMark('actor: 1987');
  await bench.seesNoMark('figure: 1987');
  await bench.press('1');
  await bench.seesMark('claim: 1987');
  await bench.press('3');
  await bench.seesMark('figure: 1987');
  await bench.press('2');
  await bench.seesMark('actor: 1987');
  await bench.quit();

  const marks = marksOnDisk(machine.sampleProject, levee);
  expect(marks).toContain('actor: 1987');
  expect(marks).not.toContain('figure: 1987');
  // A figure’s link to its claim is none that an actor may have.
  const links = linksOnDisk(machine.sampleProject, levee);
  expect(links.filter((link) => /^1987 →|→ 1987$/.test(link))).toEqual([]);
});

test('Delete removes the mark in focus with its links, and undo brings both back', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  await bench.focusMark(`claim: ${fields}`);
  await bench.press('Delete');
  await bench.seesNoMark('claim: We lost fields');
  await bench.quit();
  const removed = {
    marks: marksOnDisk(machine.sampleProject, levee),
    links: linksOnDisk(machine.sampleProject, levee),
  };
  expect(removed.marks).toHaveLength(23);
  expect(removed.links.filter((link) => link.includes('We lost fields'))).toEqual([]);

  const again = await machine.startGalley();
  await expect(again.article(levee)).toBeVisible();
  await again.undo();
  await expect.poll(again.painted).toContain('claim: We lost fields');
  await expect.poll(again.paintedFocus).toEqual(fields.split(' … '));
  await again.quit();
  const restored = linksOnDisk(machine.sampleProject, levee);
  expect(marksOnDisk(machine.sampleProject, levee)).toContain(`claim: ${fields}`);
  expect(restored.filter((link) => link.includes('We lost fields'))).toHaveLength(3);
  expect(restored).toEqual(expect.arrayContaining(removed.links));
});
