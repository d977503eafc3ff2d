import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { type App, appFolder, launch } from './desktop-app.ts';
import {
  blockTexts,
  comparePlaces,
  findWords,
  middleOf,
  type Place,
  paintedFocus,
  paintedMarks,
  pointAt,
  type Stretch,
  scrollTo,
  selectedWords,
  selectionIn,
  selectUnits,
  untilPainted,
} from './desktop-page.ts';

/** Galley as one person has it before them: what they do, and what they see. */
export type Bench = Awaited<ReturnType<typeof startBench>>;

/** Starts Galley for the person whose home is `home`, and waits until there is something to see. */
export async function startBench(home: string, words: readonly string[] = []) {
  const app = await launch(home, words);
  const page = await app.electron.firstWindow();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await expect(page.locator('[data-region="page"]')).toBeVisible();
  return { app, page, complaints, ...handsOn(app, page), ...eyesOn(app, page) };
}

/** What a person does. */
function handsOn(app: App, page: Page) {
  const press = (keys: string) => page.keyboard.press(keys.replace('Ctrl', 'ControlOrMeta'));

  const headAt = async () => {
    const selection = await selectionIn(page);
    if (selection === null) throw new Error('there is no caret on the page');
    return selection.head;
  };

  /** Presses a key for as long as `isShort` of the goal; a caret that stands still is an error. */
  const pressWhile = async (keys: string, isShort: (head: Place) => boolean) => {
    for (let head = await headAt(); isShort(head); ) {
      await press(keys);
      const next = await headAt();
      if (comparePlaces(head, next) === 0) throw new Error(`${keys} does not move the caret on`);
      head = next;
    }
  };
  const isBefore = (goal: Place) => (head: Place) => comparePlaces(head, goal) < 0;
  const isAfter = (goal: Place) => (head: Place) => comparePlaces(head, goal) > 0;

  /** By paragraphs, then by words, then by characters, as fingers do it. */
  const moveCaretTo = async (goal: Place) => {
    await page.locator('article[data-region="page"]').focus();
    await press('Ctrl+Home');
    await pressWhile('Ctrl+ArrowDown', (head) => head.block < goal.block);
    await pressWhile('Ctrl+ArrowRight', isBefore(goal));
    await pressWhile('ArrowLeft', isAfter(goal));
    await pressWhile('ArrowRight', isBefore(goal));
  };
  const extendTo = async (goal: Place) => {
    await pressWhile('Ctrl+Shift+ArrowDown', (head) => head.block < goal.block);
    await pressWhile('Ctrl+Shift+ArrowRight', isBefore(goal));
    await pressWhile('Shift+ArrowLeft', isAfter(goal));
    await pressWhile('Shift+ArrowRight', isBefore(goal));
  };
  const select = async ({ start, end }: Stretch) => {
    await moveCaretTo(start);
    await extendTo(end);
  };
  const stretchOf = async (first: string, last: string): Promise<Stretch> => {
    const { start } = await findWords(page, first);
    const { end } = await findWords(page, last);
    return { start, end };
  };

  const drag = async ({ start, end }: Stretch) => {
    await scrollTo(page, end);
    await scrollTo(page, start);
    const from = await pointAt(page, start, 'before');
    const to = await pointAt(page, end, 'after');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await page.mouse.move(to.x, to.y);
    await page.mouse.up();
  };

  return {
    press,
    type: (text: string) => page.keyboard.type(text),
    menu: app.menu,
    answerOpenDialog: app.answerOpenDialog,
    answerSaveDialog: app.answerSaveDialog,
    quit: app.quit,
    kill: app.kill,
    undo: () => press('Ctrl+z'),
    redo: () => press('Ctrl+Shift+z'),

    openArticle: async (title: string) => {
      await page
        .getByRole('navigation', { name: 'Articles' })
        .getByRole('button', { name: title })
        .click();
      await expect(articleIn(page, title)).toBeVisible();
    },

    moveCaretTo: async (words: string) => moveCaretTo((await findWords(page, words)).start),
    /** With the reading caret: to the beginning of the words, then with Shift to their end. */
    selectWords: async (words: string, occurrence = 1) =>
      select(await findWords(page, words, occurrence)),
    selectBetween: async (first: string, last: string) => select(await stretchOf(first, last)),
    /** With the mouse, from the edge of the first character to the edge of the last. */
    dragOverWords: async (words: string, occurrence = 1) =>
      drag(await findWords(page, words, occurrence)),
    dragBetween: async (first: string, last: string) => drag(await stretchOf(first, last)),
    clickWords: async (words: string, occurrence = 1) => {
      const stretch = await findWords(page, words, occurrence);
      await scrollTo(page, stretch.start);
      const { x, y } = await middleOf(page, stretch);
      await page.mouse.click(x, y);
    },
    doubleClickWord: async (word: string) => {
      const stretch = await findWords(page, word);
      await scrollTo(page, stretch.start);
      const { x, y } = await middleOf(page, stretch);
      await page.mouse.dblclick(x, y);
    },
    /** Selects UTF-16 units of words, wherever they fall: as a tool from outside might. */
    selectUnits: async (words: string, { start, end }: { start: number; end: number }) =>
      selectUnits(page, await findWords(page, words), start, end),
    clickPalette: (label: string) =>
      page.getByRole('toolbar', { name: 'Labels' }).getByRole('button', { name: label }).click(),
    /** Brings a mark into focus by its card in the margin. */
    focusMark: (mark: string) =>
      marginIn(page).getByRole('button', { name: mark, exact: true }).click(),

    setClipboard: (text: string) =>
      app.electron.evaluate(({ clipboard }, words) => clipboard.writeText(words), text),
    /** Types through an input method, which sends no key presses. */
    composeText: (text: string) => page.keyboard.insertText(text),
    /** Drops text, dragged from another program, on words of the page. */
    dropText: async (text: string, words: string) => {
      const place = await middleOf(page, await findWords(page, words));
      const items = [{ mimeType: 'text/plain', data: text }];
      await dropOn(page, place, { items, dragOperationsMask: 1 });
    },
    /** Drops files on the window, as from a file manager: with paths, which a page cannot make up. */
    dropFiles: async (paths: readonly string[]) => {
      const box = await page.locator('[data-region="page"]').first().boundingBox();
      const place = { x: Math.round((box?.x ?? 0) + 200), y: Math.round((box?.y ?? 0) + 200) };
      await dropOn(page, place, { items: [], files: [...paths], dragOperationsMask: 1 });
    },
  };
}

