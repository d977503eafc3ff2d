import type { Consequence, LinkLoss } from '../schema/change.ts';
import type { PresetName } from '../schema/presets.ts';
import { clip } from './failures.ts';
import { count, plural } from './plural.ts';

/** What is wrong with a schema: a sentence each, naming what it is about. */
export const schemaProblemTexts = {
  noLabels: 'A project needs at least one label.',
  noName: 'It needs a name.',
  spacedName: (name: string) => `“${clip(name)}” begins or ends with a space.`,
  longName: (limit: number) => `A name can have at most ${limit} characters.`,
  labelNamed: (name: string) => `Another label is called “${clip(name)}” already.`,
  typeNamed: (name: string) => `Another link is called “${clip(name)}” already.`,
  attributeNamed: (name: string) => `This label has an attribute “${clip(name)}” already.`,
  attributeName: (name: string) => `An attribute cannot be called “${name}”.`,
  sameId: (id: string) => `The id “${clip(id)}” is there twice.`,
  notAKey: (key: string) =>
    `“${clip(key)}” is no key: a key is one letter, digit or sign, or nothing.`,
  keyTaken: (key: string, label: string) => `${key} is the key of “${clip(label)}” already.`,
  notAColour: 'A colour is written # and six digits from 0 to 9 and a to f, such as #0b63a5.',
  longDescription: 'The description can have at most 2,000 characters.',
  longGuideline: 'The guideline can have at most 20,000 characters.',
  noChoices: (name: string) => `“${clip(name)}” needs at least one choice.`,
  strayChoices: (name: string) => `“${clip(name)}” is no choice and can have no choices.`,
  blankChoice: (name: string) => `A choice of “${clip(name)}” is empty.`,
  spacedChoice: (name: string) => `A choice of “${clip(name)}” begins or ends with a space.`,
  longChoice: (name: string, limit: number) =>
    `A choice of “${clip(name)}” has more than ${limit} characters.`,
  choiceTwice: (name: string, choice: string) =>
    `“${clip(choice)}” is a choice of “${clip(name)}” twice.`,
  wrongInitial: (name: string, value: string) =>
    `“${clip(name)}” cannot start with “${clip(value)}”.`,
  unknownLabel: (name: string, labelId: string) =>
    `“${clip(name)}” joins a label “${clip(labelId)}” that is not there.`,
  noFrom: (name: string) => `“${clip(name)}” has to begin at some label.`,
  noTo: (name: string) => `“${clip(name)}” has to lead to some label, or to the author.`,
  mergesUnknown: (id: string) => `There is no label “${clip(id)}” to merge.`,
  mergesKept: (id: string) => `The label “${clip(id)}” stays, so it cannot be merged.`,
  mergesInto: (id: string, into: string) =>
    `“${clip(id)}” cannot be merged into “${clip(into)}”, which is not in the new schema.`,
  renamesUnknown: (name: string) => `There is nothing called “${clip(name)}” to rename.`,
  renamesTwice: (name: string) => `“${clip(name)}” is renamed to two things, or two things to one.`,
} as const;

const lossTexts: Record<LinkLoss, string> = {
  type: 'because that kind of link goes',
  end: 'because a mark they join goes',
  rule: 'because it may not join these labels any more',
  twice: 'because the marks they join become one, or are joined by another already',
};

const ruleTexts: Record<string, string> = {
  none: 'although they may not overlap',
  nested: 'although they may only lie within each other',
};

const factNames: Record<string, string> = {
  reads: 'what it reads',
  overlap: 'rule for overlaps',
};

