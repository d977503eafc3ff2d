import { expect, type Page } from '@playwright/test';
import type { App } from './desktop-app.ts';
import {
  comparePlaces,
  directionOf,
  findWords,
  middleOf,
  type Place,
  pointAt,
  type Stretch,
  scrollTo,
  selectionIn,
  selectUnits,
  watchScrolling,
} from './desktop-page.ts';
import { articleIn, marginIn } from './desktop-regions.ts';

/** What a person does. */
export function handsOn(app: App, page: Page) {
  const press = (keys: string) => page.keyboard.press(keys.replace('Ctrl', 'ControlOrMeta'));

  const headAt = async () => {
    const selection = await selectionIn(page);
    if (selection === null) throw new Error('there is no caret on the page');
    return selection.head;
  };

  /** Holds keys down for as long as `isShort` of the goal; a caret that stands still is an error. */
  const holdWhile = async (keys: string, isShort: (head: Place) => boolean) => {
    let head = await headAt();
    if (!isShort(head)) return;
    const held = keys.replace('Ctrl', 'ControlOrMeta').split('+');
    const last = held.at(-1) ?? '';
    for (const modifier of held.slice(0, -1)) await page.keyboard.down(modifier);
    while (isShort(head)) {
      await page.keyboard.down(last);
      const next = await headAt();
      if (comparePlaces(head, next) === 0) throw new Error(`${keys} does not move the caret on`);
      head = next;
    }
    for (const key of held.toReversed()) await page.keyboard.up(key);
  };
  const isBefore = (goal: Place) => (head: Place) => comparePlaces(head, goal) < 0;
  const isAfter = (goal: Place) => (head: Place) => comparePlaces(head, goal) > 0;

  /** The arrow keys that lead on and back: they follow the eye, as the paragraph runs. */
  const arrowsIn = async ({ block }: Place) => {
    const direction = await directionOf(page, block);
    return direction === 'ltr'
      ? { on: 'ArrowRight', back: 'ArrowLeft' }
      : { on: 'ArrowLeft', back: 'ArrowRight' };
  };

  /** By paragraphs, then by words, then by characters, as fingers do it. */
  const moveCaretTo = async (goal: Place) => {
    await page.locator('article[data-region="page"]').focus();
    await press('Ctrl+Home');
    await holdWhile('Ctrl+ArrowDown', (head) => head.block < goal.block);
    const { on, back } = await arrowsIn(goal);
    await holdWhile(`Ctrl+${on}`, isBefore(goal));
    await holdWhile(back, isAfter(goal));
    await holdWhile(on, isBefore(goal));
  };
  const extendTo = async (goal: Place) => {
    await holdWhile('Ctrl+Shift+ArrowDown', (head) => head.block < goal.block);
    const { on, back } = await arrowsIn(goal);
    await holdWhile(`Ctrl+Shift+${on}`, isBefore(goal));
    await holdWhile(`Shift+${back}`, isAfter(goal));
    await holdWhile(`Shift+${on}`, isBefore(goal));
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

  const middleOfWords = async (words: string, occurrence = 1) => {
    const stretch = await findWords(page, words, occurrence);
    await scrollTo(page, stretch.start);
    return middleOf(page, stretch);
  };
  const moveMouseTo = async ({ x, y }: { x: number; y: number }) =>
    // Through places in between, as a hand moves it.
    page.mouse.move(x, y, { steps: 4 });

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
    quitAsStorageDies: app.quitAsStorageDies,
    kill: app.kill,
    undo: () => press('Ctrl+z'),
    redo: () => press('Ctrl+Shift+z'),

    /** Exports as the dialog proposes, to where the system's dialog will answer. */
    exportDataset: async () => {
      await app.menu('File', 'Export dataset…');
      await expect(page.getByRole('dialog', { name: 'Export dataset' })).toBeVisible();
      await press('Enter');
    },

    openArticle: async (title: string) => {
      await page
        .getByRole('listbox', { name: 'Articles in the queue' })
        .getByRole('option', { name: title })
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
      const { x, y } = await middleOfWords(words, occurrence);
      await page.mouse.click(x, y);
    },
    doubleClickWord: async (word: string) => {
      const { x, y } = await middleOfWords(word);
      await page.mouse.dblclick(x, y);
    },
    clickTimes: async (words: string, times: number) => {
      const { x, y } = await middleOfWords(words);
      await page.mouse.click(x, y, { clickCount: times });
    },
    rightClickWords: async (words: string) => {
      const { x, y } = await middleOfWords(words);
      await page.mouse.click(x, y, { button: 'right' });
    },
    /** Presses the mouse in the middle of words, the so-many-th time in a row, and holds it. */
    holdMouseOn: async (words: string, clickCount = 1) => {
      const { x, y } = await middleOfWords(words);
      await page.mouse.move(x, y);
      if (clickCount > 1) await page.mouse.click(x, y, { clickCount: clickCount - 1 });
      await page.mouse.down({ clickCount });
    },
    /** Takes hold of an end of a part, counted from 0, of the mark in focus. */
    holdGrip: async (edge: 'start' | 'end', part = 0) => {
      const grip = page.locator(`.grip[data-edge="${edge}"][data-fragment="${part}"]`);
      const box = await grip.boundingBox();
      if (box === null) throw new Error(`there is no grip at the ${edge} of part ${part}`);
      await page.mouse.move(
        box.x + box.width / 2,
        edge === 'start' ? box.y - 3 : box.y + box.height + 3,
      );
      await page.mouse.down();
    },
    /** Moves the mouse to the middle of words, whatever is held. */
    moveMouseToWords: async (words: string) => moveMouseTo(await middleOfWords(words)),
    moveMouseTo,
    letGoOfMouse: () => page.mouse.up(),
    holdKey: (key: string) => page.keyboard.down(key),
    letGoOfKey: (key: string) => page.keyboard.up(key),
    /** A button of the palette that stands at words which the mouse selected. */
    clickPaletteAtWords: (label: string) =>
      page
        .getByRole('toolbar', { name: 'Mark these words' })
        .getByRole('button', { name: label })
        .click(),
    chooseInContextMenu: app.chooseInContextMenu,
    /** Selects UTF-16 units of words, wherever they fall: as a tool from outside might. */
    selectUnits: async (words: string, { start, end }: { start: number; end: number }) =>
      selectUnits(page, await findWords(page, words), start, end),
    /** Turns the mouse wheel over the article, and waits until the page stands still again. */
    turnWheel: async (pixels: number) => {
      await page.locator('article[data-region="page"]').hover({ position: { x: 40, y: 40 } });
      const untilStill = await watchScrolling(page);
      await page.mouse.wheel(0, pixels);
      await untilStill();
    },
    clickPalette: (label: string) =>
      page.getByRole('toolbar', { name: 'Labels' }).getByRole('button', { name: label }).click(),
    /** Brings a mark into focus by its card in the margin. */
    focusMark: (mark: string) =>
      marginIn(page).getByRole('button', { name: mark, exact: true }).click(),

    /** What Copy in the Edit menu has Electron do to the window in front. */
    copyAsTheMenuDoes: () =>
      app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.copy()),
    setClipboard: (text: string) =>
      app.inMain(({ clipboard }, words) => clipboard.writeText(words), text),
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
