import type { Fragment } from '../model/annotation.ts';
import type { Phrase } from './query.ts';
import type { SearchedText } from './search-text.ts';

/**
 * Where a phrase stands in a text, in UTF-16, in order, on whole words: of one that is only begun
 * the whole word counts. Each has its own place, though a phrase may overlap itself.
 */
export function* placesOf(
  { words, starts, ends }: SearchedText,
  phrase: Pick<Phrase, 'words' | 'isPrefix'>,
): Generator<Fragment, void, void> {
  const begun = ` ${phrase.words.join(' ')}`;
  const wanted = phrase.isPrefix ? begun : `${begun} `;
  for (let at = words.indexOf(wanted); at !== -1; at = words.indexOf(wanted, at + 1)) {
    const last = words.indexOf(' ', at + begun.length) - 1;
    const start = starts[at + 1];
    const end = ends[last];
    if (start !== undefined && end !== undefined) yield { start, end };
  }
}
