import type { Fragment } from '../model/annotation.ts';
import { tidySpan } from '../text/spans.ts';
import { carryRange } from './carry-range.ts';
import type { Correction } from './correction.ts';

/**
 * What became of a marked span: `kept` where its characters are the same, wherever they stand now,
 * `changed` where they are not, `lost` where nothing is left of its words.
 */
export type CarriedSpan =
  | { outcome: 'kept' | 'changed'; fragment: Fragment }
  | { outcome: 'lost'; fragment: null };

/**
 * A tidy span of the text before, on the text after, tidy there. Its edges follow the rules of
 * `carryRange`: words that were replaced by others are changed and what replaced them is marked;
 * words that were taken out are lost, and so are those that left only signs behind.
 */
export function carrySpan(correction: Correction, span: Fragment): CarriedSpan {
  const range = carryRange(correction, span);
  const fragment = range === null ? null : tidySpan(correction.after, range.start, range.end);
  if (fragment === null) return { outcome: 'lost', fragment: null };
  const words = correction.before.slice(span.start, span.end);
  const carried = correction.after.slice(fragment.start, fragment.end);
  if (words === carried) return { outcome: 'kept', fragment };
  if (letters.test(words) && !letters.test(carried)) return { outcome: 'lost', fragment: null };
  return { outcome: 'changed', fragment };
}

const letters = /[\p{L}\p{N}]/u;
