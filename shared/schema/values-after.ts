import { Failure } from '../failure.ts';
import type { Attributes, AttributeValue } from '../model/attributes.ts';
import type { AttributeDefinition, Label } from '../model/label-schema.ts';
import { isValueOf, readValue } from '../model/values.ts';
import type { SchemaChange } from './change.ts';

/** What becomes of one value of a mark. `name` is the attribute's before. */
export type ValueFate = {
  name: string;
  value: AttributeValue;
  becomes: { name: string; value: AttributeValue; how: 'kept' | 'renamed' | 'converted' } | null;
};

type Renames = Pick<SchemaChange, 'renamedAttributes' | 'renamedChoices'>;

/**
 * What becomes of a mark's values when its label `before` is `after` (the same one changed, or the
 * one it is merged into): each goes with its attribute's name, and is kept where it is a value
 * there too, or can be read as one.
 */
export function valueFates(
  attributes: Attributes,
  before: Label,
  after: Label,
  renames: Renames,
): ValueFate[] {
  return Object.entries(attributes).map(([name, value]) => {
    const target = nameAfter(before.id, name, renames);
    const definition = after.attributes.find((candidate) => candidate.name === target);
    if (target === null || definition === undefined) return { name, value, becomes: null };
    const renamed = choiceAfter(before, name, value, renames);
    const next = convertValue(definition, renamed);
    if (next === null) return { name, value, becomes: null };
    const how = howItChanged(value, renamed, next);
    return { name, value, becomes: { name: target, value: next, how } };
  });
}

/** The values that are left, in the order in which they were. */
export function valuesLeft(fates: readonly ValueFate[]): Attributes {
  return Object.fromEntries(
    fates.flatMap(({ becomes }) => (becomes === null ? [] : [[becomes.name, becomes.value]])),
  );
}

/**
 * What an attribute of a label is called after a change; null where another one has taken its
 * name.
 */
export function nameAfter(
  labelId: string,
  name: string,
  { renamedAttributes }: Renames,
): string | null {
  const ofLabel = renamedAttributes.filter((rename) => rename.labelId === labelId);
  const renamed = ofLabel.find(({ before }) => before === name);
  if (renamed !== undefined) return renamed.after;
  return ofLabel.some(({ after }) => after === name) ? null : name;
}

function choiceAfter(
  { id, attributes }: Label,
  name: string,
  value: AttributeValue,
  { renamedChoices }: Renames,
): AttributeValue {
  if (attributes.find((attribute) => attribute.name === name)?.type !== 'choice') return value;
  const renamed = renamedChoices.find(
    ({ labelId, attribute, before }) => labelId === id && attribute === name && before === value,
  );
  return renamed?.after ?? value;
}

/**
 * A value as another attribute has it: itself, or what its words can be read as there. Null where
 * it means nothing there.
 */
export function convertValue(
  definition: AttributeDefinition,
  value: AttributeValue,
): AttributeValue | null {
  if (isValueOf(definition, value)) return value;
  const read = readValue(definition, wordsOf(value));
  return read instanceof Failure ? null : read;
}

/** A value in words, as it would be typed. */
function wordsOf(value: AttributeValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

function howItChanged(value: AttributeValue, renamed: AttributeValue, next: AttributeValue) {
  if (next !== renamed) return 'converted';
  return renamed === value ? 'kept' : 'renamed';
}
