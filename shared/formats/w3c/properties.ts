import type { Attributes, AttributeValue } from '../../model/attributes.ts';
import { asObject, asText, oneOrMore } from '../json-source.ts';

/** A named value, as schema.org has it; the context of annotations knows that vocabulary. */
export function propertiesOf(values: Readonly<Record<string, AttributeValue>>): unknown[] {
  return Object.entries(values).map(([name, value]) => ({
    type: 'schema:PropertyValue',
    'schema:name': name,
    'schema:value': value,
  }));
}

/** The named values among these; what is no such is left to others. */
export function readProperties(values: readonly unknown[]): Attributes {
  return Object.fromEntries(
    values.flatMap((one) => {
      const given = asObject(one);
      if (given === null || !isProperty(given)) return [];
      const value = given['schema:value'] ?? given.value;
      return isValue(value) ? [[asText(given['schema:name'] ?? given.name), value]] : [];
    }),
  );
}

export function isProperty(given: Readonly<Record<string, unknown>>): boolean {
  return oneOrMore(given.type).some((type) => /^(?:schema:)?PropertyValue$/.test(asText(type)));
}

function isValue(value: unknown): value is AttributeValue {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean';
}