/** What a person sees. Lists are in reading order; marks are written `claim: words`. */
function eyesOn(app: App, page: Page) {
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
  const queue = page.getByRole('navigation', { name: 'Articles' }).getByRole('listitem');

  return {
    /** The cards in the margin. */
    cards,
    /** What is painted over the words, part by part. */
    painted: () => paintedMarks(page),
    paintedFocus: () => paintedFocus(page),
    /** Waits until a mark of one part is painted and stands in the margin. */
    seesMark: async (mark: string) => {
      await expect.poll(() => paintedMarks(page)).toContain(mark);
      await expect.poll(cards).toContain(mark);
    },
    seesNoMark: async (mark: string) => {
      await expect.poll(() => paintedMarks(page)).not.toContain(mark);
      await expect.poll(cards).not.toContain(mark);
    },
    /** Resolves in the frame in which a mark is first painted; ask before pressing its key. */
    untilPainted: (mark: string) => untilPainted(page, mark),
    selectedWords: () => selectedWords(page),
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
    openTitle: async () => {
      const name = await page.locator('article[data-region="page"]').getAttribute('aria-label');
      return name?.replace(/^Article: /, '') ?? '';
    },
    queue,
    status,
    margin: marginIn(page),
    palette: page.getByRole('toolbar', { name: 'Labels' }),
    /** The words that a problem or a piece of news is told in. */
    problem: page.getByRole('alert'),
    news: page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Close' }) }),
    dialog: (name: string) => page.getByRole('dialog', { name }),
    field: (name: string): Locator => page.getByRole('textbox', { name }),
    undoButton: status.getByRole('button', { name: /^undo: / }),
    menuItems: app.menuItems,
    windowTitle: app.windowTitle,
    windowCount: () =>
      app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    /** From now on, where the page tries to go, and whether that was prevented. */
    watchNavigation: () => watchNavigation(app),
    /** From now on, every address that the window or its session asks for. */
    watchRequests: () => watchRequests(app, page),
    clipboard: () => app.electron.evaluate(({ clipboard }) => clipboard.readText()),
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
    /** Takes a picture of the window into out-test/screenshots/ and answers where it is. */
    screenshot: async (name: string) => {
      const path = join(appFolder, 'out-test/screenshots', `${name}.png`);
      mkdirSync(dirname(path), { recursive: true });
      await page.screenshot({ path, animations: 'disabled' });
      return path;
    },
  };
}

type Attempt = { address: string; isPrevented: boolean };

async function watchNavigation({ electron }: App): Promise<() => Promise<Attempt[]>> {
  const attempts = await electron.evaluateHandle(({ webContents }) => {
    const seen: { address: string; isPrevented: boolean }[] = [];
    for (const contents of webContents.getAllWebContents()) {
      // After the app's own listener, which may have prevented it.
      contents.on('will-navigate', (event) => {
        seen.push({ address: event.url, isPrevented: event.defaultPrevented });
      });
    }
    return seen;
  });
  return () => attempts.jsonValue();
}

async function watchRequests({ electron }: App, page: Page): Promise<() => Promise<string[]>> {
  const fromPage: string[] = [];
  page.on('request', (request) => fromPage.push(request.url()));
  const fromSession = await electron.evaluateHandle(({ session }) => {
    const seen: string[] = [];
    const note = ({ url }: { url: string }) => {
      seen.push(url);
    };
    // Not `onBeforeRequest`: it has one listener, and that is the app's.
    session.defaultSession.webRequest.onSendHeaders(note);
    session.defaultSession.webRequest.onCompleted(note);
    session.defaultSession.webRequest.onErrorOccurred(note);
    return seen;
  });
  return async () => [...fromPage, ...(await fromSession.jsonValue())];
}

type Dragged = {
  items: { mimeType: string; data: string }[];
  files?: string[];
  dragOperationsMask: number;
};

async function dropOn(page: Page, place: { x: number; y: number }, data: Dragged) {
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
  }
  await session.detach();
}

function marginIn(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Marks' });
}

function articleIn(page: Page, title: string): Locator {
  return page.getByRole('article', { name: `Article: ${title}`, exact: true });
}
