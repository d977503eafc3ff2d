import { defaultSchema } from '../model/default-schema.ts';
import type {
  AttributeDefinition,
  Label,
  LabelSchema,
  RelationType,
} from '../model/label-schema.ts';
import { hueNamed } from './hues.ts';

/** Schemas to begin with, by name; their names and what they are for stand in `texts/schema.ts`. */
export const presetNames = ['default', 'entities', 'quotations', 'argument', 'stance'] as const;
export type PresetName = (typeof presetNames)[number];

const attribute = (
  name: string,
  type: AttributeDefinition['type'],
  choices: string[] = [],
): AttributeDefinition => ({ name, type, choices, isRequired: false, initial: null });
const choice = (name: string, ...choices: string[]) => attribute(name, 'choice', choices);

type Drafted = Pick<Label, 'line' | 'description'> & {
  hue: string;
  guideline?: string;
  attributes?: AttributeDefinition[];
  overlap?: Label['overlap'];
};

/** Labels by name, with the keys 1, 2, 3 … in their order. */
function labels(drafted: Record<string, Drafted>): Label[] {
  return Object.entries(drafted).map(([name, { hue, ...rest }], position) => ({
    id: name.replaceAll(' ', '-'),
    name,
    key: String(position + 1),
    position,
    colourLight: hueNamed(hue).light,
    colourDark: hueNamed(hue).dark,
    guideline: '',
    overlap: 'any',
    reads: 'nothing',
    attributes: [],
    ...rest,
  }));
}

type Joint = { inverse?: string; from: string[]; to: string[]; mayPointAtAuthor?: boolean };

function links(drafted: Record<string, Joint>): RelationType[] {
  return Object.entries(drafted).map(([name, joint], position) => ({
    id: name,
    name,
    inverse: '',
    position,
    mayPointAtAuthor: false,
    ...joint,
  }));
}

const entities: LabelSchema = {
  labels: labels({
    person: {
      hue: 'blue',
      line: 'solid',
      description: 'A person by name, without titles: Ilse Andermatt, not Dr Andermatt.',
      overlap: 'nested',
      attributes: [attribute('canonical', 'completing text'), attribute('role', 'completing text')],
    },
    organisation: {
      hue: 'rust',
      line: 'dotted',
      description: 'A company, agency, party, team or other body that acts as one.',
      overlap: 'nested',
      attributes: [
        attribute('canonical', 'completing text'),
        choice('kind', 'company', 'public body', 'party', 'media', 'other'),
      ],
    },
    place: {
      hue: 'pine',
      line: 'double',
      description:
        'A country, town, river, building or other place that can be pointed at on a map.',
      guideline:
        'Mark a place as an **organisation** where it acts: in “Orsted said”, the town is its council.',
      overlap: 'nested',
      attributes: [attribute('canonical', 'completing text')],
    },
    event: {
      hue: 'plum',
      line: 'dashed',
      description: 'Something that happened under a name of its own: a storm, a match, a summit.',
      overlap: 'nested',
      attributes: [attribute('canonical', 'completing text')],
    },
    time: {
      hue: 'ochre',
      line: 'wavy',
      description: 'A date, a time of day or a period.',
      overlap: 'nested',
      attributes: [attribute('day', 'date')],
    },
  }),
  relationTypes: links({
    'same as': {
      from: ['person', 'organisation', 'place', 'event'],
      to: ['person', 'organisation', 'place', 'event'],
    },
    'belongs to': { inverse: 'has', from: ['person', 'organisation'], to: ['organisation'] },
    'located in': {
      inverse: 'location of',
      from: ['organisation', 'place', 'event'],
      to: ['place'],
    },
  }),
};

