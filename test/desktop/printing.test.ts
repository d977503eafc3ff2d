import { expect, test } from '../support/desktop.ts';
import { marksOnDisk } from '../support/desktop-disk.ts';
import { readPdf } from '../support/desktop-pdf.ts';

const levee = 'Levee held, engineers say, but half the valley is under water';

test('an article is saved as a PDF with all its words, and its marks as numbered notes', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  await expect(bench.article(levee)).toBeVisible();
  const blocks = await bench.blocks();
  const path = machine.path('levee.pdf');
  await bench.answerSaveDialog(path);
  await bench.menu('File', 'Save article as PDF…');
  await expect(bench.news).toContainText('Saved to levee.pdf.');
  // The window that made it is gone.
  expect(await bench.windowCount()).toBe(1);
  await bench.quit();

  const { pages, text } = readPdf(path);
  expect(pages).toBeGreaterThan(1);
  const words = wordsOf(text);
  // Numbers of notes stand between the words, so each block is looked for in stretches.
  for (const block of blocks.slice(0, 3)) expect(words).toContain(wordsOf(block));
  expect(words).toContain(wordsOf('Cattle stood in a line along the railway embankment'));
  const marks = marksOnDisk(machine.sampleProject, levee);
  for (const [index, mark] of marks.entries()) {
    const [label = '', quote = ''] = mark.split(/: (.*)/s);
    expect(words).toContain(wordsOf(`${index + 1} ${label} “${quote}”`));
  }
  expect(words).toContain(wordsOf('attributed to 2 “regional water authority”'));
  expect(words).toContain(wordsOf('Note: Only the quoted words belong to Orlund'));
  expect(words).toContain(wordsOf(`page ${pages} of ${pages}`));
});

test('a PDF is the same whatever the window’s theme, contrast and zoom', async ({ machine }) => {
  const bench = await machine.startGalley();
  await expect(bench.article(levee)).toBeVisible();
  const save = async (name: string) => {
    await bench.answerSaveDialog(machine.path(name));
    await bench.menu('File', 'Save article as PDF…');
    await expect(bench.news).toContainText(`Saved to ${name}.`);
    return readPdf(machine.path(name)).drawn;
  };
  const plain = await save('light.pdf');
  await bench.menu('View', 'Theme', 'Dark');
  await bench.menu('View', 'Theme', 'More contrast');
  for (let step = 0; step < 6; step += 1) await bench.press('Ctrl+=');
  await expect.poll(bench.zoom).toBe(250);
  expect((await save('dark.pdf')) === plain).toBe(true);
  await bench.quit();
});

test('a PDF that cannot be written is told in a sentence, and nothing is left half-written', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  await expect(bench.article(levee)).toBeVisible();
  await bench.answerSaveDialog(machine.path('no/such/folder/levee.pdf'));
  await bench.menu('File', 'Save article as PDF…');
  await expect(bench.problem).toContainText('could not be written');
  await bench.answerSaveDialog('');
  await bench.menu('File', 'Save article as PDF…');
  await expect(bench.status).not.toContainText('Saving as PDF');
  await bench.quit();
  expect(machine.documents()).toEqual([]);
});

/** Words alone: where lines, notes and columns put spaces is another matter. */
function wordsOf(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}
