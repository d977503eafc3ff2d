import { expect, type Machine, test } from '../support/desktop.ts';
import { barriersIn } from '../support/desktop-axe.ts';
import { runCli } from '../support/desktop-disk.ts';
import { readPicture } from '../support/desktop-picture.ts';
import { requireValues } from '../support/desktop-project.ts';

const title = 'The levee held';
const text = `The levee held

By Ilse Andermatt

The main levee at Orsted Bend never came close to failing, the regional water authority said on Tuesday, even as it raised its estimate of flooded homes to about 4,200.

“We lost fields, not the wall,” said Henrike Vaal, the chief engineer. Repairs will cost about €1.2 billion, or at least 3–5 per cent of the budget.

قالت الوزيرة إن السد صمد أمام الفيضان.
`;

const marks = [
  ['claim', 'The main levee at Orsted Bend never came close to failing'],
  ['actor', 'the regional water authority'],
  ['figure', 'about 4,200'],
  ['claim', 'We lost fields, not the wall'],
  ['actor', 'Henrike Vaal'],
  ['claim', 'Repairs will cost about €1.2 billion'],
  ['figure', 'about €1.2 billion'],
  ['figure', '3–5 per cent'],
  ['claim', 'السد صمد أمام الفيضان'],
] as const;

function makeProject(machine: Machine): string {
  const project = machine.makeProject('levee.galley', { 'levee.txt': text });
  for (const [label, words] of marks) {
    const start = [...text.slice(0, text.indexOf(words))].length;
    const said = runCli(
      'tag',
      project,
      title,
      label,
      String(start),
      String(start + [...words].length),
    );
    if (said.code !== 0) throw new Error(said.errors);
  }
  requireValues(project, 'claim', 'quote', 'type');
  return project;
}

/** The pictures that a checker of accessibility looks at as well. */
const looked = new Set([
  'claim-empty',
  'figure-filled',
  'figure-auto',
  'claim-completing',
  'dark-open',
  'dark-claim',
]);

test('the values of a claim, of an actor and of a figure, in every look and at every width', async ({
  machine,
}) => {
  test.setTimeout(420_000);
  const bench = await machine.startGalley(makeProject(machine));
  const take = async (name: string) => {
    const path = await bench.screenshot(`values/${name}`);
    expect(readPicture(path).variety).toBeGreaterThan(60);
    if (looked.has(name)) expect.soft(await barriersIn(bench.page), name).toEqual([]);
  };
  await bench.clickWords('never came close');
  await bench.press('Enter');
  await expect(bench.page.getByRole('group', { name: 'Values of claim' })).toBeVisible();
  await take('claim-empty');
  for (const key of ['i', 's', 'y']) await bench.press(key);
  await bench.press('1');
  await bench.type('flood defences');
  await bench.press('Enter');
  await bench.type('The levee at Orsted Bend withstood the flood of March 2026.');
  await take('claim-filled');
  await bench.press('Alt+ArrowDown');
  await bench.press('Alt+ArrowDown');
  await take('figure-filled');
  await bench.press('Escape');
  await take('figure-auto');
  await bench.clickWords('We lost fields');
  await bench.press('Enter');
  await bench.press('1');
  await expect(bench.page.getByRole('listbox', { name: /topic/ })).toBeVisible();
  await take('claim-completing');
  await bench.press('Escape');
  await bench.menu('View', 'Theme', 'Dark');
  await bench.clickWords('never came close');
  await take('dark-open');
  await bench.press('Enter');
  await take('dark-claim');
  await bench.press('Escape');
  await bench.clickWords('€1.2 billion');
  await bench.press('Enter');
  await take('dark-figure');
  await bench.press('Escape');
  await bench.menu('View', 'Theme', 'Light');
  await bench.app.setWindowSize(1180, 760);
  await take('small-figure');
  await bench.press('Enter');
  await take('small-figure-filled');
  await bench.press('Escape');
  await bench.press('l');
  await take('list');
  await bench.press('l');
  await bench.app.setWindowSize(820, 640);
  await bench.clickWords('never came close');
  await bench.press('Enter');
  await take('narrow-claim');
  await bench.press('Escape');
  await bench.quit();
});
