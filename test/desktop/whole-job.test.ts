import { existsSync } from 'node:fs';
import { expect, test } from '../support/desktop.ts';
import { marksOnDisk, problemsOnDisk, readExport } from '../support/desktop-disk.ts';

const kettle = `Kettle prices rise again

By Jo Hand
2026-03-05

The Kettle Board said on Friday that prices rose by 4.5 per cent in May, after 3 per cent in April. “Nobody is boiling less,” said its chair, Ada Fenn, “and nobody will.”

Shops in Velm disagree. They sold 1,200 kettles in May, half as many as a year before 🫖🇩🇪, and expect to sell fewer still.
`;

test('a person makes a project, marks ten spans by key and mouse, quits, finds it all again and exports it', async ({
  machine,
}) => {
  test.slow();
  const article = machine.write('kettle.txt', kettle);
  const project = machine.path('kettles.galley');
  const title = 'Kettle prices rise again';

  const bench = await machine.startGalley();
  await bench.answerSaveDialog(project);
  await bench.menu('File', 'New project…');
  await expect(bench.page.getByTitle(project)).toBeVisible();
  await bench.answerOpenDialog([article]);
  await bench.menu('File', 'Import articles…');
  await expect(bench.article(title)).toBeVisible();

  // By key: a claim, an actor before it, and two figures within it.
  await bench.selectWords('prices rose by 4.5 per cent in May, after 3 per cent in April');
  await bench.press('1');
  await bench.seesMark('claim: prices rose by 4.5 per cent in May, after 3 per cent in April');
  await bench.selectWords('The Kettle Board');
  await bench.press('2');
  await bench.selectWords('4.5 per cent');
  await bench.press('3');
  // By mouse, then key; by mouse, then palette.
  await bench.dragOverWords('3 per cent');
  await bench.press('3');
  await bench.dragOverWords('Nobody is boiling less');
  await bench.clickPalette('claim');
  await bench.dragOverWords('Ada Fenn');
  await bench.clickPalette('actor');
  // Overlapping: one claim begins within another. Across two paragraphs, too.
  await bench.selectWords('half as many as a year before 🫖🇩🇪, and expect');
  await bench.press('1');
  await bench.selectWords('a year before 🫖🇩🇪, and expect to sell fewer still');
  await bench.press('1');
  await bench.selectBetween('nobody will', 'Shops in Velm disagree');
  await bench.press('1');
  // Relabelled: taken for a figure, it is an actor.
  await bench.selectWords('Shops in Velm');
  await bench.press('3');
  await bench.seesMark('figure: Shops in Velm');
  await bench.press('2');
  await bench.seesMark('actor: Shops in Velm');

  const marks = [
    'actor: The Kettle Board',
    'claim: prices rose by 4.5 per cent in May, after 3 per cent in April',
    'figure: 4.5 per cent',
    'figure: 3 per cent',
    'claim: Nobody is boiling less',
    'actor: Ada Fenn',
    'claim: nobody will.”\n\nShops in Velm disagree',
    'actor: Shops in Velm',
    'claim: half as many as a year before 🫖🇩🇪, and expect',
    'claim: a year before 🫖🇩🇪, and expect to sell fewer still',
  ];
  await expect.poll(bench.cards).toEqual(marks);
  expect(await bench.quit()).toBe(0);
  expect(marksOnDisk(project, title)).toEqual(marks);
  expect(problemsOnDisk(project)).toEqual([]);

  const again = await machine.startGalley();
  await expect(again.article(title)).toBeVisible();
  await expect.poll(again.cards).toEqual(marks);
  const output = machine.path('kettles.jsonl');
  await again.answerSaveDialog(output);
  await again.exportDataset();
  await expect(again.news).toContainText('1 article with 10 spans written to kettles.jsonl');
  expect(existsSync(output)).toBe(true);
  await again.quit();
  expect(readExport(output)).toEqual([{ title, characters: [...kettle].length, marks, wrong: [] }]);
});
