import type { Annotation } from './annotation.ts';
import type { Attributes } from './attributes.ts';
import { type Label, labelOf } from './label-schema.ts';
import type { Desk, Marking } from './marking.ts';
import { isValueOf, withValue } from './values.ts';

/** The attribute that says whether the values were read from the words, and seen by a person. */
export const readingName = 'parsed';

/** Whether a mark's values were read from its words and nobody has looked at them yet. */
export function isUnconfirmed({ attributes }: Pick<Annotation, 'attributes'>): boolean {
  return attributes[readingName] === 'auto';
}

/**
 * Says that a person has seen what was read from a mark's words and left it as it is. Null where
 * nothing waits for that. A project whose labels know no `confirmed` calls it `edited`.
 */
export function confirmReading(desk: Desk, mark: Annotation): Marking | null {
  if (!isUnconfirmed(mark)) return null;
  const label = labelOf(desk.schema, mark.labelId);
  const state = mayBe(label, 'confirmed') ? 'confirmed' : 'edited';
  const attributes = withValue(mark.attributes, readingName, state);
  return [
    { kind: 'annotation', before: mark, after: { ...mark, attributes, updated: desk.now() } },
  ];
}

/** The values of a mark of which a person has changed one: what was read is edited now. */
export function asEdited(label: Label, attributes: Attributes): Attributes {
  const isRead = label.reads === 'figures' && attributes[readingName] !== undefined;
  return isRead && mayBe(label, 'edited')
    ? withValue(attributes, readingName, 'edited')
    : attributes;
}

function mayBe({ attributes }: Label, state: string): boolean {
  const definition = attributes.find(({ name }) => name === readingName);
  return definition !== undefined && isValueOf(definition, state);
}
