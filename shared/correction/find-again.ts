import { type Annotation, type Fragment, quoteOf } from '../model/annotation.ts';
import { findSame } from '../model/marking.ts';
import { isTidy } from '../text/spans.ts';
import { isWholeWords } from '../text/whole-words.ts';
import { type Correction, changeAt, movedOffset } from './correction.ts';

/**
 * A mark where its own words stand in the corrected text, which a person may have put elsewhere:
 * each part at the next place after the part before it, the first at the place nearest to where
 * it was. Null where they stand nowhere as whole words, or where such a mark was there already.
 */
export function findAgain(
  correction: Correction,
  annotations: readonly Annotation[],
  mark: Annotation,
): Annotation | null {
  const { before, after } = correction;
  const fragments: Fragment[] = [];
  for (const { start, end } of mark.fragments) {
    const words = before.slice(start, end);
    const last = fragments.at(-1);
    const found =
      last === undefined
        ? nearest(after, words, placeNow(correction, start))
        : next(after, words, last.end);
    if (found === null) return null;
    fragments.push(found);
  }
  const others = annotations.filter(({ id }) => id !== mark.id);
  if (findSame(others, mark.labelId, fragments) !== null) return null;
  return { ...mark, fragments, quote: quoteOf(after, fragments) };
}

/** Whether a mark's words are several and stand in the text once: then it is these that are meant. */
export function isDistinctive(text: string, { quote, fragments }: Annotation): boolean {
  return (
    fragments.length === 1 && /\s/.test(quote) && text.indexOf(quote) === text.lastIndexOf(quote)
  );
}

function placeNow(correction: Correction, offset: number): number {
  return changeAt(correction, offset)?.newStart ?? movedOffset(correction, offset);
}

function nearest(text: string, words: string, place: number): Fragment | null {
  const behind = next(text, words, place);
  const before = previous(text, words, place);
  if (behind === null || before === null) return behind ?? before;
  return place - before.start < behind.start - place ? before : behind;
}

function next(text: string, words: string, place: number): Fragment | null {
  for (let at = text.indexOf(words, place); at !== -1; at = text.indexOf(words, at + 1)) {
    const found = wholeAt(text, words, at);
    if (found !== null) return found;
  }
  return null;
}

function previous(text: string, words: string, place: number): Fragment | null {
  for (let at = place - 1; at >= 0; at -= 1) {
    at = text.lastIndexOf(words, at);
    const found = at === -1 ? null : wholeAt(text, words, at);
    if (found !== null) return found;
    if (at === -1) return null;
  }
  return null;
}

function wholeAt(text: string, words: string, start: number): Fragment | null {
  const found = { start, end: start + words.length };
  return isTidy(text, found) && isWholeWords(text, found) ? found : null;
}
