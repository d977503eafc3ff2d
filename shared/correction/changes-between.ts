import type { Change } from './change.ts';
import { differences } from './differences.ts';
import { differingPart } from './differing.ts';
import { isAlike } from './likeness.ts';
import { graphemesIn, paragraphsIn, wordsIn } from './tokens.ts';

/**
 * How many units may be gone or new before a comparison is given up: its time goes with the square
 * of that, and this many take half a second.
 */
const mostEdits = 2000;

/** The same where words are compared that may be alike, which takes longer. */
const mostEditsOfAlike = 200;

/**
 * What a person changed from one text to another: as few words as possible, and of a word that is
 * mostly the same, as few characters as possible. So the letters of one word are never explained
 * by those of another. No change cuts a grapheme cluster of either text; applied to `before`, the
 * changes give `after` (`applyChanges`). Texts that differ in more than some thousand places side
 * by side are compared paragraph by paragraph, or where there are more or fewer of these than
 * before, come out as replaced in one piece.
 */
export function changesBetween(before: string, after: string): Change[] {
  const whole = differingPart(before, after);
  if (whole === null) return [];
  const paragraphs = differences(before, whole, { unitsIn: paragraphsIn, mostEdits });
  const changes = (paragraphs?.changes ?? [whole])
    .flatMap((change) => compareWords(before, change))
    .flatMap((change) => compareCharacters(before, change) ?? pairWords(before, change));
  return joinTouching(before, changes);
}

function compareWords(before: string, change: Change): Change[] {
  const words = { unitsIn: wordsIn, mostEdits };
  const found = differences(before, change, words);
  if (found !== null) return found.changes;
  return pairParagraphs(before, change).flatMap(
    (pair) => differences(before, pair, words)?.changes ?? [pair],
  );
}

/** A change as one of each of its paragraphs, where as many were put in as were taken out. */
function pairParagraphs(before: string, change: Change): Change[] {
  const removed = paragraphsIn(before.slice(change.start, change.end));
  const inserted = paragraphsIn(change.insert);
  if (removed.length !== inserted.length) return [change];
  let end = change.start;
  return removed.map((paragraph, index) => {
    const start = end;
    end += paragraph.length;
    return { start, end, insert: inserted[index] ?? '' };
  });
}

/**
 * A change as characters, where most of them stay: half of a word, three quarters of several. Of
 * fewer, so many are the same by chance: then `null`.
 */
function compareCharacters(before: string, change: Change): Change[] | null {
  const removed = before.slice(change.start, change.end);
  const isWord = wordsIn(removed).length === 1 && wordsIn(change.insert).length === 1;
  const least = Math.max(removed.length, change.insert.length) * (isWord ? 0.5 : 0.75);
  const most = Math.min(removed.length + change.insert.length - 2 * least, mostEdits);
  const found = differences(before, change, { unitsIn: graphemesIn, mostEdits: most });
  return found !== null && found.same >= least ? found.changes : null;
}

/** Words that were mended, among others that were put in or taken out: each is a change by itself. */
function pairWords(before: string, change: Change): Change[] {
  const alike = { unitsIn: wordsIn, mostEdits: mostEditsOfAlike, isPair: isAlike };
  const found = differences(before, change, alike);
  if (found === null) return [change];
  return found.changes.flatMap((pair) => compareCharacters(before, pair) ?? [pair]);
}

/** What was paired may have changed on both sides of where it meets. */
function joinTouching(before: string, changes: readonly Change[]): Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last === undefined || last.end < change.start) joined.push(change);
    else joined.splice(-1, 1, { ...last, end: change.end, insert: last.insert + change.insert });
  }
  return joined.filter(({ start, end, insert }) => before.slice(start, end) !== insert);
}
