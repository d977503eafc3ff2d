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

test('a claim of the article’s own is attributed to its author, named as the byline has it', async ({
  machine,
}) => {
  const project = makeProject(machine);
  const bench = await machine.startGalley(project);
  const links = linksIn(bench.page);
  await bench.focusMark('claim: 40 were due in March');
  await bench.press('r');
  await expect(links.chooser).toContainText('the article’s author, Mara Quist');
  await bench.press('r');
  await expect.poll(links.rows).toEqual(['attributed to the article’s author, Mara Quist']);
  await expect(bench.announcement).toContainText('attributed to “the article’s author”');
  await bench.quit();

  expect(linksWithCues(project, title)).toEqual([
    '40 were due in March → attributed to → the author',
  ]);
});

test('another kind of link is chosen by its number or with Tab, and Escape leaves all as it was', async ({
  machine,
}) => {
  const project = makeProject(machine);
  const bench = await machine.startGalley(project);
  const links = linksIn(bench.page);
  await bench.focusMark('claim: 40 were due in March');
  await bench.press('r');
  await bench.press('6');
  await expect(links.chooser.getByRole('button', { pressed: true })).toContainText('contradicts');
  await bench.press(await links.hintOf('We waited for ten wagons'));
  await expect.poll(links.rows).toEqual(['contradicts We waited for ten wagons']);

  await bench.press('r');
  for (let step = 0; step < 3; step += 1) await bench.press('Tab');
  await expect(links.chooser.getByRole('button', { pressed: true })).toContainText('about');
  await bench.press(await links.hintOf('The port'));
  await expect.poll(links.rows).toHaveLength(2);

  await bench.press('r');
  await bench.press('x');
  await bench.press('Escape');
  await expect(links.chooser).toHaveCount(0);
  await bench.quit();

  expect(linksWithCues(project, title)).toEqual([
    '40 were due in March → contradicts → We waited for ten wagons',
    '40 were due in March → about → The port',
  ]);
});

test('from an actor, the claims are picked that are theirs', async ({ machine }) => {
  const project = makeProject(machine);
  const bench = await machine.startGalley(project);
  const links = linksIn(bench.page);
  await bench.focusMark('actor: Ada Holm');
  await bench.press('r');
  await bench.press(await links.hintOf('We waited for ten wagons'));
  await expect.poll(links.rows).toEqual(['source of We waited for ten wagons']);
  await bench.quit();

  expect(linksWithCues(project, title)).toEqual([
    'We waited for ten wagons → attributed to → Ada Holm',
  ]);
});

test('the selected words announce the link of the last claim, and are taken away again', async ({
  machine,
}) => {
  const project = makeProject(machine);
  const bench = await machine.startGalley(project);
  const links = linksIn(bench.page);
  await bench.focusMark('claim: 40 were due in March');
  await bench.press('Shift+R');
  await expect(bench.news).toContainText('link a claim to its source first');
  await bench.press('r');
  await bench.press(await links.hintOf('The port'));
  await bench.selectWords('denied');
  await bench.press('Shift+R');
  await expect.poll(links.rows).toEqual(['attributed to The port announced by “denied”']);
  await bench.press('Shift+R');
  await expect.poll(links.rows).toEqual(['attributed to The port']);
  await expect(bench.news).toContainText('“denied” announces “attributed to” no more');
  await bench.undo();
  await expect.poll(links.rows).toEqual(['attributed to The port announced by “denied”']);
  await bench.quit();

  expect(linksWithCues(project, title)).toEqual([
    '40 were due in March → attributed to → The port (denied)',
  ]);
});

test('a link is removed with Delete on its row, and the mark stays', async ({ machine }) => {
  const project = makeProject(machine);
  const bench = await machine.startGalley(project);
  const links = linksIn(bench.page);
  await bench.focusMark('claim: 40 were due in March');
  await bench.press('r');
  await bench.press('r');
  await bench.press('r');
  await bench.press(await links.hintOf('The port'));
  await expect.poll(links.rows).toHaveLength(2);
  await bench.page.getByRole('button', { name: 'The port', exact: true }).focus();
  await bench.press('Delete');
  await expect.poll(links.rows).toEqual(['attributed to the article’s author, Mara Quist']);
  await expect(bench.announcement).toContainText('Link removed: attributed to “The port”');
  await bench.press('Delete');
  await bench.seesNoMark('claim: 40 were due in March');
  await bench.undo();
  await expect.poll(links.rows).toEqual(['attributed to the article’s author, Mara Quist']);
  await bench.quit();

  expect(linksWithCues(project, title)).toEqual([
    '40 were due in March → attributed to → the author',
  ]);
});

