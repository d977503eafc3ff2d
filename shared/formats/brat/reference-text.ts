import type { Fragment } from '../../model/annotation.ts';
import { endsLine } from './names.ts';

/** The words of a span as its line ends with: those of its fragments, one space between them. */
export function referenceText(text: string, fragments: readonly Fragment[]): string {
  return onOneLine(fragments.map(({ start, end }) => text.slice(start, end)).join(' '));
}

/** Words with a space for each character that ends a line somewhere. */
export function onOneLine(words: string): string {
  return words.replace(/[\s\p{Cc}]/gu, (character) => (endsLine(character) ? ' ' : character));
}
