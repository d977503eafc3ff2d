import type { Fragment } from '../model/annotation.ts';

/** How words are looked for; `language` is a BCP 47 tag, or '' where it is not known. */
export type OccurrenceOptions = {
  wholeWord: boolean;
  matchCase: boolean;
  plural: boolean;
  language: string;
};

/** Where words stand in a text, in order and apart from each other. UTF-16. */
export function findOccurrences(
  text: string,
  wanted: string,
  { wholeWord, matchCase, plural }: OccurrenceOptions,
): Fragment[] {
  const words = wanted.trim().split(/\s+/u).map(literal).join('\\s+');
  if (words === '') return [];
  const ending = plural ? '(?:s|es)?' : '';
  const edge = '[\\p{L}\\p{M}\\p{N}]';
  const pattern = `${words}${ending}`;
  const source = wholeWord ? `(?<!${edge})${pattern}(?!${edge})` : pattern;
  const found = text.matchAll(new RegExp(source, matchCase ? 'gu' : 'giu'));
  return [...found].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** A span with at most `width` UTF-16 units of the words on either side, white space made one. */
export function concordance(
  text: string,
  { start, end }: Fragment,
  width: number,
): { before: string; match: string; after: string } {
  const plain = (words: string) => words.replace(/\s+/gu, ' ');
  return {
    before: plain(text.slice(Math.max(0, start - width), start)).trimStart(),
    match: plain(text.slice(start, end)),
    after: plain(text.slice(end, end + width)).trimEnd(),
  };
}

function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
