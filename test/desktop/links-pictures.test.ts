import { expect, test } from '../support/desktop.ts';
import { linksIn, projectWithMarks, type Wanted } from '../support/desktop-links.ts';

/** Many marks in little room, and one far away. */
const title = 'The harbour of Askerfold';
const filler = Array.from(
  { length: 24 },
  (_, index) =>
    `On day ${index + 2} the boats went out before dawn, and came home with less than the day before; nobody on the quay would say why.`,
).join('\n\n');
const text = `By Ingrid Solheim

The harbour board of Askerfold said on Friday that 412 of the 530 berths had been booked for July.

“We have never had so many boats,” said Ada Holm, who runs the east quay, “and we have 12 hands.” Her brother Olav, 61, counted 38 masts before noon and 19 after it.

The ministry in Nordhaven puts the cost of a new breakwater at 1.2 billion crowns; the board speaks of 900 million, the union of two thirds of that.

${filler}

“It was the current,” the lighthouse keeper wrote.`;

const of = (label: string, ...words: string[]): Wanted[] => words.map((each) => [label, each]);
const marks = [
  ...of('claim', '412 of the 530 berths had been booked for July', 'we have 12 hands'),
  ...of('claim', 'We have never had so many boats', 'the board speaks of 900 million'),
  ...of('claim', 'counted 38 masts before noon and 19 after it', 'It was the current'),
  ...of('actor', 'The harbour board of Askerfold', 'Askerfold', 'Ada Holm', 'Her brother Olav'),
  ...of('actor', 'Olav', 'The ministry in Nordhaven', 'the board', 'the union'),
  ...of('actor', 'the lighthouse keeper', 'the boats', 'nobody on the quay'),
  ...of('figure', '412', '530', '12 hands', '61', '38 masts', '19', '1.2 billion crowns'),
  ...of('figure', '900 million', 'two thirds of that', 'July', 'day 9', 'day 14'),
];

for (const theme of ['light', 'dark'] as const) {
  test(`hints, lines and lists of links can be seen on a crowded page in ${theme}`, async ({
    machine,
  }) => {
    test.slow();
    const bench = await machine.startGalley(projectWithMarks(machine, title, text, marks));
    const links = linksIn(bench.page);
    const take = (name: string) => bench.screenshot(`${theme}/links/${name}`);
    await bench.app.setWindowSize(1440, 900);
    await bench.menu('View', 'Theme', theme === 'dark' ? 'Dark' : 'Light');
    await bench.focusMark('claim: 412 of the 530 berths had been booked for July');
    await bench.press('r');
    await expect(links.chooser).toBeVisible();
    await take('hints');
    await bench.press('2');
    await take('hints-of-figures');
    for (const words of ['412', '530', 'July']) {
      await bench.press(`Shift+${(await links.hintOf(words)).toUpperCase()}`);
    }
    await bench.press('Escape');
    await bench.press('r');
    await bench.press(await links.hintOf('The harbour board of Askerfold'));
    await bench.press('r');
    await bench.press('/');
    await bench.type('lighthouse');
    await take('looked-for');
    await bench.press('Enter');
    await expect.poll(links.rows).toHaveLength(5);
    await take('lines');
    await bench.press('l');
    await take('list');
    await bench.press('r');
    await take('list-hints');
    await bench.press('Escape');
    await bench.press('l');
    await bench.press('Ctrl+Shift+k');
    await expect(bench.dialog('Links')).toContainText('5 links');
    await take('search');
    await bench.press('Escape');
    await bench.app.setWindowSize(800, 560);
    await bench.press('r');
    await take('small');
    await bench.press('Escape');
    await bench.quit();
  });
}
