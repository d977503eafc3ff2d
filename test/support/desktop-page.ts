import { expect, type Page } from '@playwright/test';

/**
 * The page as it is on the screen, read from the DOM alone: the words of its blocks, the
 * selection, and where words are. Nothing here asks the app's own code.
 */

/** A place in the text on the page: a block, counted from 0, and a UTF-16 offset into its words. */
export type Place = { block: number; offset: number };
export type Stretch = { start: Place; end: Place };

/** The blocks of the article. */
const blocks = '[data-region="page"] section > .block';

export function blockTexts(page: Page): Promise<string[]> {
  return page.evaluate(
    (selector) => [...document.querySelectorAll(selector)].map((block) => block.textContent ?? ''),
    blocks,
  );
}

/** Which way a block runs, as the browser lays it out. */
export function directionOf(page: Page, block: number): Promise<string> {
  return page.evaluate(
    ([selector, index]) => {
      const element = document.querySelectorAll(selector)[index];
      return element === undefined ? 'ltr' : getComputedStyle(element).direction;
    },
    [blocks, block] as const,
  );
}

/** The browser's selection; null when it is not in the article. */
export function selectionIn(page: Page): Promise<{ anchor: Place; head: Place } | null> {
  return page.evaluate((selector) => {
    const all = [...document.querySelectorAll(selector)];
    const placeOf = (node: Node | null, offset: number) => {
      const root = all[0]?.closest('article');
      if (node === null || !root?.contains(node)) return null;
      const point = document.createRange();
      point.setStart(node, offset);
      for (const [block, element] of all.entries()) {
        const whole = document.createRange();
        whole.selectNodeContents(element);
        if (point.compareBoundaryPoints(Range.END_TO_START, whole) > 0) continue;
        // A point between two blocks stands at the beginning of the second.
        const isWithin = point.compareBoundaryPoints(Range.START_TO_START, whole) > 0;
        if (isWithin) whole.setEnd(node, offset);
        return { block, offset: isWithin ? whole.toString().length : 0 };
      }
      return null;
    };
    const selection = document.getSelection();
    const anchor = placeOf(selection?.anchorNode ?? null, selection?.anchorOffset ?? 0);
    const head = placeOf(selection?.focusNode ?? null, selection?.focusOffset ?? 0);
    return anchor === null || head === null ? null : { anchor, head };
  }, blocks);
}

/** The selected words, blocks joined by a line end. */
export async function selectedWords(page: Page): Promise<string> {
  const selection = await selectionIn(page);
  if (selection === null) return '';
  const [start, end] = [selection.anchor, selection.head].sort(comparePlaces);
  const texts = await blockTexts(page);
  if (start === undefined || end === undefined) return '';
  return texts
    .slice(start.block, end.block + 1)
    .map((text, index) => {
      const from = index === 0 ? start.offset : 0;
      const to = index === end.block - start.block ? end.offset : text.length;
      return text.slice(from, to);
    })
    .join('\n');
}

/** Has the browser select units of the words, counted from their first. */
export function selectUnits(page: Page, words: Stretch, from: number, to: number): Promise<void> {
  return page.evaluate(
    ({ selector, block, start, end }) => {
      const element = document.querySelectorAll(selector)[block];
      const walker = document.createTreeWalker(element ?? document, NodeFilter.SHOW_TEXT);
      let passed = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.nodeValue?.length ?? 0;
        if (passed <= start && end <= passed + length) {
          document.getSelection()?.setBaseAndExtent(node, start - passed, node, end - passed);
        }
        passed += length;
      }
    },
    {
      selector: blocks,
      block: words.start.block,
      start: words.start.offset + from,
      end: words.start.offset + to,
    },
  );
}

/** Where words stand: the first occurrence, or the one asked for, counted from 1. */
export async function findWords(page: Page, words: string, occurrence = 1): Promise<Stretch> {
  let texts: string[] = [];
  const shown = async () => {
    texts = await blockTexts(page);
    return texts.join('\n');
  };
  await expect.poll(shown).toContain(words);
  let left = occurrence;
  for (const [block, text] of texts.entries()) {
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
      left -= 1;
      if (left > 0) continue;
      return { start: { block, offset: at }, end: { block, offset: at + words.length } };
    }
  }
  throw new Error(`the page does not show “${words}” ${occurrence} times`);
}

