import type { Locator, Page } from '@playwright/test';

/** The parts of the window, by what they are called to those who do not see them. */

export function marginIn(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Marks' });
}

export function articleIn(page: Page, title: string): Locator {
  return page.getByRole('article', { name: `Article: ${title}`, exact: true });
}
