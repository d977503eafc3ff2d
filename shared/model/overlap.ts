import { type Failure, failure } from '../failure.ts';
import type { Annotation, Fragment } from './annotation.ts';
import { type LabelSchema, labelOf } from './label-schema.ts';

/**
 * Why a mark may not lie where it would, by its label's rule for overlaps with marks of the same
 * label; null where it may. Fragments are in order. The mark called `except` is left out: the one
 * that is being changed.
 */
export function overlapRefusal(
  { annotations, schema }: { annotations: readonly Annotation[]; schema: LabelSchema },
  { labelId, fragments }: { labelId: string; fragments: readonly Fragment[] },
  except: readonly string[] = [],
): Failure | null {
  const { name, overlap } = labelOf(schema, labelId);
  if (overlap === 'any') return null;
  const isInTheWay = (other: Annotation) =>
    other.labelId === labelId &&
    !except.includes(other.id) &&
    share(fragments, other.fragments) &&
    !(overlap === 'nested' && areNested(fragments, other.fragments));
  const other = annotations.find(isInTheWay);
  if (other === undefined) return null;
  return failure('overlap-refused', { label: name, quote: other.quote, rule: overlap });
}

function share(some: readonly Fragment[], others: readonly Fragment[]): boolean {
  return some.some((one) => others.some((other) => one.start < other.end && other.start < one.end));
}

function areNested(some: readonly Fragment[], others: readonly Fragment[]): boolean {
  return holds(some, others) || holds(others, some);
}

/** Whether each of the inner fragments lies within one of the outer. */
function holds(outer: readonly Fragment[], inner: readonly Fragment[]): boolean {
  return inner.every(({ start, end }) =>
    outer.some((fragment) => fragment.start <= start && end <= fragment.end),
  );
}
