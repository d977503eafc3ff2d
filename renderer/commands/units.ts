import type { Annotation, Fragment } from '../../shared/model/annotation.ts';
import type { Block } from '../../shared/model/article-text.ts';
import { nextUnit } from '../../shared/text/units/next-unit.ts';

/** What a key can go to. An `unmarked` one is a sentence that no mark touches. */
export type Unit = 'sentence' | 'quotation' | 'report' | 'figure' | 'name' | 'unmarked';

type Text = { content: string; blocks: readonly Block[] };

/**
 * The next unit after the start of a selection, or the last before it; null where there is none.
 * It is selected, so that a label's key marks it.
 */
export function unitFrom(
  text: Text,
  annotations: readonly Annotation[],
  offset: number,
  unit: Unit,
  direction: 1 | -1,
): Fragment | null {
  if (unit !== 'unmarked') return nextUnit(text, offset, unit, direction);
  let sentence = nextUnit(text, offset, 'sentence', direction);
  while (sentence !== null && isMarked(annotations, sentence)) {
    sentence = nextUnit(text, sentence.start, 'sentence', direction);
  }
  return sentence;
}

function isMarked(annotations: readonly Annotation[], { start, end }: Fragment): boolean {
  return annotations.some(({ fragments }) =>
    fragments.some((fragment) => fragment.start < end && fragment.end > start),
  );
}
