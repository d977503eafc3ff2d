import { describe, expect, it } from 'vitest';
import type { Attributes } from '../../../shared/model/attributes.ts';
import { defaultSchema } from '../../../shared/model/default-schema.ts';
import { labelOf } from '../../../shared/model/label-schema.ts';
import { valueWords } from '../../../shared/texts/value-words.ts';

const claim = labelOf(defaultSchema, 'claim');
const figure = labelOf(defaultSchema, 'figure');
const seen = (attributes: Attributes) => valueWords(figure, attributes, 'seen').join(' · ');

describe('a claim’s values in a few words', () => {
  it('are its choices in the label’s order, and the names of what holds', () => {
    const values = { topic: 'wheat', negated: true, type: 'causal', quote: 'direct' };
    expect(valueWords(claim, values, 'seen')).toEqual(['direct', 'causal', 'negated', 'wheat']);
  });

  it('say what is answered by yes or no', () => {
    const say = (answer: string) => valueWords(claim, { 'check-worthy': answer }, 'seen');
    expect([say('yes'), say('no'), say('unsure')]).toEqual([
      ['check-worthy'],
      ['not check-worthy'],
      ['check-worthy unsure'],
    ]);
    expect(valueWords(claim, { negated: false }, 'seen')).toEqual(['not negated']);
  });

  it('are cut where they are long, and stand in one line', () => {
    const restated = `The levee\n${'held and '.repeat(20)}`;
    const [words = ''] = valueWords(claim, { restated }, 'seen');
    expect(words).toMatch(/^The levee held and .*…$/);
    expect(words.length).toBeLessThanOrEqual(41);
  });
});

describe('a figure in a few words', () => {
  it.each([
    [
      '≈ 1.2 billion EUR',
      { kind: 'money', value: 1.2, scale: 'billion', currency: 'EUR', modifier: 'about' },
    ],
    ['3–5%', { kind: 'percent', value: 3, 'value max': 5, modifier: 'range' }],
    ['3 percent point', { kind: 'percent', value: 3, unit: 'percent point', modifier: 'exact' }],
    ['≥ 4,000 homes', { kind: 'count', value: 4000, unit: 'homes', modifier: 'at least' }],
    ['2018-02-07', { kind: 'date', period: '2018-02-07', modifier: 'exact' }],
    ['↑ 0.25', { kind: 'ratio', value: 0.25, modifier: 'rise' }],
    ['dozen', { kind: 'count', scale: 'dozen' }],
    ['count', { kind: 'count', parsed: 'auto' }],
    ['0 km', { value: 0, unit: 'km' }],
    ['', { parsed: 'edited' }],
  ] as [string, Attributes][])('is “%s”', (words, attributes) => {
    expect(seen(attributes)).toBe(words);
  });

  it('is said in words where it is not seen', () => {
    const said = valueWords(figure, { value: 4000, modifier: 'at least' }, 'said');
    expect(said).toEqual(['at least 4,000']);
  });
});
