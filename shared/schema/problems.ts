import { canonicalKey } from '../keymap/key.ts';
import {
  type AttributeDefinition,
  type Label,
  type LabelSchema,
  labelSchema,
  type RelationType,
} from '../model/label-schema.ts';
import { isValueOf } from '../model/values.ts';
import { schemaProblemTexts as texts } from '../texts/schema.ts';
import type { SchemaChange } from './change.ts';

/** What is wrong with a schema that is wanted, where, and in a sentence. */
export type SchemaProblem = {
  of: 'schema' | 'label' | 'relation type';
  /** The id of the label or the kind of link; '' for the schema. */
  id: string;
  part: 'name' | 'inverse' | 'key' | 'colours' | 'words' | 'attributes' | 'ends' | 'labels';
  /** The place of the attribute in the label, from 0; null where it is none. */
  attribute: number | null;
  message: string;
};

export const nameLimit = 80;
const choiceLimit = 200;

/** All that is wrong with a schema, in its order; [] where it can be kept. */
export function schemaProblems(schema: LabelSchema): SchemaProblem[] {
  const { labels, relationTypes } = schema;
  const none: SchemaProblem[] =
    labels.length > 0
      ? []
      : [{ of: 'schema', id: '', part: 'labels', attribute: null, message: texts.noLabels }];
  return [
    ...none,
    ...labels.flatMap((label) => labelProblems(label, labels)),
    ...relationTypes.flatMap((type) => typeProblems(type, schema)),
  ];
}

function labelProblems(label: Label, labels: readonly Label[]): SchemaProblem[] {
  const others = labels.filter((other) => other !== label);
  const at = { of: 'label', id: label.id, attribute: null } as const;
  const problem = (part: SchemaProblem['part'], message: string | null): SchemaProblem[] =>
    message === null ? [] : [{ ...at, part, message }];
  return [
    ...problem('name', nameProblem(label, others, texts.labelNamed)),
    ...problem('name', others.some(({ id }) => id === label.id) ? texts.sameId(label.id) : null),
    ...problem('key', keyProblem(label, others)),
    ...problem('colours', areColours(label) ? null : texts.notAColour),
    ...problem('words', lengthProblem(label)),
    ...label.attributes.flatMap((attribute, index) =>
      attributeProblems(attribute, label.attributes.slice(0, index)).map((message) => ({
        ...at,
        part: 'attributes' as const,
        attribute: index,
        message,
      })),
    ),
  ];
}

function areColours({ colourLight, colourDark }: Label): boolean {
  const { colourLight: light, colourDark: dark } = labelSchema.shape;
  return light.safeParse(colourLight).success && dark.safeParse(colourDark).success;
}

function lengthProblem({ description, guideline }: Label): string | null {
  const { description: short, guideline: long } = labelSchema.shape;
  if (!short.safeParse(description).success) return texts.longDescription;
  return long.safeParse(guideline).success ? null : texts.longGuideline;
}

type Named = { name: string };

/** Names that differ in capitals or accents' encoding only are the same to a reader. */
function nameProblem(
  { name }: Named,
  others: readonly Named[],
  alreadyNamed: (name: string) => string,
): string | null {
  if (name.trim() === '') return texts.noName;
  if (name !== name.trim()) return texts.spacedName(name);
  if (name.length > nameLimit) return texts.longName(nameLimit);
  const same = others.find((other) => folded(other.name) === folded(name));
  return same === undefined ? null : alreadyNamed(same.name);
}

function folded(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}

function keyProblem({ key }: Label, others: readonly Label[]): string | null {
  if (key === '') return null;
  if (key.length > 1 || key === ' ' || canonicalKey(key) === null) return texts.notAKey(key);
  const holder = others.find(
    (other) => other.key !== '' && canonicalKey(other.key) === canonicalKey(key),
  );
  return holder === undefined ? null : texts.keyTaken(key, holder.name);
}

