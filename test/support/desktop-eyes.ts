import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { type App, appFolder } from './desktop-app.ts';
import { paintedFocus, paintedMarks, untilPainted } from './desktop-marks.ts';
import { blockTexts, selectedWords, wordsAtTop } from './desktop-page.ts';
import { articleIn, marginIn } from './desktop-regions.ts';
import { watchNavigation, watchRequests } from './desktop-watch.ts';

/** How often to look again, in milliseconds: what is waited for comes within a few of them. */
const often = { intervals: [10, 20, 50, 100] };

/** What a person sees. Lists are in reading order; marks are written `claim: words`. */
export function eyesOn(app: App, page: Page) {
  const cards = () =>
    marginIn(page)
      .getByRole('listitem')
      .evaluateAll((items) =>
        items.flatMap((item) => {
          const label = item.querySelector('span')?.textContent;
          const words = item.querySelector('[dir="auto"]')?.textContent;
          // Lists within a card are of its attributes.
          return item.parentElement?.closest('li') || !label || !words
            ? []
            : [`${label}: ${words}`];
        }),
      );
  const status = page.getByRole('contentinfo');
  const queue = page.getByRole('listbox', { name: 'Articles in the queue' }).getByRole('option');
  const markList = page.getByRole('listbox', { name: 'Marks of the article' });

  return {
    /** The cards in the margin. */
    cards,
    /** What is painted over the words, part by part. */
    painted: () => paintedMarks(page),
    paintedFocus: () => paintedFocus(page),
    /** Waits until a mark of one part is painted and stands in the margin. */
    seesMark: async (mark: string) => {
      await expect.poll(() => paintedMarks(page), often).toContain(mark);
      await expect.poll(cards, often).toContain(mark);
    },
    seesNoMark: async (mark: string) => {
      await expect.poll(() => paintedMarks(page), often).not.toContain(mark);
      await expect.poll(cards, often).not.toContain(mark);
    },
    /** Resolves in the frame in which a mark is first painted; ask before pressing its key. */
    untilPainted: (mark: string) => untilPainted(page, mark),
    selectedWords: () => selectedWords(page),
    /** The first words on the screen, from the beginning of their line. */
    wordsAtTop: () => wordsAtTop(page),
    /** How large the page shows its text, in pixels: of its type, of its lines, of its measure. */
    setting: () =>
      page.locator('.text').evaluate((text) => {
        const { fontSize, lineHeight } = getComputedStyle(text);
        return { size: fontSize, leading: lineHeight, measure: text.clientWidth };
      }),
    zoom: () =>
      app.inMain(({ BrowserWindow }) =>
        Math.round((BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0) * 100),
      ),
    /** The words of every block on the page. */
    blocks: () => blockTexts(page),
    /** The titles in the queue. */
    titles: () =>
      queue.evaluateAll((rows) =>
        rows.map((row) => row.querySelector('[dir="auto"]')?.textContent ?? ''),
      ),
    /** How many marks the status line counts on the open article. */
    markCount: async () => Number(/(\d+) marks?/.exec((await status.textContent()) ?? '')?.[1]),
    article: (title: string) => articleIn(page, title),
    queue,
    status,
    margin: marginIn(page),
    paletteAtWords: page.getByRole('toolbar', { name: 'Mark these words' }),
    /** How many grips the mark in focus has. */
    gripCount: () => page.locator('.grip').count(),
    contextMenu: app.contextMenu,
    /** The cards that are unfolded, by the buttons that fold them. */
    unfoldedCards: marginIn(page).getByRole('button', { expanded: true }),
    /** The marks as a list, its rows near the screen, and the one in focus. */
    markList,
    markRows: markList.getByRole('option'),
    currentRow: markList.getByRole('option', { selected: true }),
    /** What was done, as the open history lists it, and the strip above the article as it was. */
    timeLine: page.getByRole('listbox', { name: 'What was done, the last first' }),
    timeEntries: page
      .getByRole('listbox', { name: 'What was done, the last first' })
      .getByRole('option'),
    past: page.getByRole('region', { name: 'The article as it was' }),
    /** The text while it is corrected, and what that comes to so far. */
    correction: page.getByRole('textbox', { name: 'Text of the article' }),
    correctionState: page.locator('.correction-state'),
    /** What was said last to those who do not see the window. */
    announcement: page.locator('p.visually-hidden[role="status"]'),
    palette: page.getByRole('toolbar', { name: 'Labels' }),
    /** The words that a problem or a piece of news is told in. */
    problem: page.getByRole('alert'),
    news: page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Close' }) }),
    dialog: (name: string) => page.getByRole('dialog', { name }),
    field: (name: string): Locator => page.getByRole('textbox', { name }),
    undoButton: status.getByRole('button', { name: /^undo: / }),
    menuItems: app.menuItems,
    accelerator: app.accelerator,
    windowTitle: app.windowTitle,
    hasEnded: app.hasEnded,
    isWindowInFront: () =>
      app.inMain(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null),
    windowCount: () => app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    /** From now on, where the page tries to go, and whether that was prevented. */
    watchNavigation: () => watchNavigation(app),
    /** From now on, every address that the window or its session asks for. */
    watchRequests: () => watchRequests(app, page),
    clipboard: () => app.inMain(({ clipboard }) => clipboard.readText()),
    isPageEditable: () =>
      page
        .locator('article[data-region="page"]')
        .evaluate(
          (article) =>
            document.designMode === 'on' ||
            [article, ...article.querySelectorAll('*')].some(
              (element) => element instanceof HTMLElement && element.isContentEditable,
            ),
        ),
    /** Takes a picture of the page into out-test/screenshots/ and answers where it is. */
    screenshot: async (name: string) => {
      const path = picturePath(name);
      await page.screenshot({ path, animations: 'disabled' });
      return path;
    },
    /** The same of the window as it is on the screen, zoom and all. */
    windowPicture: async (name: string) => {
      const path = picturePath(name);
      const picture = await app.inMain(async ({ BrowserWindow }) => {
        const image = await BrowserWindow.getAllWindows()[0]?.capturePage();
        return image?.toPNG().toString('base64') ?? '';
      });
      writeFileSync(path, Buffer.from(picture, 'base64'));
      return path;
    },
  };
}

function picturePath(name: string): string {
  const path = join(appFolder, 'out-test/screenshots', `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}