const quotations: LabelSchema = {
  labels: labels({
    quotation: {
      hue: 'rust',
      line: 'solid',
      description: 'What somebody said or wrote, in their words or in the writer’s.',
      guideline:
        'Leave out the quotation marks and the words that announce it. A quotation that goes on after “she said” is **one mark of two parts**.',
      attributes: [
        choice('manner', 'direct', 'indirect', 'mixed'),
        choice('form', 'spoken', 'written', 'unknown'),
      ],
    },
    source: {
      hue: 'blue',
      line: 'dotted',
      description: 'Who is quoted: a name, a description or a pronoun.',
      attributes: [
        choice('mention', 'name', 'description', 'pronoun'),
        choice('kind', 'person', 'organisation', 'document', 'unnamed'),
        attribute('canonical', 'completing text'),
        attribute('role', 'completing text'),
      ],
    },
    cue: {
      hue: 'pine',
      line: 'dashed',
      description: 'The words that announce a quotation: said, according to, in a statement.',
      attributes: [choice('tone', 'neutral', 'supporting', 'doubting')],
    },
  }),
  relationTypes: links({
    'said by': {
      inverse: 'said',
      from: ['quotation'],
      to: ['source'],
      mayPointAtAuthor: true,
    },
    'announced by': { inverse: 'announces', from: ['quotation'], to: ['cue'] },
    answers: { inverse: 'answered by', from: ['quotation'], to: ['quotation'] },
    'same as': { from: ['source'], to: ['source'] },
  }),
};

const argument: LabelSchema = {
  labels: labels({
    'main claim': {
      hue: 'rust',
      line: 'double',
      description: 'What the whole text argues for. Most texts have one.',
      overlap: 'none',
      attributes: [choice('stance', 'for', 'against')],
    },
    claim: {
      hue: 'blue',
      line: 'solid',
      description: 'A statement that is argued for or against, and that can be disputed.',
      overlap: 'none',
      attributes: [choice('type', 'fact', 'value', 'policy')],
    },
    premise: {
      hue: 'pine',
      line: 'dotted',
      description: 'A reason that is given for or against a claim.',
      guideline:
        'Ask *why should I believe it?* of the claim: what answers is a premise. Leave out **because** and **since**.',
      overlap: 'none',
      attributes: [
        choice('evidence', 'statistic', 'example', 'testimony', 'common ground', 'none'),
      ],
    },
  }),
  relationTypes: links({
    supports: {
      inverse: 'supported by',
      from: ['claim', 'premise'],
      to: ['main-claim', 'claim', 'premise'],
    },
    attacks: {
      inverse: 'attacked by',
      from: ['claim', 'premise'],
      to: ['main-claim', 'claim', 'premise'],
    },
    'says again': { from: ['main-claim', 'claim'], to: ['main-claim', 'claim'] },
  }),
};

const stance: LabelSchema = {
  labels: labels({
    target: {
      hue: 'blue',
      line: 'dotted',
      description: 'What an attitude is about: a person, a plan, a product, a question.',
      attributes: [attribute('canonical', 'completing text')],
    },
    expression: {
      hue: 'rust',
      line: 'solid',
      description: 'The words that show an attitude, and no more than these.',
      guideline:
        'Mark the words that would have to go to make the sentence neutral. Irony counts as what is *meant*.',
      attributes: [
        choice('polarity', 'positive', 'negative', 'neutral', 'mixed'),
        choice('strength', 'weak', 'medium', 'strong'),
        attribute('ironic', 'flag'),
      ],
    },
    holder: {
      hue: 'plum',
      line: 'dashed',
      description: 'Whose attitude it is, where words name them.',
      attributes: [attribute('canonical', 'completing text')],
    },
  }),
  relationTypes: links({
    about: { inverse: 'judged by', from: ['expression'], to: ['target'] },
    'held by': {
      inverse: 'holds',
      from: ['expression'],
      to: ['holder'],
      mayPointAtAuthor: true,
    },
    'same as': { from: ['target', 'holder'], to: ['target', 'holder'] },
  }),
};

export const presets: Record<PresetName, LabelSchema> = {
  default: defaultSchema,
  entities,
  quotations,
  argument,
  stance,
};
