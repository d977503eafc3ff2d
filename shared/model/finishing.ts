import { type Failure, failure } from '../failure.ts';
import type { Annotation } from './annotation.ts';
import type { LabelSchema } from './label-schema.ts';
import { missingValues, requiredOf } from './values.ts';

/** A mark that lacks values it has to have, and the names of these. */
export type Incomplete = { annotation: Annotation; missing: readonly string[] };

/** The marks that lack values, in the order they are given. */
export function incompleteMarks(
  annotations: readonly Annotation[],
  schema: Pick<LabelSchema, 'labels'>,
): Incomplete[] {
  // Most projects ask for nothing, and then nothing is looked at.
  if (requiredOf(schema).length === 0) return [];
  return annotations
    .map((annotation) => ({ annotation, missing: missingValues(annotation, schema) }))
    .filter(({ missing }) => missing.length > 0);
}

/** Why an article with these marks cannot be finished yet; null where it can. */
export function finishingRefusal(
  title: string,
  annotations: readonly Annotation[],
  schema: Pick<LabelSchema, 'labels'>,
): Failure | null {
  const incomplete = incompleteMarks(annotations, schema);
  const [first] = incomplete;
  if (first === undefined) return null;
  return failure('values-missing', {
    title,
    count: incomplete.length,
    quote: first.annotation.quote,
    names: first.missing.join(', '),
  });
}
