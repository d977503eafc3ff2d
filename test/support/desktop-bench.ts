import { expect } from '@playwright/test';
import type { App } from './desktop-app.ts';
import { eyesOn } from './desktop-eyes.ts';
import { handsOn } from './desktop-hands.ts';

/** Galley as one person has it before them: what they do, and what they see. */
export type Bench = Awaited<ReturnType<typeof sitDown>>;

/**
 * Waits until there is something to see, in a window that is shown: keys that come before are
 * lost, as they are on any window.
 */
export async function sitDown(app: App) {
  const page = await app.electron.firstWindow();
  /** What went wrong without the person being told. */
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.locator('[data-region="page"]').waitFor();
  await expect.poll(() => app.isWindowShown(), { intervals: [10, 20, 50] }).toBe(true);
  // Before a window has painted for the first time it hears no keys.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
  return { app, page, complaints, ...handsOn(app, page), ...eyesOn(app, page) };
}
