import { describe, expect, it } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { defaultSchema } from '../../../shared/model/default-schema.ts';
import { finishingRefusal, incompleteMarks } from '../../../shared/model/finishing.ts';
import type { AttributeDefinition, AttributeType } from '../../../shared/model/label-schema.ts';
import { tag } from '../../../shared/model/marking.ts';
import { setValue } from '../../../shared/model/setting-values.ts';
import { initialValues, isValueOf, readValue } from '../../../shared/model/values.ts';
import { aDesk, anAnnotation, aRelation, article } from '../../support/notation.ts';

const definition = (type: AttributeType, choices: string[] = []): AttributeDefinition => ({
  name: 'it',
  type,
  choices,
  isRequired: false,
  initial: null,
});

/** The default schema with changes to one attribute of a label. */
function schemaWith(labelId: string, name: string, change: Partial<AttributeDefinition>) {
  return {
    ...defaultSchema,
    labels: defaultSchema.labels.map((label) => ({
      ...label,
      attributes: label.attributes.map((attribute) =>
        label.id === labelId && attribute.name === name ? { ...attribute, ...change } : attribute,
      ),
    })),
  };
}

describe('typed words as a value', () => {
  it.each<[AttributeDefinition, string, unknown]>([
    [definition('choice', ['yes', 'no']), ' yes ', 'yes'],
    [definition('choice', ['yes', 'no']), 'maybe', 'wrong-value'],
    [definition('flag'), 'yes', true],
    [definition('flag'), 'FALSE', false],
    [definition('flag'), 'direct', 'wrong-value'],
    [definition('number'), '-1200.5', -1200.5],
    [definition('number'), '.5', 0.5],
    [definition('number'), '1,200', 'wrong-value'],
    [definition('number'), '0x10', 'wrong-value'],
    [definition('date'), '2026-02-28', '2026-02-28'],
    [definition('date'), '2026-02-30', 'wrong-value'],
    [definition('text'), '  Zoë  ', 'Zoë'],
    [definition('completing text'), 'the ministry', 'the ministry'],
    [definition('text'), '   ', null],
    [definition('number'), '', null],
  ])('%j reads “%s”', (attribute, words, expected) => {
    const value = readValue(attribute, words);
    expect(value instanceof Failure ? value.code : value).toBe(expected);
  });

  it('says what it may be', () => {
    const refusal = readValue(definition('choice', ['direct', 'none']), 'spoken');
    expect(refusal).toMatchObject({
      message:
        '“spoken” is no value of “it”, which is one of these: direct, none; nothing was changed.',
    });
  });
});

describe('a value', () => {
  it.each<[AttributeType, unknown[], unknown[]]>([
    ['flag', [true, false], ['true', 1, 0]],
    ['number', [0, -1.5], [Number.NaN, Number.POSITIVE_INFINITY, '1']],
    ['text', ['x'], ['', 1, true]],
    ['date', ['2026-03-04'], ['', '4 March', 20260304]],
  ])('of a %s has its type', (type, right, wrong) => {
    const isRight = (value: unknown) => isValueOf(definition(type), value as string);
    expect(right.map(isRight)).toEqual(right.map(() => true));
    expect(wrong.map(isRight)).toEqual(wrong.map(() => false));
  });
});

describe('a new mark', () => {
  it('starts with the values its label says', () => {
    const schema = schemaWith('claim', 'quote', { initial: 'indirect' });
    const edits = tag(aDesk(article('It fell.'), { schema }), 'claim', [{ start: 0, end: 7 }]);
    expect(edits).toMatchObject([{ after: { attributes: { quote: 'indirect' } } }]);
    expect(defaultSchema.labels.map(initialValues)).toEqual([{}, {}, {}]);
  });
});

describe('setting a value', () => {
  const marked = article('[The minister|actor] said [it fell to [4%|figure]|claim].');

  it('changes that value alone, and none that it has already', () => {
    const desk = aDesk(marked);
    const claim = anAnnotation({ ...desk.annotations[1], attributes: { topic: 'prices' } });
    expect(setValue(desk, claim, 'quote', 'direct')).toMatchObject([
      { before: claim, after: { attributes: { topic: 'prices', quote: 'direct' } } },
    ]);
    expect(setValue(desk, claim, 'topic', 'prices')).toEqual([]);
    expect(setValue(desk, claim, 'topic', null)).toMatchObject([{ after: { attributes: {} } }]);
  });

  it.each([
    ['quote', 'shouted', 'wrong-value'],
    ['colour', 'red', 'no-such-attribute'],
  ])('refuses %s as %s', (name, value, code) => {
    const desk = aDesk(marked);
    const [, claim = anAnnotation()] = desk.annotations;
    expect(setValue(desk, claim, name, value)).toMatchObject({ code });
  });

  it('makes what was read from a figure edited', () => {
    const desk = aDesk(marked);
    const figure = anAnnotation({
      ...desk.annotations[2],
      attributes: { value: 4, parsed: 'auto' },
    });
    expect(setValue(desk, figure, 'value', 5)).toMatchObject([
      { after: { attributes: { value: 5, parsed: 'edited' } } },
    ]);
  });

  it('names all marks that are the same actor, near and far', () => {
    const text = article('[Ola Bright|actor] spoke. [She|actor] left. [Bright|actor] came back.');
    const desk = aDesk(text, {
      relations: [
        aRelation({ id: 'r1', type: 'same as', fromId: 'm2', toId: 'm1' }),
        aRelation({ id: 'r2', type: 'same as', fromId: 'm3', toId: 'm2' }),
      ],
    });
    const [first = anAnnotation()] = desk.annotations;
    const edits = setValue(desk, first, 'canonical', 'Ola Bright');
    if (edits instanceof Failure) throw edits;
    expect(edits.map(({ after }) => after)).toMatchObject(
      ['m1', 'm2', 'm3'].map((id) => ({ id, attributes: { canonical: 'Ola Bright' } })),
    );
  });
});

describe('finishing an article', () => {
  const schema = schemaWith('claim', 'quote', { isRequired: true });
  const desk = aDesk(article('[It fell|claim]. [It rose|claim]. [She|actor] left.'), { schema });

  it('asks for the values that its marks must have', () => {
    expect(
      incompleteMarks(desk.annotations, schema).map(({ annotation }) => annotation.id),
    ).toEqual(['m1', 'm2']);
    expect(finishingRefusal('Prices', desk.annotations, schema)).toMatchObject({
      code: 'values-missing',
      message:
        '“Prices” is not finished yet: 2 marks lack values it has to have, first “It fell” its quote. Fill in what is missing and finish it then.',
    });
  });

  it('is possible when they are there, or nothing is asked for', () => {
    const filled = desk.annotations.map((mark) => ({ ...mark, attributes: { quote: 'none' } }));
    expect(finishingRefusal('Prices', filled, schema)).toBeNull();
    expect(finishingRefusal('Prices', desk.annotations, defaultSchema)).toBeNull();
  });
});