export function comparePlaces(a: Place, b: Place): number {
  return a.block - b.block || a.offset - b.offset;
}

/** Brings words into view, as a person scrolls to them. */
export async function scrollTo(page: Page, { block }: Place): Promise<void> {
  await page.locator(blocks).nth(block).scrollIntoViewIfNeeded();
}

/** The point to click to be in the middle of the words. */
export function middleOf(page: Page, stretch: Stretch): Promise<{ x: number; y: number }> {
  return page.evaluate(
    ({ selector, start, end }) => {
      const element = document.querySelectorAll(selector)[start.block];
      const walker = document.createTreeWalker(element ?? document, NodeFilter.SHOW_TEXT);
      const middle = (start.offset + end.offset) >> 1;
      let passed = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const length = node.nodeValue?.length ?? 0;
        if (middle < passed + length) {
          const range = document.createRange();
          range.setStart(node, middle - passed);
          range.setEnd(node, middle - passed + 1);
          const rect = range.getBoundingClientRect();
          return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
        }
        passed += length;
      }
      throw new Error('there are no words at that place');
    },
    { selector: blocks, ...stretch },
  );
}

/**
 * The point where a mouse has to be pressed to stand at a place: at the edge of the character
 * after it (`'before'`) or of the one before it (`'after'`), on whichever side that is in the
 * script's direction.
 */
export function pointAt(
  page: Page,
  place: Place,
  side: 'before' | 'after',
): Promise<{ x: number; y: number }> {
  return page.evaluate(
    ({ selector, block, offset, side }) => {
      const element = document.querySelectorAll(selector)[block];
      const text = element?.textContent ?? '';
      const graphemes = [...new Intl.Segmenter().segment(text)];
      const beside = graphemes.find(({ index, segment }) =>
        side === 'before' ? index === offset : index + segment.length === offset,
      );
      if (element === undefined || beside === undefined) {
        throw new Error(`a mouse cannot stand at ${offset} of “${text}”`);
      }
      const locate = (wanted: number) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let passed = 0;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const length = node.nodeValue?.length ?? 0;
          if (wanted <= passed + length) return { node, offset: wanted - passed };
          passed += length;
        }
        throw new Error(`“${text}” has no offset ${wanted}`);
      };
      const offsetAt = (x: number, y: number) => {
        const caret = document.caretPositionFromPoint(x, y);
        if (caret === null || !element.contains(caret.offsetNode)) return -1;
        const before = document.createRange();
        before.selectNodeContents(element);
        before.setEnd(caret.offsetNode, caret.offset);
        return before.toString().length;
      };
      const start = locate(beside.index);
      const end = locate(beside.index + beside.segment.length);
      const range = document.createRange();
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset);
      for (const rect of range.getClientRects()) {
        const y = rect.top + rect.height / 2;
        for (const x of [rect.left + 1, rect.right - 1]) {
          if (offsetAt(x, y) === offset) return { x, y };
        }
      }
      throw new Error(`no point of the screen stands for ${offset} of “${text}”`);
    },
    { selector: blocks, ...place, side },
  );
}

/** Begins to watch the article; what is answered resolves when it next comes to rest. */
export async function watchScrolling(page: Page): Promise<() => Promise<void>> {
  const watch = await page.evaluateHandle(() => {
    const scroller = document.querySelector('article')?.closest('main');
    const still = new Promise<void>((resolve) => {
      scroller?.addEventListener('scrollend', () => resolve(), { once: true });
    });
    return { still };
  });
  return () => watch.evaluate(({ still }) => still);
}

/** The first 40 characters on the screen, from the beginning of a line that shows by more than half. */
export function wordsAtTop(page: Page): Promise<string> {
  return page.evaluate((selector) => {
    const top =
      document.querySelector('article')?.closest('main')?.getBoundingClientRect().top ?? 0;
    for (const block of document.querySelectorAll(selector)) {
      if (block.getBoundingClientRect().bottom <= top) continue;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const words = node.nodeValue ?? '';
        for (let at = 0; at < words.length; at += 1) {
          const character = document.createRange();
          character.setStart(node, at);
          character.setEnd(node, at + 1);
          const { bottom, height } = character.getBoundingClientRect();
          if (bottom - height / 2 > top) return words.slice(at, at + 40);
        }
      }
    }
    return '';
  }, blocks);
}
