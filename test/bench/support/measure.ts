import type { Page } from '@playwright/test';
import { seededNumbers } from './article.ts';
import type { Sample, What } from './stopwatch.ts';

export type Measured = { what: What; sample: Sample };

/** One window under measurement. What did not come about is counted, not guessed. */
export type Runner = {
  /** Marks words on the screen, gives the mark another label, and removes it again. */
  mark(): Promise<void>;
  focusNext(): Promise<void>;
  /** Goes to the short article, and measures coming back. */
  openAgain(): Promise<void>;
  /** Turns the wheel once. */
  scroll(): Promise<void>;
  moveOn(): Promise<void>;
  measured: readonly Measured[];
  missed(): number;
};

/** Runners with the same seed do the same in their windows. */
export function createRunner(page: Page, seed: number): Runner {
  const next = seededNumbers(seed);
  const measured: Measured[] = [];
  let missed = 0;
  let turns = 0;

  const take = async (what: What, act: () => Promise<void>): Promise<boolean> => {
    await page.evaluate((wanted) => stopwatch.arm(wanted), what);
    await act();
    const sample = await page.evaluate(() => stopwatch.result());
    if (sample === null) {
      missed += 1;
      const words = await page.evaluate(() => String(document.getSelection()));
      console.log(`not answered: ${what}, with “${words}” selected`);
    } else measured.push({ what, sample });
    return sample !== null;
  };
  const press = (key: string) => () => page.keyboard.press(key);

  return {
    mark: async () => {
      await page.evaluate((random) => stopwatch.selectWords(random), next());
      const isMarked = await take('add', press('2'));
      if (!isMarked) return;
      await take('relabel', press('3'));
      await take('remove', press('Delete'));
    },
    focusNext: async () => {
      await take('focus', press('Tab'));
    },
    openAgain: async () => {
      await page.keyboard.press(']');
      await page.locator('.text', { hasText: 'A short article' }).waitFor();
      await take('open', press('['));
    },
    scroll: async () => {
      const { width, height } = await page.evaluate(() => ({
        width: innerWidth,
        height: innerHeight,
      }));
      await page.mouse.move(width / 2, height / 2);
      // Some turns down and as many up, so that even the shortest article has room.
      const direction = turns % 8 < 4 ? 1 : -1;
      turns += 1;
      await take('scroll', () => page.mouse.wheel(0, direction * 240));
    },
    moveOn: () => page.evaluate((part) => stopwatch.scrollTo(part), 0.1 + 0.6 * next()),
    measured,
    missed: () => missed,
  };
}
