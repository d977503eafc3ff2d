import type { Fragment } from '../../model/annotation.ts';
import type { Block } from '../../model/article-text.ts';
import { abbreviationAtEnd } from './abbreviations.ts';
import { perBlock } from './per-block.ts';
import { endsBetween } from './sentence-ends.ts';
import { blockAt, type Text } from './text.ts';
import { unitAt } from './unit-at.ts';

/**
 * The sentences of a block, in order, without white space at their edges: Unicode's, mended
 * where abbreviations, quotations and numbers mislead it (see `endsBetween`). Line ends within
 * are as good as spaces, but in preformatted blocks, where each line is one at least.
 */
export const sentencesIn = perBlock(({ content }, block) => {
  const words = unwrapped(content.slice(block.start, block.end), block.kind);
  const sentences: Fragment[] = [];
  let start = 0;
  for (const end of placesOf(words)) {
    if (end < words.length && goesOn(words, start, end)) continue;
    sentences.push({ start: block.start + start, end: block.start + end });
    start = end;
  }
  return sentences.filter(({ start, end }) => start < end);
});

/** The sentence that holds an offset or begins there, or else ends there; `null` between them. */
export function sentenceAt(text: Text, offset: number): Fragment | null {
  const block = blockAt(text, offset);
  return block === null ? null : unitAt(sentencesIn(text, block), offset);
}

const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });

/** How far a possible end is looked at to either side, in UTF-16 units. */
const reach = 80;

/** Words as long as before, in which a line's end ends no sentence. */
function unwrapped(words: string, kind: Block['kind']): string {
  return kind === 'preformatted' ? words : words.replace(/[\n\v\f\r\u0085\u2028]/gu, ' ');
}

/** Where sentences may end, in order, the end of the words included. */
function* placesOf(words: string): Generator<number> {
  for (const { index, segment } of segmenter.segment(words)) {
    yield* endsBeforeNumbers(words, index, index + segment.length);
    yield mended(words, index, index + segment.length);
  }
}

/** Unicode goes on at a number that lower case follows: “It rose 4%. 30 people came.” */
function* endsBeforeNumbers(words: string, start: number, end: number): Generator<number> {
  for (const match of words.slice(start, end).matchAll(stopBeforeNumber)) {
    const place = start + match.index + match[0].length;
    const stop = words.slice(Math.max(start, place - reach), place).trimEnd();
    if (place < end && abbreviationAtEnd(stop) === null) yield place;
  }
}

const stopBeforeNumber = /(?<=\p{L}{3}|\p{Nd}{3}|[%)”"])\.[”"’)]?\s+(?=[\p{Sc}(“"]{0,2}\p{Nd})/gu;

/** Gives an opening mark to the sentence after it, and a closing one to the sentence before. */
function mended(words: string, start: number, end: number): number {
  const opening = /[「『“‘«‹„‚(（【《〈[]+$/u.exec(words.slice(Math.max(start, end - reach), end));
  if (opening !== null && end < words.length) return end - opening[0].length;
  const closing = closingMarks.exec(words.slice(end, end + reach));
  return closing === null ? end : end + closing[0].length;
}

const closingMarks = /^[”’»›"“)\]）】》〉」』]+(?=[\s.,;:!?]|$)/u;

function goesOn(words: string, start: number, end: number): boolean {
  if (/[\n\u2029]\s*$/u.test(words.slice(Math.max(start, end - reach), end))) return false;
  const before = words.slice(Math.max(start, end - reach), end).trimEnd();
  return !endsBetween(before, words.slice(end, end + reach).trimStart());
}
