import type { Fragment } from '../model/annotation.ts';
import { isGraphemeBoundary, nextGrapheme } from '../text/graphemes.ts';
import { endsSentence } from '../text/sentence.ts';
import { isBlank } from '../text/white.ts';

/*
 * Tokens and sentences, for formats that are made of them. All offsets are UTF-16, half-open.
 * Tokens are Unicode's words (annex 29; with dictionaries for Chinese, Japanese and Thai) and
 * each other character by itself, so that `4.1%` is `4.1` and `%`, and `€1.2` is `€` and `1.2`.
 */
const words = new Intl.Segmenter('und', { granularity: 'word' });
const sentences = new Intl.Segmenter('und', { granularity: 'sentence' });

/** White space as we count it, as Unicode does, and what Python's `split` takes for it. */
const gap = /[\s\p{Cc}\u200b\ufeff]/u;

/**
 * The tokens of a text, in order. None holds white space or a control character, and none begins
 * or ends within a grapheme cluster: a cluster that has white space in it belongs to no token.
 */
export function tokensOf(text: string): Fragment[] {
  const tokens: Fragment[] = [];
  let start = 0;
  for (const { index, segment } of words.segment(text)) {
    const end = index + segment.length;
    if (!isGraphemeBoundary(text, end)) continue;
    const whole = start === index ? segment : text.slice(start, end);
    if (!gap.test(whole)) tokens.push({ start, end });
    else if (!isBlank(whole)) for (const piece of piecesOf(text, start, end)) tokens.push(piece);
    start = end;
  }
  return tokens;
}

/** A word that has white space in it, such as a narrow no-break space, divided there. */
function piecesOf(text: string, start: number, end: number): Fragment[] {
  const pieces: Fragment[] = [];
  let from = start;
  for (let place = start; place < end; ) {
    const next = nextGrapheme(text, place);
    if (gap.test(text.slice(place, next))) {
      if (from < place) pieces.push({ start: from, end: place });
      from = next;
    }
    place = next;
  }
  if (from < end) pieces.push({ start: from, end });
  return pieces;
}

/**
 * The tokens of each sentence, in order; no sentence is empty. A sentence ends where Unicode says
 * (annex 29) but not at an abbreviation, and always at the end of a line.
 */
export function tokensBySentence(text: string): Fragment[][] {
  const cuts = cutsOf(text);
  const found: Fragment[][] = [];
  let before: Fragment | null = null;
  let next = 0;
  for (const token of tokensOf(text)) {
    while ((cuts[next] ?? Number.POSITIVE_INFINITY) < (before?.end ?? 0)) next += 1;
    const isCut = (cuts[next] ?? Number.POSITIVE_INFINITY) <= token.start;
    const sentence = found.at(-1);
    if (sentence === undefined || before === null) found.push([token]);
    else if (isCut && isEnd(text, sentence, before, token)) found.push([token]);
    else sentence.push(token);
    before = token;
  }
  return found;
}

/** The sentences of a text, each from its first token to the end of its last. */
export function sentencesOf(text: string): Fragment[] {
  return tokensBySentence(text).flatMap((tokens) => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
  });
}

/** Where a sentence may begin: behind line ends, and where Unicode ends one. */
function cutsOf(text: string): number[] {
  return Array.from(sentences.segment(text), ({ index }) => index);
}

const lineEnd = /[\n\v\f\r\u0085\u2028\u2029]/;

/** How much of a sentence tells whether it ends with an abbreviation, in UTF-16 units. */
const longestEnd = 64;

/** Whether the sentence is over before `next`: an abbreviation on the same line does not end it. */
function isEnd(text: string, sentence: readonly Fragment[], last: Fragment, next: Fragment) {
  if (lineEnd.test(text.slice(last.end, next.start))) return true;
  const start = Math.max(sentence[0]?.start ?? last.start, last.end - longestEnd);
  const written = text.slice(start, last.end);
  const bare = written.replace(/["'”’»›)\]」』]+$/u, '');
  return !bare.endsWith('.') || bare.endsWith('..') || endsSentence(written);
}

/** The number of the first token that is so, where all after it are too; their number for none. */
export function firstToken(
  tokens: readonly Fragment[],
  isSo: (token: Fragment) => boolean,
): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token === undefined || isSo(token)) high = middle;
    else low = middle + 1;
  }
  return low;
}
