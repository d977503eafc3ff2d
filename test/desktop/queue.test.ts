import { expect, test } from '../support/desktop.ts';

const day = (index: number) => `2026-03-${String(1 + (index % 9)).padStart(2, '0')}`;
const sources = ['Ostrel Post', 'Valley Courier', 'North Wire'];

/** Articles with a title, a day and a source in their first lines; `number` of them. */
const articles = (number: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: number }, (_, index) => [
      `${String(index).padStart(4, '0')}.md`,
      `---\ntitle: Report ${index} from the river\ndate: ${day(index)}\nsource: ${sources[index % 3]}\n---\n\nThe water rose by ${index} hands.\n`,
    ]),
  );

test('the queue can be filtered by keyboard alone, and shows all again', async ({ machine }) => {
  const bench = await machine.startGalley(machine.makeProject('river.galley', articles(30)));
  await bench.press('Ctrl+Shift+l');
  await expect(bench.dialog('Which articles')).toBeVisible();
  await bench.type('report 2');
  await expect(bench.queue).toHaveCount(11);
  await bench.screenshot('queue-filter');
});
