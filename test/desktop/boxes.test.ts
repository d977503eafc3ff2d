import { expect, type Machine, test } from '../support/desktop.ts';
import { articleOnDisk, runCli } from '../support/desktop-disk.ts';

/** That boxes stay where their words are; what is painted is read off the screen, box by box. */

const prose = Array.from(
  { length: 12 },
  (_, index) => `Part ${index + 1}: the ferry of Norrhaven was *late* for ${index + 20} days.`,
).join(' ');
const table = `station            january    february   march      april      may        june
Norrhaven east       1,204       1,311     998        4,117       12          last`;
const text = `# The ferry\n\n${prose}\n\n\`\`\`\n${table}\n\`\`\`\n\nمرفأ نورهافن مغلق منذ يوم الأحد.\n`;

/** A project with this article, and marks on the first occurrence of each of some words. */
function makeMarked(machine: Machine, marked: readonly string[]): string {
  const project = machine.makeProject('ferry.galley', { 'ferry.md': text });
  const { text: content } = articleOnDisk(project, 'The ferry');
  for (const words of marked) {
    const start = [...content.slice(0, content.indexOf(words))].length;
    const end = start + [...words].length;
    const { code, errors } = runCli(
      ...['tag', project, 'The ferry', 'actor', String(start), String(end)],
    );
    if (code !== 0) throw new Error(errors);
  }
  return project;
}

test('boxes follow their words through every change of type, width and zoom', async ({
  machine,
}) => {
  const marked = ['of Norrhaven', 'late for 20 days', '1,204', 'last', 'نورهافن مغلق'];
  const bench = await machine.startGalley(makeMarked(machine, marked));
  const stays = () => expect.poll(bench.painted).toEqual(marked.map((words) => `actor: ${words}`));
  await stays();
  for (const key of ['Alt+=', 'Alt+=', 'Alt+-', 'Ctrl+=', 'Ctrl+=', 'Ctrl+-']) {
    await bench.press(key);
    await stays();
  }
  await bench.app.setWindowSize(1000, 700);
  await stays();
  await bench.app.setWindowSize(640, 700);
  await stays();
  await bench.screenshot('boxes/narrow');
  await bench.quit();
});

test('a table that scrolls sideways takes its boxes along', async ({ machine }) => {
  const bench = await machine.startGalley(makeMarked(machine, ['last']));
  await bench.app.setWindowSize(640, 700);
  const table = bench.page.locator('.block-preformatted');
  const scroll = (left: number) =>
    table.evaluate((block, wanted) => {
      block.scrollLeft = wanted;
      return block.scrollLeft;
    }, left);
  await scroll(0);
  await expect.poll(bench.painted).toEqual(['actor: last']);
  expect(await scroll(10_000)).toBeGreaterThan(50);
  await expect.poll(bench.painted).toEqual(['actor: last']);
  await bench.screenshot('boxes/table');
  await bench.quit();
});

test('boxes are neither selected, copied nor told to those who do not see them', async ({
  machine,
}) => {
  const project = machine.makeProject('ferry.galley', { 'ferry.txt': 'Ferry\n\nIt was late.\n' });
  expect(runCli('tag', project, 'Ferry', 'claim', '7', '18').code).toBe(0);
  const bench = await machine.startGalley(project);
  await expect.poll(bench.painted).toEqual(['claim: It was late']);
  await bench.press('Ctrl+a');
  await bench.press('Ctrl+c');
  await expect.poll(bench.clipboard).toBe('Ferry\n\nIt was late.');
  expect(await bench.page.locator('article').ariaSnapshot()).not.toMatch(/\bC\b/);
  await bench.quit();
});