function attributeProblems(
  attribute: AttributeDefinition,
  earlier: readonly AttributeDefinition[],
): string[] {
  const { name, type, choices, initial } = attribute;
  const isChoice = type === 'choice';
  const twice = choices.find((choice, index) => choices.indexOf(choice) !== index);
  const found = [
    // A name is compared as it is written: values are kept under it.
    name === '__proto__' ? texts.attributeName(name) : null,
    nameProblem(attribute, earlier, texts.attributeNamed),
    isChoice && choices.length === 0 ? texts.noChoices(name) : null,
    !isChoice && choices.length > 0 ? texts.strayChoices(name) : null,
    isChoice && choices.some((choice) => choice.trim() === '') ? texts.blankChoice(name) : null,
    isChoice && choices.some((choice) => choice !== choice.trim())
      ? texts.spacedChoice(name)
      : null,
    isChoice && choices.some(({ length }) => length > choiceLimit)
      ? texts.longChoice(name, choiceLimit)
      : null,
    isChoice && twice !== undefined ? texts.choiceTwice(name, twice) : null,
    initial !== null && !isValueOf(attribute, initial)
      ? texts.wrongInitial(name, String(initial))
      : null,
  ];
  return found.filter((message) => message !== null);
}

function typeProblems(type: RelationType, { labels, relationTypes }: LabelSchema): SchemaProblem[] {
  const others = relationTypes.filter((other) => other !== type);
  const problem = (part: SchemaProblem['part'], message: string | null): SchemaProblem[] =>
    message === null ? [] : [{ of: 'relation type', id: type.id, part, attribute: null, message }];
  const knows = (id: string) => labels.some((label) => label.id === id);
  const unknown = [...type.from, ...type.to].find((id) => !knows(id));
  const leadsNowhere = type.to.length === 0 && !type.mayPointAtAuthor;
  return [
    ...problem('name', nameProblem(type, others, texts.typeNamed)),
    ...problem('name', others.some(({ id }) => id === type.id) ? texts.sameId(type.id) : null),
    ...problem('inverse', type.inverse.length > nameLimit ? texts.longName(nameLimit) : null),
    ...problem('ends', unknown === undefined ? null : texts.unknownLabel(type.name, unknown)),
    ...problem('ends', type.from.length === 0 ? texts.noFrom(type.name) : null),
    ...problem('ends', leadsNowhere ? texts.noTo(type.name) : null),
  ];
}

/**
 * What is wrong with a change of a schema: what is wrong with the schema that is wanted, and with
 * what is said of the one it was.
 */
export function changeProblems(current: LabelSchema, change: SchemaChange): string[] {
  return [
    ...schemaProblems(change.schema).map(({ message }) => message),
    ...mergeProblems(current, change),
    ...renameProblems(current, change),
  ];
}

function mergeProblems(current: LabelSchema, { schema, mergedLabels }: SchemaChange): string[] {
  const isThere = ({ labels }: LabelSchema, id: string) => labels.some((label) => label.id === id);
  return Object.entries(mergedLabels).flatMap(([id, into]) => {
    if (!isThere(current, id)) return [texts.mergesUnknown(id)];
    if (isThere(schema, id)) return [texts.mergesKept(id)];
    return isThere(schema, into) ? [] : [texts.mergesInto(id, into)];
  });
}

function renameProblems(current: LabelSchema, change: SchemaChange): string[] {
  const attributeOf = (labelId: string, name: string) =>
    current.labels
      .find(({ id }) => id === labelId)
      ?.attributes.find((attribute) => attribute.name === name);
  const keyOf = (...parts: string[]) => JSON.stringify(parts);
  const { renamedAttributes, renamedChoices } = change;
  const attributes = renamedAttributes.map(({ labelId, before, after }) => ({
    from: keyOf(labelId, before),
    to: keyOf(labelId, after),
    isKnown: attributeOf(labelId, before) !== undefined,
    name: before,
  }));
  const choices = renamedChoices.map(({ labelId, attribute, before, after }) => ({
    from: keyOf(labelId, attribute, before),
    to: keyOf(labelId, attribute, after),
    isKnown: attributeOf(labelId, attribute)?.choices.includes(before) === true,
    name: before,
  }));
  return [attributes, choices].flatMap((renames) => [
    ...renames.filter(({ isKnown }) => !isKnown).map(({ name }) => texts.renamesUnknown(name)),
    ...(['from', 'to'] as const).flatMap((side) =>
      renames
        .filter((one, index) => renames.findIndex((other) => other[side] === one[side]) < index)
        .map(({ name }) => texts.renamesTwice(name)),
    ),
  ]);
}
