import { type Failure, failure } from '../failure.ts';
import { tidyFragments } from '../text/spans.ts';
import { type Annotation, type Fragment, quoteOf } from './annotation.ts';
import { type Desk, findSame, labelNameOf, type Marking } from './marking.ts';
import { valuesOnOtherWords } from './new-values.ts';
import { overlapRefusal } from './overlap.ts';

/** Puts an annotation on other words, tidy and in order; refused where another has just these. */
export function reshape(
  desk: Desk,
  annotation: Annotation,
  fragments: readonly Fragment[],
): Marking {
  const after = onFragments(desk, annotation, fragments);
  const refusal = refuseSame(desk, [annotation], [after]);
  return refusal ?? [{ kind: 'annotation', before: annotation, after }];
}

/** Fragments of the desk's text in order, those that overlap or touch made one. */
export function joinFragments({ text }: Desk, fragments: readonly Fragment[]): Fragment[] {
  const joined = tidyFragments(text, fragments);
  if (joined === null) throw new Error(`${JSON.stringify(fragments)} holds no words of the text`);
  return joined;
}

/** An annotation on other words: `fragments` are tidy, in order and disjoint. */
export function onFragments(
  desk: Desk,
  annotation: Annotation,
  fragments: readonly Fragment[],
): Annotation {
  return {
    ...annotation,
    attributes: valuesOnOtherWords(desk, annotation, fragments),
    fragments: [...fragments],
    quote: quoteOf(desk.text, fragments),
    updated: desk.now(),
  };
}

/**
 * Why marks may not be made of `replaced`: an annotation that stays has one's label and exactly
 * its words, or they would lie over others as their label does not allow. `null` where they may.
 */
export function refuseSame(
  desk: Desk,
  replaced: readonly Annotation[],
  made: readonly Annotation[],
): Failure | null {
  const gone = new Set(replaced.map(({ id }) => id));
  const staying = desk.annotations.filter(({ id }) => !gone.has(id));
  const twin = made.find(({ labelId, fragments }) => findSame(staying, labelId, fragments));
  if (twin !== undefined) {
    return failure('span-exists', { label: labelNameOf(desk, twin.labelId), quote: twin.quote });
  }
  for (const mark of made) {
    const refusal = overlapRefusal(desk, mark, [...gone]);
    if (refusal !== null) return refusal;
  }
  return null;
}
