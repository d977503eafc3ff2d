import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAtKey } from '../../renderer/commands/split-at-key.ts';
import { confirmKey, editedAttributes, valueKeysOf } from '../../renderer/commands/value-keys.ts';
import { defaultSchema } from '../../shared/model/default-schema.ts';
import { type AttributeDefinition, type Label, labelOf } from '../../shared/model/label-schema.ts';

const claim = labelOf(defaultSchema, 'claim');
const figure = labelOf(defaultSchema, 'figure');

/** A claim with these attributes instead of its own. */
const labelWith = (...attributes: Partial<AttributeDefinition>[]): Label => ({
  ...claim,
  attributes: attributes.map((given, index) => ({
    name: `value ${index}`,
    type: 'choice',
    choices: [],
    isRequired: false,
    initial: null,
    ...given,
  })),
});

const keysOn = (label: Label) => {
  const keys = valueKeysOf(label);
  return Object.fromEntries(
    editedAttributes(label).flatMap(({ name, choices }) =>
      (choices.length === 0 ? [null] : choices).map((choice) => [
        choice ?? name,
        keys.of(name, choice),
      ]),
    ),
  );
};

describe('the keys of a card', () => {
  it('are the first letters of what can be chosen, then others of its letters, then digits', () => {
    expect(keysOn(claim)).toEqual({
      ...{ direct: 'd', indirect: 'i', mixed: 'm', reported: 'r', none: 'n' },
      ...{ factual: 'f', statistical: 's', comparison: 'c', prediction: 'p' },
      ...{ causal: 'l', position: 't' },
      ...{ yes: 'y', no: 'o', unsure: 'u', affirm: 'a', refute: 'e', neutral: '3' },
      ...{ asserted: '4', hedged: 'h', doubted: 'b', negated: 'g' },
      ...{ topic: '1', restated: '2' },
    });
  });

  it('leave the key that confirms a reading alone, and say nothing of whether one was made', () => {
    const keys = keysOn(figure);
    expect(Object.values(keys)).not.toContain(confirmKey);
    expect(Object.keys(keys)).not.toContain('edited');
    expect(keys).toMatchObject({ count: 'c', money: 'm', exact: 'e', about: 'a', value: '1' });
  });

  it('are digits where words are not in Latin letters', () => {
    expect(keysOn(labelWith({ choices: ['مباشر', 'نقل'] }))).toEqual({ مباشر: '1', نقل: '2' });
  });

  it('each stand for one thing and for nothing else, however many there are', () => {
    const anyChoices = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(anyChoices, { minLength: 1, maxLength: 5 }), (rows) => {
        const label = labelWith(...rows.map((choices) => ({ choices })));
        const keys = valueKeysOf(label);
        const all = label.attributes.flatMap(({ name, choices }) =>
          choices.map((choice) => ({ attribute: name, choice, key: keys.of(name, choice) })),
        );
        const given = all.filter(({ key }) => key !== '');
        expect(new Set(given.map(({ key }) => key)).size).toBe(given.length);
        expect(given.length).toBe(Math.min(all.length, 36));
        for (const { attribute, choice, key } of given) {
          expect(keys.meaning(key)).toEqual({ attribute, choice });
        }
      }),
    );
  });
});

describe('a word around the letter of its key', () => {
  it.each([
    ['direct', 'd', '', 'd', 'irect'],
    ['at least', 'l', 'at ', 'l', 'east'],
    ['Position', 't', 'Posi', 't', 'ion'],
    ['Direct', 'd', '', 'D', 'irect'],
  ])('of “%s” with %s', (word, key, before, letter, after) => {
    expect(splitAtKey(word, key)).toEqual({ before, letter, after });
  });

  it.each([
    ['asserted', '4'],
    ['direct', 'z'],
    ['direct', ''],
  ])('is none in “%s” with %s', (word, key) => {
    expect(splitAtKey(word, key)).toBeNull();
  });
});
