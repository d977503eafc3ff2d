import type { Fragment } from '../model/annotation.ts';
import { type Folded, foldText } from './folding.ts';
import { isTidy } from './spans.ts';
import { isWholeWords } from './whole-words.ts';
import { wordForms } from './word-forms.ts';

/** What counts as an occurrence. */
export type Occurrences = {
  /** Only where it begins and ends as words do; see `isWholeWords`. */
  wholeWord: boolean;
  matchCase: boolean;
  /** Also simple forms of its last word in the language; see `wordForms`. */
  plural: boolean;
  /** A BCP 47 tag; '' where it is not known, and then there are no such forms. */
  language: string;
};

/**
 * Where words stand in a text, in UTF-16, in order and apart, each a tidy fragment: of those that
 * overlap the first counts, and of forms that begin at one place the longest. White space in what
 * is wanted stands for any run of it without a blank line, and at its ends for nothing; quotes,
 * apostrophes, hyphens, accents and case are folded as `foldText` says. Nothing where the words
 * are blank.
 */
export function findOccurrences(text: string, wanted: string, options: Occurrences): Fragment[] {
  const phrase = foldText(wanted, options).text.replaceAll('\n', ' ').trim();
  if (phrase === '') return [];
  const folded = foldText(text, options);
  const forms = options.plural ? wordForms(phrase, options.language) : [phrase];
  const found = forms
    .flatMap((form) => placesOf(folded, form))
    .filter((place) => isTidy(text, place) && (!options.wholeWord || isWholeWords(text, place)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Fragment[] = [];
  for (const place of found) {
    if (place.start >= (apart.at(-1)?.end ?? 0)) apart.push(place);
  }
  return apart;
}

/** All places of folded words, overlapping or not, that cut no character of the original. */
function placesOf({ text, starts, ends }: Folded, words: string): Fragment[] {
  const places: Fragment[] = [];
  for (let first = text.indexOf(words); first !== -1; first = text.indexOf(words, first + 1)) {
    const next = first + words.length;
    const isCut =
      (first > 0 && starts[first - 1] === starts[first]) ||
      (next < text.length && starts[next - 1] === starts[next]);
    const start = starts[first];
    const end = ends[next - 1];
    if (!isCut && start !== undefined && end !== undefined) places.push({ start, end });
  }
  return places;
}
