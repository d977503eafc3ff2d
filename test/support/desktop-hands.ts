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
