import { Failure, failure } from '../failure.ts';
import { nextGrapheme, previousGrapheme } from '../text/graphemes.ts';
import { tidySpan } from '../text/spans.ts';
import { nextWordStart, previousWordEnd } from '../text/word-edges.ts';
import { nextWordEnd, previousWordStart } from '../text/words.ts';
import type { Annotation, Fragment } from './annotation.ts';
import type { Desk, Marking } from './marking.ts';
import { reshape } from './reshaped.ts';

/** A step of one of a mark's two outer edges; `direction` 1 goes towards the text's end. */
export type Nudge = { edge: 'start' | 'end'; unit: 'character' | 'word'; direction: 1 | -1 };

/**
 * Moves an annotation's first start or last end by a character, or its start to where a word
 * starts and its end to where one ends; white space on the way is crossed, so the mark stays
 * tidy. The edge's fragment keeps at least a character, and beyond the outer edges there is no
 * other fragment to meet. Refused at the text's ends, and where nothing would be left.
 */
export function nudge(desk: Desk, annotation: Annotation, move: Nudge): Marking {
  const { fragments } = annotation;
  const index = move.edge === 'start' ? 0 : fragments.length - 1;
  const fragment = fragments[index];
  if (fragment === undefined) throw new Error(`the annotation ${annotation.id} has no fragments`);
  const moved = nudgeSpan(desk.text, fragment, move);
  return moved instanceof Failure ? moved : reshape(desk, annotation, fragments.with(index, moved));
}

/** Moves an edge of any words in the same way, selected ones or a mark's. */
export function nudgeSpan(text: string, span: Fragment, move: Nudge): Fragment | Failure {
  return moveEdge(text, span, move) ?? refuse(text, span, move);
}

/** The fragment with the edge at the first place, step by step, where that moves; null if none. */
function moveEdge(text: string, fragment: Fragment, move: Nudge): Fragment | null {
  const step = stepOf(move);
  let place = fragment[move.edge];
  for (let next = step(text, place); next !== place; next = step(text, place)) {
    place = next;
    const { start, end }: Fragment = { ...fragment, [move.edge]: place };
    const tidy = tidySpan(text, start, end);
    if (tidy === null) return null;
    // White space, or half a character, that tidying takes back is no step: look further.
    if (tidy[move.edge] !== fragment[move.edge]) return tidy;
  }
  return null;
}

function stepOf({ edge, unit, direction }: Nudge): (text: string, offset: number) => number {
  if (unit === 'character') return direction === 1 ? nextGrapheme : previousGrapheme;
  if (edge === 'start') return direction === 1 ? nextWordStart : previousWordStart;
  return direction === 1 ? nextWordEnd : previousWordEnd;
}

function refuse(text: string, { start, end }: Fragment, { edge, unit, direction }: Nudge): Failure {
  const quote = text.slice(start, end);
  const isOutward = (edge === 'start') === (direction === -1);
  return isOutward
    ? failure('no-more-text', { edge, quote })
    : failure('too-short', { unit, quote });
}
