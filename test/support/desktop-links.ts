import type { Page } from '@playwright/test';
import { expect, type Machine } from './desktop.ts';
import { articleOnDisk, runCli } from './desktop-disk.ts';

/** A mark to make on the command line: its label and its words, the first that are there. */
export type Wanted = readonly [label: string, words: string];

/** A project with one article of this title and text, and these marks on it. */
export function projectWithMarks(
  machine: Machine,
  title: string,
  text: string,
  marks: readonly Wanted[],
): string {
  const content = `${title}\n\n${text}\n`;
  const project = machine.makeProject('links.galley', { 'article.txt': content });
  for (const [label, words] of marks) {
    const start = [...content.slice(0, content.indexOf(words))].length;
    const end = start + [...words].length;
    const { code, errors } = runCli('tag', project, title, label, String(start), String(end));
    if (code !== 0) throw new Error(errors);
  }
  return project;
}

/** The links of an article on disk: `claim words → attributed to → actor words (said)`. */
export function linksWithCues(project: string, title: string): string[] {
  const { spans, relations } = articleOnDisk(project, title);
  const words = (id: string) => spans.find((span) => span.id === id)?.text ?? 'nothing';
  return relations.map(({ type, from, to, to_author, cue }) => {
    const end = to_author ? 'the author' : words(to);
    const said = cue.map(({ text }) => ` (${text})`).join('');
    return `${words(from)} → ${type} → ${end}${said}`;
  });
}

/** What a hand does and an eye sees of links in the window. */
export function linksIn(page: Page) {
  const chooser = page.getByRole('region', { name: 'Link the mark in focus' });
  const isTaken = async () => (await page.locator('.drag-line-over').count()) === 1;
  return {
    chooser,
    /** The letters to type for words; they are on the card of their mark. */
    hintOf: async (words: string): Promise<string> => {
      const card = page.getByRole('complementary').getByRole('listitem').filter({ hasText: words });
      const hint = card.locator('.card-hint kbd').first();
      await expect(hint).toBeVisible();
      return (await hint.textContent()) ?? '';
    },
    /** Takes hold of the handle of a card, by the words on it. */
    holdHandle: async (words: string) => {
      const card = page.getByRole('complementary').getByRole('listitem').filter({ hasText: words });
      await card.first().hover();
      const box = await card.locator('.link-handle').first().boundingBox();
      if (box === null) throw new Error(`the card “${words}” has no handle`);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
    },
    /** Drags on to the card with these words, wherever it has moved to; whether it takes the line. */
    dragsToCard: async (words: string) => {
      const card = page.getByRole('complementary').getByRole('listitem').filter({ hasText: words });
      const box = await card.first().boundingBox();
      if (box === null) throw new Error(`there is no card “${words}”`);
      await page.mouse.move(box.x + box.width / 2, box.y + 12, { steps: 6 });
      return isTaken();
    },
    /** Whether the line that is dragged is over something that takes it. */
    isTaken,
    dragLine: page.locator('.drag-line'),
    /** The lines drawn for the mark in focus, and what is said to be off the screen. */
    lineCount: () => page.locator('.link-line').count(),
    away: () => page.locator('.link-away').allInnerTexts(),
    /** The links on the card that is unfolded, as one reads them. */
    rows: async (): Promise<string[]> => {
      const rows = await page.locator('.link-row').allInnerTexts();
      return rows.map((row) => row.replace(/\s+/g, ' ').trim());
    },
  };
}
