import { readCredit } from './credit.ts';
import type { HeadLine } from './head-lines.ts';
import { endsSentence } from './sentence.ts';

/** In UTF-16 units: more than this is body text, whatever it ends with. */
export const longestTitle = 200;

/** Whether a line is running text: too long for a head, or a sentence with its full stop. */
export function isBody(text: string): boolean {
  return text.length > longestTitle || endsSentence(text);
}

/** Whether the words of a line could be a title: it has a letter or digit, and is not body. */
export function couldBeTitle(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !isBody(text);
}

/**
 * How many lines from `lines[first]` on are the title: 0 where there is none. The trap is a
 * paragraph whose lines were broken to a width, for its first line looks like a title. So, of
 * lines without a blank line between them, the first is a title only if its break was meant:
 * the next line is a byline or date, or its first word would still have fitted. A short run
 * without a full stop, and with more text below, is a title in two or three lines.
 * A line with nothing below it is the whole article, and no title.
 */
export function titleLength(lines: readonly HeadLine[], first: number): number {
  const line = lines[first];
  const next = lines[first + 1];
  if (line === undefined || next === undefined || !couldBeTitle(line.text)) return 0;
  if (!next.isUnder || line.block.kind === 'heading') return 1;
  if (readCredit(next.text) !== null) return 1;
  const run = [line, next, ...runUnder(lines, first + 2)];
  const width = Math.max(...run.map(({ text }) => text.length));
  if (line.text.length + 1 + firstWord(next.text).length <= width) return 1;
  const whole = run.map(({ text }) => text).join(' ');
  const hasMore = first + run.length < lines.length;
  return run.length <= 3 && hasMore && couldBeTitle(whole) ? run.length : 0;
}

/** The lines from a place on that stand under one another. */
function runUnder(lines: readonly HeadLine[], start: number): HeadLine[] {
  const rest = lines.slice(start);
  const end = rest.findIndex(({ isUnder }) => !isUnder);
  return end === -1 ? rest : rest.slice(0, end);
}

/** What a line cannot be broken within: a word, or one character of Chinese or Japanese. */
function firstWord(text: string): string {
  return /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\S+)/u.exec(text)?.[0] ?? '';
}
