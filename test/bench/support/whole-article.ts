import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { z } from 'zod';
import { valueKeysOf } from '../../../renderer/commands/value-keys.ts';
import { defaultSchema } from '../../../shared/model/default-schema.ts';
import { labelOf } from '../../../shared/model/label-schema.ts';
import type { Bench } from '../../support/desktop-bench.ts';
import { often } from './often.ts';

const placeSchema = z.strictObject({ start: z.number(), end: z.number() });

/** What is wanted of an article, by offsets alone: its words are the article's own. UTF-16. */
export const wantedSchema = z.strictObject({
  /** SHA-256 of the file that the offsets are of. */
  sha256: z.string(),
  marks: z.array(
    z.strictObject({
      key: z.string(),
      label: z.string(),
      fragments: z.array(placeSchema),
      values: z.record(z.string(), z.union([z.string(), z.boolean()])),
      /** `to` is another mark's key, or the author. */
      links: z.array(
        z.strictObject({ type: z.string(), to: z.string(), cue: placeSchema.nullable() }),
      ),
    }),
  ),
});
export type WantedMark = z.infer<typeof wantedSchema>['marks'][number];

/** Presses keys one by one and counts them: every key but bare modifiers. */
export function createHands(bench: Bench) {
  let presses = 0;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await bench.press(key);
      presses += 1;
    }
  };
  return { press, count: () => presses };
}
export type Hands = ReturnType<typeof createHands>;

/** Gives the mark in focus its values: the card opens, a key a choice, words where words are asked. */
export async function giveValues(bench: Bench, hands: Hands, mark: WantedMark): Promise<void> {
  const label = labelOf(defaultSchema, mark.label);
  const keys = valueKeysOf(label);
  const entries = Object.entries(mark.values);
  if (entries.length === 0) return;
  const editor = bench.page.getByRole('group', { name: `Values of ${mark.label}` });
  await hands.press('Enter');
  await expect(editor).toBeVisible(often);
  for (const [name, value] of entries) {
    const definition = label.attributes.find((attribute) => attribute.name === name);
    const isWords = definition?.type === 'text' || definition?.type === 'completing text';
    await hands.press(keys.of(name, definition?.type === 'choice' ? String(value) : null));
    if (isWords) await hands.press(...[...String(value)].map(asKey), 'Enter');
    await expect.poll(() => bench.announcement.textContent(), often).toContain(name);
  }
  await hands.press('Escape');
  await expect(editor).toHaveCount(0, often);
}

function asKey(character: string): string {
  return character === ' ' ? 'Space' : character;
}

/** Links the mark in focus, reading the letters from its card or from the line at the foot. */
export async function makeLink(
  bench: Bench,
  hands: Hands,
  { words, type }: { words: string | null; type: string },
): Promise<void> {
  const chooser = bench.page.getByRole('region', { name: 'Link the mark in focus' });
  await hands.press('r');
  await expect(chooser).toBeVisible(often);
  const isUsual = type !== 'about';
  if (!isUsual) await hands.press(await numberOf(bench.page, type));
  if (words === null) await hands.press('r');
  else {
    const letters = await hintOf(bench.page, words);
    if (letters !== '') await hands.press(...letters);
    else await lookFor(bench.page, hands, words);
  }
  await expect(chooser).toHaveCount(0, often);
}

/** The number before a way of linking. */
async function numberOf(page: Page, says: string): Promise<string> {
  const way = page.locator('.chooser-way').filter({ hasText: says }).first();
  return ((await way.locator('kbd').textContent()) ?? '').trim();
}

/** The letters shown for words, on their card or where far targets are listed; '' for none. */
async function hintOf(page: Page, words: string): Promise<string> {
  const read = () =>
    page.evaluate((wanted) => {
      const places = [
        ...document.querySelectorAll('.margin-cards > li'),
        ...document.querySelectorAll('.chooser-far > li'),
      ];
      const isWanted = (place: Element) =>
        place.querySelector('.card-line, .card-quote, .chooser-words')?.textContent === wanted;
      const hints = places
        .filter(isWanted)
        .map((place) => place.querySelector('kbd.hint')?.textContent ?? '');
      return hints.find((hint) => hint !== '') ?? '';
    }, words);
  // Hints come with the next paint; who sees none by then looks for the words.
  const patience = 15;
  for (let looks = 0; looks < patience; looks += 1) {
    const hint = await read();
    if (hint !== '') return hint;
    await page.waitForTimeout(100);
  }
  return '';
}

/** Types as much of a far target's words as puts it first in the list, and takes it. */
async function lookFor(page: Page, hands: Hands, words: string): Promise<void> {
  await hands.press('/');
  await expect(page.locator('.chooser-field')).toBeFocused(often);
  const first = page.locator('.chooser-far .chooser-words').first();
  for (const [at, character] of [...words].entries()) {
    await hands.press(asKey(character));
    await expect(page.locator('.chooser-field')).toHaveValue(words.slice(0, at + 1), often);
    await page.waitForTimeout(100);
    if ((await first.textContent()) === words) break;
  }
  await hands.press('Enter');
}
