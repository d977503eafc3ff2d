import type { Fragment } from '../../model/annotation.ts';
import { tidySpan } from '../spans.ts';
import { wordAt } from '../words.ts';
import { clausesIn } from './clauses.ts';
import { figuresIn } from './figures.ts';
import { namesIn } from './names.ts';
import { quotationsIn } from './quotations.ts';
import { sentencesIn } from './sentences.ts';
import { blockAt, type Text } from './text.ts';
import { unitAt } from './unit-at.ts';

/**
 * The next larger of word, figure, name, clause, quotation, sentence, block and whole text: the
 * shortest that holds all of a span and more, tidy. A caret (start and end alike) grows to the
 * word at it. The whole text, and a span that reaches outside its words, come back as they are.
 */
export function growSpan(text: Text, span: Fragment): Fragment {
  return (
    unitsAt(text, span.start)
      .flatMap(({ start, end }) => tidySpan(text.content, start, end) ?? [])
      .filter((unit) => unit.start <= span.start && span.end <= unit.end)
      .filter((unit) => lengthOf(unit) > lengthOf(span))
      .reduce<Fragment | null>(shorter, null) ?? span
  );
}

/**
 * The largest of the units around an offset that lies within a span and is shorter than it, so
 * that it takes back a step of growth from there; `null` where there is none.
 */
export function shrinkSpan(text: Text, span: Fragment, offset: number): Fragment | null {
  let best: Fragment | null = null;
  let unit = growSpan(text, { start: offset, end: offset });
  while (span.start <= unit.start && unit.end <= span.end && lengthOf(unit) < lengthOf(span)) {
    best = unit;
    unit = growSpan(text, best);
    if (lengthOf(unit) === lengthOf(best)) break;
  }
  return best === null || lengthOf(best) === 0 ? null : best;
}

/** One unit of each kind that there is at an offset; of one kind no two overlap. */
function unitsAt(text: Text, offset: number): Fragment[] {
  const whole = { start: 0, end: text.content.length };
  const word = wordAt(text.content, offset);
  const block = blockAt(text, offset);
  const units =
    block === null ? [] : inBlock.map((unitsIn) => unitAt(unitsIn(text, block), offset));
  return [word, ...units, block, whole].filter((unit) => unit !== null);
}

const inBlock = [figuresIn, namesIn, clausesIn, quotationsIn, sentencesIn];

function shorter(best: Fragment | null, unit: Fragment): Fragment {
  return best !== null && lengthOf(best) <= lengthOf(unit) ? best : unit;
}

function lengthOf({ start, end }: Fragment): number {
  return end - start;
}
