import { failure } from '../failure.ts';
import type { Annotation } from './annotation.ts';
import type { AttributeValue } from './attributes.ts';
import { labelOf } from './label-schema.ts';
import type { Desk, Marking } from './marking.ts';
import { asEdited, readingName } from './reading-state.ts';
import { canonicalName, nameEdits, sameActors } from './same-actor.ts';
import { isValueOf, withValue } from './values.ts';

/**
 * Sets a value of a mark, or takes it away with null. An actor's name is set for all marks that
 * are the same actor by links; changing what was read from a figure's words makes it edited.
 */
export function setValue(
  desk: Desk,
  mark: Annotation,
  name: string,
  value: AttributeValue | null,
): Marking {
  const label = labelOf(desk.schema, mark.labelId);
  const definition = label.attributes.find((candidate) => candidate.name === name);
  if (definition === undefined) {
    const attributes = label.attributes.map((attribute) => attribute.name).join(', ');
    return failure('no-such-attribute', { attribute: name, label: label.name, attributes });
  }
  if (value !== null && !isValueOf(definition, value)) {
    const { type, choices } = definition;
    const detail = { attribute: name, type, choices: choices.join(', ') };
    return failure('wrong-value', { value: String(value), ...detail });
  }
  if (name === canonicalName) {
    return nameEdits(desk, sameActors(desk, mark), typeof value === 'string' ? value : '');
  }
  if ((mark.attributes[name] ?? null) === value) return [];
  const changed = withValue(mark.attributes, name, value);
  const attributes = name === readingName ? changed : asEdited(label, changed);
  return [
    { kind: 'annotation', before: mark, after: { ...mark, attributes, updated: desk.now() } },
  ];
}
