import { expect, test } from '../support/desktop.ts';
import { articleOnDisk, wordsBeside } from '../support/desktop-disk.ts';

const title = 'Wheat arrives';
const text = `${title}\n\nTen wagons of wheat arrived on Sunday.\n`;

test('typing, Backspace, Enter, cut, paste, input methods and dropped text never change the page', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', { 'wheat.txt': text });
  const bench = await machine.startGalley(project);
  await bench.moveCaretTo('wagons');
  const before = await bench.blocks();
  await bench.setClipboard('pasted words');
  await bench.type('bd ip z');
  for (const key of [
    'Backspace',
    'Enter',
    'Delete',
    'Ctrl+Backspace',
    'Ctrl+v',
    'Ctrl+b',
    'Space',
  ]) {
    await bench.press(key);
  }
  await bench.selectWords('wheat');
  for (const key of ['q', 'Backspace', 'Delete', 'Ctrl+x', 'Ctrl+v', 'Enter'])
    await bench.press(key);
  await bench.composeText('小麦');
  await bench.dropText('dropped words', 'wagons');
  expect(await bench.blocks()).toEqual(before);
  expect(await bench.isPageEditable()).toBe(false);
  await bench.quit();

  expect(articleOnDisk(project, title)).toMatchObject({ text, spans: [] });
  expect(wordsBeside(before, text)).toBe('');
});

test('the selected words are copied as they are', async ({ machine }) => {
  const project = machine.makeProject('port.galley', { 'wheat.txt': text });
  const bench = await machine.startGalley(project);
  await bench.selectWords('Ten wagons');
  await bench.press('Ctrl+c');
  await expect.poll(bench.clipboard).toBe('Ten wagons');
  await bench.quit();
});
