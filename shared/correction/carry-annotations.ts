import { type Annotation, type Fragment, quoteOf } from '../model/annotation.ts';
import { tidyFragments } from '../text/spans.ts';
import { carrySpan } from './carry-span.ts';
import type { Correction } from './correction.ts';

/**
 * What became of an annotation. `after` is `before` itself where nothing about it is another, and
 * else has other fragments and their quote; it is null where the annotation is `lost`.
 */
export type CarriedAnnotation =
  | { outcome: 'kept' | 'changed'; before: Annotation; after: Annotation }
  | { outcome: 'lost'; before: Annotation; after: null };

/**
 * Carries annotations of the text before to the text after, each of them, in their order. One of
 * several fragments loses those that are lost and is `changed` then; it is `lost` when all are.
 * Fragments that come to touch become one. Nothing is removed and no time is set: the caller
 * decides on both, and on annotations that have come to mark the same words.
 */
export function carryAnnotations(
  correction: Correction,
  annotations: readonly Annotation[],
): CarriedAnnotation[] {
  return annotations.map((annotation) => carryAnnotation(correction, annotation));
}

function carryAnnotation(correction: Correction, before: Annotation): CarriedAnnotation {
  const spans = before.fragments.map((fragment) => carrySpan(correction, fragment));
  const left = spans.flatMap(({ fragment }) => fragment ?? []);
  const fragments = tidyFragments(correction.after, left);
  if (fragments === null) return { outcome: 'lost', before, after: null };
  if (isSame(before.fragments, fragments) && spans.every(({ outcome }) => outcome === 'kept')) {
    return { outcome: 'kept', before, after: before };
  }
  const quote = quoteOf(correction.after, fragments);
  const outcome = quote === before.quote ? 'kept' : 'changed';
  return { outcome, before, after: { ...before, fragments, quote } };
}

function isSame(left: readonly Fragment[], right: readonly Fragment[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ start, end }, at) => start === right[at]?.start && end === right[at].end)
  );
}
