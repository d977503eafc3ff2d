import type { Fragment } from '../model/annotation.ts';
import { kindOf, kinds } from './fold-character.ts';
import { placesOf } from './places.ts';
import type { Phrase } from './query.ts';
import { type SearchedText, searchedText } from './search-text.ts';

type Words = Pick<Phrase, 'words' | 'isPrefix'>;

/** Places in a piece of a text that ends at `end`; those before it were told with other pieces. */
export type Piece = { end: number; places: Fragment[] };

/** UTF-16 units of a piece: small at first, since what is looked for often stands at once. */
const pieceSizes = { least: 4_096, most: 65_536 } as const;

/**
 * Where phrases stand in a text (UTF-16), piece by piece in its order, of places that overlap the
 * first: a text is folded no further than it is gone through.
 */
export function* piecesWith(text: string, phrases: readonly Words[]): Generator<Piece, void, void> {
  if (phrases.length === 0) return;
  const longest = phrases.reduce((most, { words }) => Math.max(most, words.length), 1);
  let start = 0;
  let size: number = pieceSizes.least;
  let told = 0;
  while (start < text.length) {
    const end = betweenFrom(text, start + size);
    const piece = text.slice(start, end);
    if (!mayHold(piece, phrases)) {
      yield { end, places: [] };
      start = end;
      size = Math.min(size * 2, pieceSizes.most);
      continue;
    }
    const searched = searchedText(piece);
    // Where the piece ends a phrase may just have begun; its words are looked at with the next.
    const next = end === text.length ? end : start + lastWords(searched, longest - 1, end - start);
    const places: Fragment[] = [];
    for (const place of placesInPiece(searched, phrases, start)) {
      if (place.start >= next || place.start < told) continue;
      places.push(place);
      told = place.end;
    }
    // Of a phrase that is longer than the piece, a longer piece is taken.
    size = next === start ? size * 2 : Math.min(size * 2, pieceSizes.most);
    if (next === start) continue;
    yield { end: next, places };
    start = next;
  }
}

/** Where phrases stand in a text, as `piecesWith` tells it, place by place. */
export function* placesIn(
  text: string,
  phrases: readonly Words[],
): Generator<Fragment, void, void> {
  for (const { places } of piecesWith(text, phrases)) yield* places;
}

/** Whether a phrase stands in a text: of most texts that is seen without folding them. */
export function standsIn(text: string, phrase: Words): boolean {
  if (!plain.test(text)) return placesIn(text, [phrase]).next().done !== true;
  const small = text.toLowerCase();
  return phrase.words.every((word) => small.includes(word)) && plainForm(phrase).test(small);
}

/** A phrase as it stands in a text of small letters that is plain. */
function plainForm({ words, isPrefix }: Words): RegExp {
  const end = isPrefix ? '' : '(?![a-z0-9])';
  return new RegExp(`(?<![a-z0-9])${words.join('[^a-z0-9]+')}${end}`);
}

/** ASCII and the punctuation of print: of these only capitals fold to something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
const plain = /^[\x00-\x7f\u00a0\u2010-\u2027]*$/;

/** Whether the first word of a phrase may be in a piece: that is soon seen of most texts. */
function mayHold(piece: string, phrases: readonly Words[]): boolean {
  if (!plain.test(piece)) return true;
  const small = piece.toLowerCase();
  return phrases.some(({ words: [first = ''] }) => small.includes(first));
}

function placesInPiece(
  searched: SearchedText,
  phrases: readonly Words[],
  offset: number,
): Fragment[] {
  return phrases
    .flatMap((phrase) => [...placesOf(searched, phrase)])
    .map(({ start, end }) => ({ start: start + offset, end: end + offset }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The first end from a place on of something that parts words, where folding begins anew. */
function betweenFrom(text: string, place: number): number {
  let end = place;
  while (end < text.length && kindOf(text.charCodeAt(end - 1)) !== kinds.between) end += 1;
  return Math.min(end, text.length);
}

/** Where the last so many words of a piece begin in it, or `end` for none. */
function lastWords({ words, starts }: SearchedText, count: number, end: number): number {
  let place = words.length - 1;
  for (let left = count; left > 0 && place > 0; left -= 1)
    place = words.lastIndexOf(' ', place - 1);
  return place === words.length - 1 ? end : (starts[place + 1] ?? end);
}
