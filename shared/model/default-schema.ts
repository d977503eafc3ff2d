import type { AttributeDefinition, LabelSchema } from './label-schema.ts';

const attribute = (
  name: string,
  type: AttributeDefinition['type'],
  choices: string[] = [],
): AttributeDefinition => ({ name, type, choices, isRequired: false, initial: null });
const choice = (name: string, ...choices: string[]) => attribute(name, 'choice', choices);
const text = (name: string) => attribute(name, 'text');
const completing = (name: string) => attribute(name, 'completing text');
const number = (name: string) => attribute(name, 'number');
const flag = (name: string) => attribute(name, 'flag');

const relationType = (
  name: string,
  inverse: string,
  [from, to]: [string, string],
  mayPointAtAuthor: boolean,
) => ({ id: name, name, inverse, from: [from], to: [to], mayPointAtAuthor });

/**
 * The labels a new project starts with. The hues are those of Okabe and Ito's palette, told
 * apart in every common colour vision, darkened or lightened until they pass WCAG AA on the page.
 */
export const defaultSchema: LabelSchema = {
  labels: [
    {
      id: 'claim',
      name: 'claim',
      key: '1',
      position: 0,
      colourLight: '#b8440c',
      colourDark: '#f0935a',
      line: 'solid',
      description: 'What somebody states to be so: a quotation, a report, an assertion.',
      guideline: '',
      overlap: 'any',
      reads: 'nothing',
      attributes: [
        choice('quote', 'direct', 'indirect', 'mixed', 'reported', 'none'),
        choice('type', 'factual', 'statistical', 'comparison', 'prediction', 'causal', 'position'),
        choice('check-worthy', 'yes', 'no', 'unsure'),
        choice('stance', 'affirm', 'refute', 'neutral'),
        choice('certainty', 'asserted', 'hedged', 'doubted'),
        flag('negated'),
        completing('topic'),
        text('restated'),
      ],
    },
    {
      id: 'actor',
      name: 'actor',
      key: '2',
      position: 1,
      colourLight: '#0b63a5',
      colourDark: '#7db8ea',
      line: 'dotted',
      description: 'Who acts or speaks: a person, an organisation, a government, a group.',
      guideline: '',
      overlap: 'any',
      reads: 'nothing',
      attributes: [
        choice('kind', 'person', 'organisation', 'government', 'group', 'unnamed', 'author'),
        choice('mention', 'name', 'description', 'pronoun'),
        completing('canonical'),
        completing('role'),
      ],
    },
    {
      id: 'figure',
      name: 'figure',
      key: '3',
      position: 2,
      colourLight: '#08755a',
      colourDark: '#5fc9a6',
      line: 'double',
      description: 'A number with what it counts: an amount, a share, a date, a duration.',
      guideline: '',
      overlap: 'any',
      reads: 'figures',
      attributes: [
        choice('kind', 'count', 'money', 'percent', 'ratio', 'rank', 'date', 'duration', 'measure'),
        number('value'),
        number('value max'),
        text('scale'),
        completing('unit'),
        text('currency'),
        choice(
          'modifier',
          'exact',
          'about',
          'at least',
          'at most',
          'range',
          'rise',
          'fall',
          'mean',
          'median',
        ),
        text('period'),
        choice('parsed', 'auto', 'confirmed', 'edited'),
      ],
    },
  ],
  relationTypes: [
    relationType('attributed to', 'source of', ['claim', 'actor'], true),
    relationType('has figure', 'figure of', ['claim', 'figure'], false),
    relationType('about', 'subject of', ['claim', 'actor'], false),
    relationType('measures', 'measured by', ['figure', 'actor'], false),
    relationType('same as', '', ['actor', 'actor'], false),
    relationType('supports', 'supported by', ['claim', 'claim'], false),
    relationType('contradicts', '', ['claim', 'claim'], false),
  ].map((type, position) => ({ ...type, position })),
};
