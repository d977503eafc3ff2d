import { expect, test } from '../support/desktop.ts';

/** Every paragraph has words that are nowhere else. */
const paragraph = (name: string, index: number) =>
  `${name} ${index}: ${'the water rose by a hand and fell again by two '.repeat(8)}`;
const article = (name: string) =>
  `${name} rises\n\n${Array.from({ length: 60 }, (_, index) => paragraph(name, index + 1)).join('\n\n')}\n`;
const articles = { 'ostrel.txt': article('Ostrel'), 'velm.txt': article('Velm') };

test('Galley starts at the same words of the same article, with the same selection', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('rivers.galley', articles));
  await bench.openArticle('Velm rises');
  await bench.selectWords('Velm 20: the water');
  await bench.turnWheel(1200);
  const top = await bench.wordsAtTop();
  expect(top).not.toContain('Velm rises');
  await bench.quit();

  const again = await machine.startGalley();
  await expect(again.article('Velm rises')).toBeVisible();
  await expect.poll(again.wordsAtTop).toBe(top);
  expect(await again.selectedWords()).toBe('Velm 20: the water');
  // The keyboard goes on from there.
  await again.press('1');
  await again.undo();
  await again.quit();
});

test('the words at the top are found again in a smaller window with larger text', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('rivers.galley', articles));
  await bench.openArticle('Ostrel rises');
  await bench.turnWheel(9000);
  const number = numberOf(await bench.blocks(), await bench.wordsAtTop());
  await bench.openArticle('Velm rises');
  await bench.app.setWindowSize(900, 600);
  await bench.press('Alt+=');
  await bench.openArticle('Ostrel rises');
  await expect
    .poll(async () => numberOf(await bench.blocks(), await bench.wordsAtTop()))
    .toBe(number);
  await bench.quit();
});

test('each article is shown where it was left', async ({ machine }) => {
  const bench = await machine.startGalley(machine.makeProject('rivers.galley', articles));
  await bench.openArticle('Ostrel rises');
  await bench.turnWheel(5000);
  const ostrel = await bench.wordsAtTop();
  await bench.openArticle('Velm rises');
  await expect.poll(bench.wordsAtTop).toBe('Velm rises');
  await bench.turnWheel(2500);
  const velm = await bench.wordsAtTop();
  await bench.openArticle('Ostrel rises');
  await expect.poll(bench.wordsAtTop).toBe(ostrel);
  await bench.openArticle('Velm rises');
  await expect.poll(bench.wordsAtTop).toBe(velm);
  await bench.quit();
});

test('the mark in focus is in focus again', async ({ machine }) => {
  const bench = await machine.startGalley(machine.makeProject('rivers.galley', articles));
  await bench.selectWords('Ostrel 2: the water');
  await bench.press('1');
  await expect.poll(bench.paintedFocus).toEqual(['Ostrel 2: the water']);
  await bench.quit();
  const again = await machine.startGalley();
  await expect.poll(again.paintedFocus).toEqual(['Ostrel 2: the water']);
  await again.quit();
});

test('the queue is as wide as it was made, and hidden if it was, as the margin is', async ({
  machine,
}) => {
  const bench = await machine.startGalley();
  const divider = bench.page.getByRole('separator', { name: 'Width of the list of articles' });
  const width = (): Promise<number> =>
    bench.page.locator('.queue').evaluate((queue) => queue.getBoundingClientRect().width);
  const before = await width();
  await divider.press('ArrowRight');
  await expect.poll(width).toBe(before + 16);
  await divider.hover();
  await bench.page.mouse.down();
  await bench.page.mouse.move(350, 300);
  await bench.page.mouse.up();
  await expect.poll(width).toBeGreaterThan(before + 40);
  const dragged = await width();
  await bench.quit();

  const again = await machine.startGalley();
  const queue = again.page.locator('.queue');
  await expect
    .poll(() => queue.evaluate((element) => element.getBoundingClientRect().width))
    .toBe(dragged);
  await again.press('Ctrl+b');
  await expect(again.queue).toHaveCount(0);
  await again.menu('View', 'Show or hide the margin');
  await expect(again.margin).toHaveCount(0);
  await again.quit();

  const third = await machine.startGalley();
  await expect(third.page.getByRole('article')).toBeVisible();
  await expect(third.queue).toHaveCount(0);
  await expect(third.margin).toHaveCount(0);
  await third.quit();
});

test('the window opens where it was', async ({ machine }) => {
  const bench = await machine.startGalley();
  const bounds = { x: 60, y: 40, width: 1000, height: 700 };
  await bench.app.setWindowBounds(bounds);
  await expect.poll(bench.app.windowBounds).toEqual(bounds);
  await bench.quit();
  const again = await machine.startGalley();
  await expect.poll(again.app.windowBounds).toEqual(bounds);
  await again.quit();
});

/** Which block begins to the left of the words at the top, or holds them. */
function numberOf(blocks: readonly string[], words: string): number {
  return blocks.findIndex((block) => block.includes(words));
}
