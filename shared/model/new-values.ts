import type { Annotation, Fragment } from './annotation.ts';
import type { Attributes } from './attributes.ts';
import { type Label, labelOf } from './label-schema.ts';
import type { Desk } from './marking.ts';
import { initialValues } from './values.ts';

/** What of a desk says which values a mark starts with. */
type Words = Pick<Desk, 'text' | 'article'>;

/** What a new mark of a label on these fragments starts with. */
export function valuesOfNewMark(_words: Words, label: Label, _fragments: readonly Fragment[]) {
  return initialValues(label);
}

/**
 * The values of a mark whose words become others: what was read from the words is read anew, as
 * long as nobody has changed or confirmed it; all else stays.
 */
export function valuesOnOtherWords(
  desk: Words & Pick<Desk, 'schema'>,
  annotation: Annotation,
  fragments: readonly Fragment[],
): Attributes {
  const label = labelOf(desk.schema, annotation.labelId);
  if (label.reads === 'nothing' || !isAsRead(desk, label, annotation)) return annotation.attributes;
  return valuesOfNewMark(desk, label, fragments);
}

/** Whether a mark has just the values that its words gave it. */
function isAsRead(desk: Words, label: Label, { attributes, fragments }: Annotation): boolean {
  if (attributes.parsed === 'auto') return true;
  // Words that say nothing leave no trace of having been read.
  return haveSameValues(attributes, valuesOfNewMark(desk, label, fragments));
}

function haveSameValues(some: Attributes, others: Attributes): boolean {
  const names = Object.keys(some);
  return (
    names.length === Object.keys(others).length &&
    names.every((name) => some[name] === others[name])
  );
}
