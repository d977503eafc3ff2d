import { abbreviationAtEnd } from './abbreviations.ts';
import { isOpener } from './openers.ts';

/**
 * Whether a sentence ends between `before` and `after`, both without white space at that place,
 * where Unicode's rules say so: not after an abbreviation, nor between a quotation and who said
 * it, nor after the number of a list's item. `before` reaches back to the sentence's beginning
 * or some dozens of units, `after` as far ahead.
 */
export function endsBetween(before: string, after: string): boolean {
  if (isItemNumber.test(before)) return false;
  if (endsQuoted.test(before)) return !isAttribution(before, after);
  return !goesOnAfterStop(before, after);
}

const isItemNumber = /^[([]?(?:\p{Nd}{1,3}|\p{L})[.)\]]+$/u;
const endsQuoted = /[”’"»›“‘«‹)\]」』]$/u;

function goesOnAfterStop(before: string, after: string): boolean {
  const kind = abbreviationAtEnd(before);
  if (kind === null) return /(?:^|\s)\p{Nd}{1,2}\.$/u.test(before) && germanMonth.test(after);
  if (kind === 'leading') return true;
  if (kind === 'numbering') return /^\p{N}/u.test(after);
  return !isOpener(/^[\p{L}\p{M}'’]+/u.exec(after)?.[0] ?? '') && /^\p{L}/u.test(after);
}

const germanMonth =
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)/u;

/** “Who knew?” he asked. “Who knew?” Ms. Vaal asked. */
function isAttribution(before: string, after: string): boolean {
  if (/^\p{Ll}/u.test(after)) return true;
  if (!/[?!…,][”’"»›“‘«‹」』]$/u.test(before)) return false;
  return nameAndVerb.test(after) && !isOpener(/^\p{L}+/u.exec(after)?.[0] ?? '');
}

const nameAndVerb =
  /^(?:\p{Lu}[\p{L}\p{M}.’'-]*\s){1,4}(?:said|says|asked|asks|added|adds|replied|wrote|writes|cried|shouted|told|tells)(?!\p{L})/u;
