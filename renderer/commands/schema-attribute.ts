import { Failure } from '../../shared/failure.ts';
import type { AttributeValue } from '../../shared/model/attributes.ts';
import type { AttributeDefinition, AttributeType } from '../../shared/model/label-schema.ts';
import { readValue } from '../../shared/model/values.ts';
import { convertValue } from '../../shared/schema/values-after.ts';
import type { DraftAttribute } from './schema-draft.ts';

/** An attribute as storage would have it. */
export function definitionOf({
  id: _,
  was: __,
  choices,
  ...rest
}: DraftAttribute): AttributeDefinition {
  return { ...rest, choices: rest.type === 'choice' ? choices.map(({ name }) => name.trim()) : [] };
}

/** An attribute of another kind; it goes on starting with its value, where that can be read there. */
export function withType(attribute: DraftAttribute, type: AttributeType): DraftAttribute {
  const next = { ...attribute, type };
  const { initial } = attribute;
  return { ...next, initial: initial === null ? null : convertValue(definitionOf(next), initial) };
}

/** What an attribute starts with, as typed: words that cannot be read stay, to be put right. */
export function initialTyped(attribute: DraftAttribute, words: string): AttributeValue | null {
  const read = readValue(definitionOf(attribute), words);
  return read instanceof Failure ? words : read;
}
