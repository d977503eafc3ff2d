import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { Session, Sheet } from '../../renderer/state/session.ts';
import type { CommandId } from '../../shared/commands.ts';
import {
  type Annotation,
  compareAnnotations,
  fragmentSeparator,
} from '../../shared/model/annotation.ts';
import type { ArticleSummary } from '../../shared/model/article.ts';
import { isGraphemeBoundary } from '../../shared/text/graphemes.ts';
import { isBlank, isWhite } from '../../shared/text/white.ts';
import type { KeyboardDesk } from './keyboard-desk.ts';

/** What no sequence of keys may break. Each of these throws with what is wrong, in words. */

/** Marks that were found in order; a mark is a value and never changes. */
const known = new WeakSet<Annotation>();

/** What can be told from the session alone, after every key. */
export function expectSound({ sheet, focus, selection }: Session): Sheet {
  if (sheet === null) throw new Error('no article is on the desk');
  const { annotations, text } = sheet;
  for (const mark of annotations) {
    if (!known.has(mark)) expectTidy(text.content, mark);
    known.add(mark);
  }
  for (const [index, mark] of annotations.entries()) {
    const before = annotations[index - 1];
    if (before !== undefined && compareAnnotations(before, mark) >= 0) {
      throw new Error(`“${mark.quote}” is not in reading order`);
    }
    const twin = annotations.find(
      (other) =>
        other !== mark &&
        other.labelId === mark.labelId &&
        isDeepStrictEqual(other.fragments, mark.fragments),
    );
    if (twin !== undefined) throw new Error(`“${mark.quote}” is marked twice as ${mark.labelId}`);
  }
  if (focus !== null && !annotations.some(({ id }) => id === focus)) {
    throw new Error(`the mark in focus, ${focus}, is not on the desk`);
  }
  const { length } = text.content;
  if (
    selection === null ||
    !isWithin(selection.anchor, length) ||
    !isWithin(selection.head, length)
  ) {
    throw new Error(`the selection ${JSON.stringify(selection)} is outside the text`);
  }
  return sheet;
}

/** Fragments within the text, in order and apart, of whole characters, and quoted to the letter. */
function expectTidy(text: string, { fragments, quote }: Annotation): void {
  const wrong = (what: string) =>
    new Error(`${what}: ${JSON.stringify(fragments)}, “${quote}”, in ${JSON.stringify(text)}`);
  let end = -1;
  for (const fragment of fragments) {
    if (fragment.start <= end) throw wrong('fragments overlap, touch or are out of order');
    if (fragment.start >= fragment.end) throw wrong('a fragment is empty');
    if (fragment.end > text.length) throw wrong('a fragment reaches outside the text');
    end = fragment.end;
    const words = text.slice(fragment.start, fragment.end);
    if (isBlank(words) || isWhite(words.charCodeAt(0))) throw wrong('a fragment begins with space');
    if (isWhite(words.charCodeAt(words.length - 1))) throw wrong('a fragment ends with space');
    for (const place of [fragment.start, fragment.end]) {
      if (!isGraphemeBoundary(text, place)) throw wrong(`a character is cut at ${place}`);
    }
  }
  const words = fragments.map(({ start, end: last }) => text.slice(start, last));
  if (quote !== words.join(fragmentSeparator)) throw wrong('a quote is not what the text says');
}

/** Keys that need no layout leave the caret between characters; units are selected whole. */
export function expectWholeCharacters({ sheet, selection }: Session, command: CommandId): void {
  const text = sheet?.text.content ?? '';
  const { anchor = 0, head = 0 } = selection ?? {};
  const places = /^unit\./.test(command) ? [anchor, head] : [head];
  // White space that makes one character with a block's first or last sign is not on the page.
  const edges = new Set(sheet?.text.blocks.flatMap(({ start, end }) => [start, end]));
  for (const place of places) {
    if (isGraphemeBoundary(text, place) || edges.has(place)) continue;
    throw new Error(
      `${command} stopped within a character, at ${place} of ${JSON.stringify(text)}`,
    );
  }
}

/** What the window shows is what the project file holds: the article, its marks, the queue. */
export async function expectSaved({ store, client, refusals }: KeyboardDesk): Promise<void> {
  expectSame(refusals, []);
  const { sheet, project, queue } = store.get();
  const { articles } = await client.listArticles({});
  const saved = await client.readArticle({ articleId: sheet?.article.id ?? '' });
  expectSame(sheet, saved);
  expectSame(project, await client.readProject({}));
  const withoutZeros = (row: ArticleSummary) => ({
    ...row,
    byLabel: Object.fromEntries(Object.entries(row.byLabel).filter(([, count]) => count > 0)),
  });
  expectSame(queue.pages.get(0)?.map(withoutZeros), articles.map(withoutZeros));
}

/** Deep equality; the slow and readable comparison only where it will fail. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

function isWithin(offset: number, length: number): boolean {
  return Number.isInteger(offset) && offset >= 0 && offset <= length;
}
