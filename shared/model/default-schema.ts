import type { AttributeDefinition, LabelSchema } from './label-schema.ts';

const choice = (name: string, ...choices: string[]): AttributeDefinition => ({
  name,
  type: 'choice',
  choices,
});
const text = (name: string): AttributeDefinition => ({ name, type: 'text', choices: [] });
const number = (name: string): AttributeDefinition => ({ name, type: 'number', choices: [] });
const flag = (name: string): AttributeDefinition => ({ name, type: 'flag', choices: [] });

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
      attributes: [
        choice('quote', 'direct', 'indirect', 'mixed', 'reported', 'none'),
        choice('type', 'factual', 'statistical', 'comparison', 'prediction', 'causal', 'position'),
        choice('check-worthy', 'yes', 'no', 'unsure'),
        choice('stance', 'affirm', 'refute', 'neutral'),
        choice('certainty', 'asserted', 'hedged', 'doubted'),
        flag('negated'),
        text('topic'),
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
      attributes: [
        choice('kind', 'person', 'organisation', 'government', 'group', 'unnamed', 'author'),
        choice('mention', 'name', 'description', 'pronoun'),
        text('canonical'),
        text('role'),
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
      attributes: [
        choice('kind', 'count', 'money', 'percent', 'ratio', 'rank', 'date', 'duration', 'measure'),
        number('value'),
        number('value max'),
        text('scale'),
        text('unit'),
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
        choice('parsed', 'auto', 'edited'),
      ],
    },
  ],
  relationTypes: [
    { name: 'attributed to', from: ['claim'], to: ['actor'] },
    { name: 'has figure', from: ['claim'], to: ['figure'] },
    { name: 'about', from: ['claim'], to: ['actor'] },
    { name: 'measures', from: ['figure'], to: ['actor'] },
    { name: 'same as', from: ['actor'], to: ['actor'] },
    { name: 'supports', from: ['claim'], to: ['claim'] },
    { name: 'contradicts', from: ['claim'], to: ['claim'] },
  ],
};