/** A consequence of a change of the schema, in a sentence. */
export function describeConsequence({ kind, subject, part, other, count: number }: Consequence) {
  const name = `“${clip(subject)}”`;
  const attribute = `“${clip(part)}”`;
  const marks = plural(number, 'mark');
  switch (kind) {
    case 'marks removed':
      return `${plural(number, 'mark')} of ${name} ${goOrGoes(number)}, with the links that join ${number === 1 ? 'it' : 'them'}.`;
    case 'links removed':
      return `${plural(number, 'link')} ${name} ${goOrGoes(number)}, ${lossTexts[other as LinkLoss]}.`;
    case 'values removed':
      return `${plural(number, 'value')} of ${attribute} on marks of ${name} ${goOrGoes(number)}.`;
    case 'marks relabelled':
      return `${marks} of ${name} ${number === 1 ? 'becomes' : 'become'} “${clip(other)}”.`;
    case 'marks collapsed':
      return `${marks} of ${name} ${number === 1 ? 'stands' : 'stand'} on the same words as another of the label and ${number === 1 ? 'becomes' : 'become'} one with it; links are kept.`;
    case 'values converted':
      return `${plural(number, 'value')} of ${attribute} on marks of ${name} ${number === 1 ? 'is' : 'are'} written another way${other === part ? '' : `, as “${clip(other)}”`}.`;
    case 'values renamed':
      return `${attribute} of ${name}: ${clip(other)}, on ${marks}.`;
    case 'values missing':
      return `${marks} of ${name} ${number === 1 ? 'lacks' : 'lack'} ${attribute}, which ${number === 1 ? 'it has' : 'they have'} to have before an article can be finished. Nothing is taken away.`;
    case 'marks overlap':
      return `${marks} of ${name} overlap each other ${ruleTexts[other] ?? ''}. They stay as they are.`;
    case 'label removed':
      if (other !== '') return `The label ${name} is merged into “${clip(other)}”.`;
      return `The label ${name} goes${number === 0 ? '; no mark has it' : ''}.`;
    case 'label added':
      return `A new label, ${name}.`;
    case 'label renamed':
      return `The label ${name} is called “${clip(other)}” from now on${number === 0 ? '' : `, and so ${number === 1 ? 'is' : 'are'} its ${marks}`}.`;
    case 'label changed':
      return `The label ${name} changes: ${namesOf(other)}.`;
    case 'labels reordered':
      return 'The labels come in another order.';
    case 'attribute added':
      return `A new attribute of ${name}: ${attribute}.`;
    case 'attribute renamed':
      return `${attribute} of ${name} is called “${clip(other)}” from now on.`;
    case 'attribute removed':
      return `The attribute ${attribute} of ${name} goes.`;
    case 'type removed':
      return `The link ${name} goes.`;
    case 'type added':
      return `A new link, ${name}.`;
    case 'type renamed':
      return `The link ${name} is called “${clip(other)}” from now on.`;
    case 'type changed':
      return `The link ${name} changes in how it reads or what it may join.`;
    case 'types reordered':
      return 'The links come in another order.';
  }
}

function goOrGoes(number: number): string {
  return number === 1 ? 'goes' : 'go';
}

function namesOf(facts: string): string {
  return facts
    .split(', ')
    .map((fact) => factNames[fact] ?? fact)
    .join(', ');
}

/** What is lost in all by a change, in a sentence; '' where nothing is. */
export function describeLosses(lost: { marks: number; links: number; values: number }): string {
  const parts = [
    ...(lost.marks > 0 ? [plural(lost.marks, 'mark')] : []),
    ...(lost.links > 0 ? [plural(lost.links, 'link')] : []),
    ...(lost.values > 0 ? [plural(lost.values, 'value')] : []),
  ];
  if (parts.length === 0) return '';
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(parts);
  return `${list} ${lost.marks + lost.links + lost.values === 1 ? 'goes' : 'go'}. One undo brings everything back.`;
}

/** What reading a schema from a file says. */
export const schemaFileTexts = {
  notJson: (where: string) => `it is not JSON${where === '' ? '' : ` (${where})`}`,
  at: (where: string, message: string) => `${where}: ${message}`,
  missing: 'it is not there',
  notUtf8: 'it is not UTF-8 text',
  tooLarge: 'it is far too large to be one',
  whole: 'the file',
  label: (place: number) => `label ${count(place)}`,
  relationType: (place: number) => `link ${count(place)}`,
  attribute: (place: number) => `attribute ${count(place)}`,
  notASchema: 'it is no label schema of Galley’s (its format is not “galley-schema/1”)',
  more: (number: number) => `and ${plural(number, 'more problem')}`,
  unknown: (names: string) => `Galley knows no ${names} here`,
  lacks: 'is missing',
  expected: (kinds: string) => `has to be ${kinds}`,
  oneOf: (choices: string) => `has to be one of ${choices}`,
} as const;

/** What the schemas to begin with are called, and what they are for. */
export const presetTexts: Record<PresetName, { name: string; hint: string }> = {
  default: {
    name: 'Claims, actors and figures',
    hint: 'Who claims what, with which figures: what a new project starts with.',
  },
  entities: {
    name: 'Named entities',
    hint: 'Persons, organisations, places, events and times, and how they belong together.',
  },
  quotations: {
    name: 'Quotations and sources',
    hint: 'What is quoted, from whom, and the words that announce it.',
  },
  argument: {
    name: 'Argument',
    hint: 'Claims and premises, and which of them supports or attacks which.',
  },
  stance: {
    name: 'Stance',
    hint: 'Words that show an attitude, whose it is, and what it is about.',
  },
};
