import { expect, type Machine, test } from '../support/desktop.ts';
import { linksIn, linksWithCues, projectWithMarks } from '../support/desktop-links.ts';

const title = 'Wheat arrives';
const text =
  'By Mara Quist\n\n“We waited for ten wagons,” said Ada Holm. The port had denied that 40 were due in March.';

function makeProject(machine: Machine): string {
  return projectWithMarks(machine, title, text, [
    ['claim', 'We waited for ten wagons'],
    ['figure', 'ten wagons'],
    ['actor', 'Ada Holm'],
    ['actor', 'The port'],
    ['claim', '40 were due in March'],
    ['figure', '40'],
    ['figure', 'March'],
  ]);
}

test('a claim is attributed with two keys, and its figures take one more each', async ({
  machine,
}) => {
  const project = makeProject(machine);
  const bench = await machine.startGalley(project);
  const links = linksIn(bench.page);
  await bench.focusMark('claim: 40 were due in March');
  await bench.press('r');
  await bench.press(await links.hintOf('The port'));
  await expect.poll(links.rows).toEqual(['attributed to The port']);

  await bench.press('r');
  const first = await links.hintOf('40');
  const second = await links.hintOf('March');
  await bench.press(`Shift+${first.toUpperCase()}`);
  await bench.press(second);
  await expect(links.chooser).toHaveCount(0);
  await expect
    .poll(links.rows)
    .toEqual(['attributed to The port', 'has figure 40', 'has figure March']);
  await bench.undo();
  await expect.poll(links.rows).toEqual(['attributed to The port', 'has figure 40']);
  await bench.quit();

  expect(linksWithCues(project, title)).toEqual([
    '40 were due in March → attributed to → The port',
    '40 were due in March → has figure → 40',
  ]);
});
