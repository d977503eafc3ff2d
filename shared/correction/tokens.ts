import { isGraphemeBoundary } from '../text/graphemes.ts';
import { wordCharacter } from '../text/word-characters.ts';

/*
 * The units a text is compared by. Each function cuts a text into all its units, in order, so that
 * joined they are the text again, and none of them cuts a grapheme cluster.
 */

/** Paragraphs, each with the line breaks below it, so that no blank line is one by itself. */
export function paragraphsIn(text: string): string[] {
  return cutAt(text, /\n+/gu);
}

/** Words, line breaks, other white space in runs, and each other character by itself. */
export function wordsIn(text: string): string[] {
  return cutAt(text, words);
}

const words = new RegExp(`\\n|[^\\S\\n]+|(?:[a-zA-Z0-9]|${wordCharacter.source})+|[^]`, 'gu');

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Grapheme clusters. */
export function graphemesIn(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Cuts a text behind each match, where no cluster is cut by it. */
function cutAt(text: string, pattern: RegExp): string[] {
  const units: string[] = [];
  let start = 0;
  for (const { index, 0: match } of text.matchAll(pattern)) {
    const end = index + match.length;
    if (!isGraphemeBoundary(text, end)) continue;
    units.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length) units.push(text.slice(start));
  return units;
}
