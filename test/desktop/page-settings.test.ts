import { expect, test } from '../support/desktop.ts';
import type { Bench } from '../support/desktop-bench.ts';

/** Every paragraph begins with its own number, so that its words are nowhere else. */
const paragraphs = Array.from(
  { length: 60 },
  (_, index) => `Paragraph ${index + 1} tells ${'how the river rose and fell again '.repeat(9)}`,
);
const long = { 'long.txt': `The long flood\n\n${paragraphs.join('\n\n')}\n` };

test('size, measure and leading are changed in a dialog that shows the page, and kept', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('river.galley', long));
  expect(await bench.setting()).toMatchObject({ size: '19px', leading: '33px' });
  const before = await bench.setting();
  await bench.menu('View', 'Page settings…');
  const dialog = bench.dialog('Page');
  await dialog.getByRole('button', { name: 'Larger text' }).click();
  await dialog.getByRole('slider', { name: 'Measure' }).press('ArrowLeft');
  await dialog.getByRole('button', { name: 'Looser' }).click();
  await bench.press('Escape');
  // 20 pixels at 1.8 times, and 60 characters a line.
  await expect.poll(bench.setting).toMatchObject({ size: '20px', leading: '36px' });
  expect((await bench.setting()).measure).toBeLessThan(before.measure);
  await bench.quit();

  const again = await machine.startGalley();
  await expect.poll(again.setting).toMatchObject({ size: '20px', leading: '36px' });
  await again.menu('View', 'Page settings…');
  await again.dialog('Page').getByRole('button', { name: 'As usual' }).click();
  await expect.poll(again.setting).toEqual(before);
  await again.quit();
});

test('the settings of the page end at their ranges', async ({ machine }) => {
  const bench = await machine.startGalley(machine.makeProject('river.galley', long));
  for (let step = 0; step < 20; step += 1) await bench.press('Alt+=');
  await expect.poll(bench.setting).toMatchObject({ size: '32px' });
  for (let step = 0; step < 30; step += 1) await bench.press('Alt+-');
  await expect.poll(bench.setting).toMatchObject({ size: '14px' });
  await bench.menu('View', 'Page settings…');
  await expect(bench.dialog('Page').getByRole('button', { name: 'Smaller text' })).toBeDisabled();
  await bench.quit();
});

test('the same words stay at the top while the page is set otherwise around them', async ({
  machine,
}) => {
  const bench = await machine.startGalley(machine.makeProject('river.galley', long));
  await bench.turnWheel(6000);
  const words = await bench.wordsAtTop();
  expect(words).not.toContain('The long flood');
  const stays = () => expect.poll(async () => isAround(bench, words)).toBe(true);
  for (const key of ['Alt+=', 'Alt+=', 'Alt+=', 'Alt+-']) {
    const before = await bench.setting();
    await bench.press(key);
    await expect.poll(bench.setting).not.toEqual(before);
    await stays();
  }
  await bench.app.setWindowSize(1000, 700);
  await expect.poll(() => bench.page.evaluate(() => innerWidth)).toBe(1000);
  await stays();
  await bench.press('Ctrl+=');
  await expect.poll(bench.zoom).toBe(110);
  await stays();
  await bench.quit();
});

test('zoom goes by keys and menus from 50 to 300 per cent, and is kept', async ({ machine }) => {
  const bench = await machine.startGalley();
  await bench.press('Ctrl+=');
  await expect.poll(bench.zoom).toBe(110);
  await bench.press('Ctrl+-');
  await bench.press('Ctrl+-');
  await expect.poll(bench.zoom).toBe(90);
  await bench.menu('View', 'Actual size');
  await expect.poll(bench.zoom).toBe(100);
  for (let step = 0; step < 12; step += 1) await bench.press('Ctrl+NumpadAdd');
  await expect.poll(bench.zoom).toBe(300);
  await bench.quit();

  const again = await machine.startGalley();
  await expect.poll(again.zoom).toBe(300);
  for (let step = 0; step < 20; step += 1) await again.press('Ctrl+NumpadSubtract');
  await expect.poll(again.zoom).toBe(50);
  await again.press('Ctrl+0');
  await expect.poll(again.zoom).toBe(100);
  await again.quit();
});

