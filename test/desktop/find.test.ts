import { expect, test } from '../support/desktop.ts';
import { marksOnDisk } from '../support/desktop-disk.ts';

const title = 'Wheat arrives';
const articles = {
  'wheat.txt': `${title}\n\nTen wagons of wheat arrived on Sunday. Ten more\nwagons will follow, the miller said.\n`,
};

test('words are found as they are typed, gone to with Enter, and marked with a label’s key', async ({
  machine,
}) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.press('/');
  await bench.page.keyboard.type('ten');
  await expect(bench.page.getByRole('search')).toContainText('1 of 2');
  await bench.page.keyboard.type(' MORE wagons');
  await expect(bench.page.getByRole('search')).toContainText('1 of 1');
  await bench.press('Enter');
  await expect(bench.page.getByRole('search')).toBeHidden();
  expect(await bench.selectedWords()).toBe('Ten more\nwagons');
  await bench.press('3');
  await bench.seesMark('figure: Ten more\nwagons');
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual(['figure: Ten more\nwagons']);
});

test('the next match is one key, and marking it as last time another', async ({ machine }) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.press('/');
  await bench.page.keyboard.type('ten');
  await bench.press('Enter');
  await bench.press('3');
  await bench.seesMark('figure: Ten');
  await bench.press('F3');
  await bench.press('.');
  await expect.poll(bench.cards).toEqual(['figure: Ten', 'figure: Ten']);
  await bench.quit();

  expect(marksOnDisk(project, title)).toEqual(['figure: Ten', 'figure: Ten']);
});

test('Esc in the field goes back to where the search began', async ({ machine }) => {
  const project = machine.makeProject('port.galley', articles);
  const bench = await machine.startGalley(project);
  await bench.selectWords('Sunday');
  await bench.press('/');
  await bench.page.keyboard.press('Control+a');
  await bench.page.keyboard.type('miller');
  await expect(bench.page.getByRole('search')).toContainText('1 of 1');
  await bench.press('Escape');
  expect(await bench.selectedWords()).toBe('Sunday');
  await bench.quit();
});
