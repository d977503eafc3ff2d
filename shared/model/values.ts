import { type Failure, failure } from '../failure.ts';
import type { Annotation } from './annotation.ts';
import { publishedSchema } from './article.ts';
import type { Attributes, AttributeValue } from './attributes.ts';
import { type AttributeDefinition, type Label, type LabelSchema, labelOf } from './label-schema.ts';

/** What a new mark of a label starts with. */
export function initialValues({ attributes }: Label): Attributes {
  return Object.fromEntries(
    attributes.flatMap(({ name, initial }) => (initial === null ? [] : [[name, initial]])),
  );
}

/** Whether a value is one that the attribute may have. */
export function isValueOf(definition: AttributeDefinition, value: AttributeValue): boolean {
  switch (definition.type) {
    case 'choice':
      return typeof value === 'string' && definition.choices.includes(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'date':
      return typeof value === 'string' && value !== '' && publishedSchema.safeParse(value).success;
    case 'text':
    case 'completing text':
      return typeof value === 'string' && value !== '';
  }
}

/**
 * The value that typed words stand for: `yes` and `no` for a flag, digits for a number, a day as
 * YYYY-MM-DD. Null for no words; a Failure where the attribute may not have that value.
 */
export function readValue(
  definition: AttributeDefinition,
  words: string,
): AttributeValue | null | Failure {
  const typed = words.trim();
  if (typed === '') return null;
  const value = typedValue(definition, typed);
  if (value !== null && isValueOf(definition, value)) return value;
  const { name, type, choices } = definition;
  return failure('wrong-value', {
    value: typed,
    attribute: name,
    type,
    choices: choices.join(', '),
  });
}

function typedValue({ type }: AttributeDefinition, typed: string): AttributeValue | null {
  if (type === 'flag') {
    if (/^(yes|true)$/i.test(typed)) return true;
    return /^(no|false)$/i.test(typed) ? false : null;
  }
  if (type !== 'number') return typed;
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(typed) ? Number(typed) : null;
}

/** A value that every mark of a label has to have. */
export type Required = { labelId: string; name: string };

/** All the values that marks have to have; usually none. */
export function requiredOf({ labels }: Pick<LabelSchema, 'labels'>): Required[] {
  return labels.flatMap(({ id, attributes }) =>
    attributes.flatMap(({ name, isRequired }) => (isRequired ? [{ labelId: id, name }] : [])),
  );
}

/** The names of the values that a mark has to have and lacks, in the label's order. */
export function missingValues(
  { labelId, attributes }: Pick<Annotation, 'labelId' | 'attributes'>,
  schema: Pick<LabelSchema, 'labels'>,
): string[] {
  return labelOf(schema, labelId)
    .attributes.filter(({ name, isRequired }) => isRequired && attributes[name] === undefined)
    .map(({ name }) => name);
}

/** The values that mean something under a label: those it defines, of the right type. */
export function valuesKept(attributes: Attributes, label: Label): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name, value]) => {
      const definition = label.attributes.find((candidate) => candidate.name === name);
      return definition !== undefined && isValueOf(definition, value);
    }),
  );
}

/** The attributes with one value set, or taken away by null; those of the label come in its order. */
export function withValue(
  attributes: Attributes,
  name: string,
  value: AttributeValue | null,
): Attributes {
  const { [name]: _, ...others } = attributes;
  return value === null ? others : { ...others, [name]: value };
}