for (const zoom of [200, 300]) {
  test(`at ${zoom} per cent in a window of 1024 by 768 nothing is cut off`, async ({ machine }) => {
    const bench = await machine.startGalley();
    await bench.app.setWindowSize(1024, 768);
    while ((await bench.zoom()) < zoom) {
      const before = await bench.zoom();
      await bench.press('Ctrl+=');
      await expect.poll(bench.zoom).toBeGreaterThan(before);
    }
    const width = Math.round(1024 / (zoom / 100));
    await expect.poll(() => bench.page.evaluate(() => innerWidth)).toBe(width);
    expect(await beyondTheWindow(bench)).toEqual([]);
    // The queue gives way to the page, lies over it when asked for, and goes when it has served.
    await expect(bench.queue).toHaveCount(0);
    await bench.press('Ctrl+b');
    await bench.page.getByRole('option', { name: 'Ministry disputes count of evacuees' }).click();
    await expect(bench.article('Ministry disputes count of evacuees')).toBeVisible();
    await expect(bench.queue).toHaveCount(0);
    await bench.press('Ctrl+0');
    await expect(bench.queue.first()).toBeVisible();
    await bench.quit();
  });
}

test('more contrast is black on white with no tints, white on black in dark, and kept', async ({
  machine,
}) => {
  const colours = (bench: Bench) =>
    bench.page.evaluate(() => {
      const sheet = document.querySelector('.sheet');
      if (sheet === null) throw new Error('there is no page');
      const { color, backgroundColor } = getComputedStyle(sheet);
      return { color, backgroundColor };
    });
  const bench = await machine.startGalley();
  await bench.menu('View', 'Theme', 'Light');
  await bench.menu('View', 'Theme', 'More contrast');
  await expect
    .poll(() => colours(bench))
    .toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
  await bench.quit();

  const again = await machine.startGalley();
  await again.menu('View', 'Theme', 'Dark');
  await expect
    .poll(() => colours(again))
    .toEqual({ color: 'rgb(255, 255, 255)', backgroundColor: 'rgb(0, 0, 0)' });
  await again.menu('View', 'Theme', 'Contrast as the system');
  await expect.poll(() => colours(again)).not.toMatchObject({ backgroundColor: 'rgb(0, 0, 0)' });
  await again.page.emulateMedia({ contrast: 'more', colorScheme: null });
  await expect.poll(() => colours(again)).toMatchObject({ backgroundColor: 'rgb(0, 0, 0)' });
  await again.quit();
});

/** Whether words are still within the first lines: a line is broken elsewhere in another measure. */
async function isAround(bench: Bench, words: string): Promise<boolean> {
  const top = await bench.wordsAtTop();
  const [before = '', after = ''] = [top, words].map((line) => line.slice(0, 12));
  const blocks = (await bench.blocks()).join('\n');
  const paragraph = blocks.slice(0, blocks.indexOf(before)).split('\n').length;
  return paragraph === blocks.slice(0, blocks.indexOf(after)).split('\n').length;
}

/** The controls, regions and lines that reach beyond the window at one of its sides. */
function beyondTheWindow(bench: Bench): Promise<string[]> {
  return bench.page.evaluate(() => {
    const found: string[] = [];
    const parts =
      '.top-bar, .palette-label, .status-line, .sheet, .text section > *, .status-line > *';
    for (const part of document.querySelectorAll(parts)) {
      const { left, right, width } = part.getBoundingClientRect();
      if (width > 0 && (left < 0 || right > innerWidth + 1)) {
        found.push(`${part.className}: ${left} to ${right} of ${innerWidth}`);
      }
    }
    return found;
  });
}