test('a mark that is relabelled loses the links it may not have, and is told how many', async ({
  machine,
}) => {
  const project = makeProject(machine);
  const bench = await machine.startGalley(project);
  const links = linksIn(bench.page);
  await bench.focusMark('claim: 40 were due in March');
  await bench.press('r');
  await bench.press('r');
  await bench.press('r');
  await bench.press(await links.hintOf('The port'));
  await expect.poll(links.rows).toHaveLength(2);
  await bench.press('3');
  await expect(bench.news).toContainText('2 links were removed');
  await bench.undo();
  await expect.poll(links.rows).toHaveLength(2);
  await bench.quit();
});

const long = Array.from({ length: 60 }, (_, day) => `On day ${day} nothing came.`).join('\n\n');

test('targets off the screen are listed with their hints, found by words, and counted in the margin', async ({
  machine,
}) => {
  const project = projectWithMarks(
    machine,
    title,
    `It is empty.\n\n${long}\n\nSo the crane driver said.`,
    [
      ['claim', 'It is empty'],
      ['actor', 'the crane driver'],
      ['figure', 'day 33'],
    ],
  );
  const bench = await machine.startGalley(project);
  const links = linksIn(bench.page);
  await bench.focusMark('claim: It is empty');
  await bench.press('r');
  await expect(links.chooser).toContainText('the crane driver');
  await bench.press('/');
  await bench.type('CRANE');
  await bench.press('Enter');
  await expect.poll(links.rows).toEqual(['attributed to the crane driver']);
  await expect.poll(links.away).toEqual(['↓ 1 below']);
  await bench.press('Ctrl+Shift+k');
  await expect(bench.dialog('Links')).toContainText('1 link');
  await bench.type('driver empty');
  await bench.press('Enter');
  await expect.poll(links.rows).toEqual(['attributed to the crane driver']);
  await bench.page.getByRole('button', { name: 'the crane driver', exact: true }).click();
  await expect.poll(bench.paintedFocus).toEqual(['the crane driver']);
  await expect.poll(links.away).toEqual(['↑ 1 above']);
  await bench.quit();
});

test('a line is dragged from a card to another card, to words, or to the byline', async ({
  machine,
}) => {
  test.slow();
  const project = makeProject(machine);
  const bench = await machine.startGalley(project);
  const links = linksIn(bench.page);
  await links.holdHandle('40 were due in March');
  await expect.poll(() => links.dragsToCard('The port')).toBe(true);
  await bench.letGoOfMouse();
  await expect.poll(links.rows).toEqual(['attributed to The port']);
  await expect.poll(links.lineCount).toBe(1);

  await links.holdHandle('40 were due in March');
  await bench.moveMouseToWords('ten wagons');
  await expect.poll(links.isTaken).toBe(true);
  await bench.letGoOfMouse();
  await expect.poll(links.rows).toEqual(['attributed to The port', 'has figure ten wagons']);

  await links.holdHandle('40 were due in March');
  await bench.moveMouseToWords('Mara Quist');
  await bench.letGoOfMouse();
  await expect.poll(links.rows).toHaveLength(3);

  await links.holdHandle('40 were due in March');
  await bench.moveMouseToWords('had');
  expect(await links.isTaken()).toBe(false);
  await bench.letGoOfMouse();
  await links.holdHandle('40 were due in March');
  await expect.poll(() => links.dragsToCard('Ada Holm')).toBe(true);
  await bench.press('Escape');
  await expect(links.dragLine).toHaveCount(0);
  await bench.letGoOfMouse();
  await bench.quit();

  expect(linksWithCues(project, title)).toEqual([
    '40 were due in March → attributed to → The port',
    '40 were due in March → has figure → ten wagons',
    '40 were due in March → attributed to → the author',
  ]);
});
