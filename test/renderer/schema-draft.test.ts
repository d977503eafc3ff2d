import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialTyped, withType } from '../../renderer/commands/schema-attribute.ts';
import {
  changed,
  changeOf,
  type Draft,
  draftOf,
  isChanged,
  moved,
  removedLabels,
  removeLabel,
  restoreLabel,
  schemaOf,
  takeSchema,
} from '../../renderer/commands/schema-draft.ts';
import { defaultSchema } from '../../shared/model/default-schema.ts';
import { inOrder } from '../../shared/schema/plan.ts';
import { presets } from '../../shared/schema/presets.ts';
import { changeProblems } from '../../shared/schema/problems.ts';
import { anySchema } from '../support/schema-arbitrary.ts';

const start = draftOf(defaultSchema);

/** The draft with the first attribute of claim (`quote`, a choice) changed. */
function withQuote(
  change: (draft: Draft['labels'][number]['attributes'][number]) => object,
): Draft {
  const [claim] = start.labels;
  const [quote, ...others] = claim?.attributes ?? [];
  if (quote === undefined) throw new Error('claim has no attribute');
  const attributes = [{ ...quote, ...change(quote) }, ...others];
  return { ...start, labels: changed(start.labels, 'claim', { attributes }) };
}

describe('a draft of the labels', () => {
  it('is the project’s schema until something is changed, whatever that is', () => {
    fc.assert(
      fc.property(anySchema(), (any) => {
        const schema = inOrder(any);
        expect(schemaOf(draftOf(schema))).toEqual(schema);
        expect(isChanged(schema, draftOf(schema))).toBe(false);
      }),
    );
  });

  it('says what an attribute and a choice were called', () => {
    const draft = withQuote(({ choices }) => ({
      name: 'manner',
      choices: choices.map((choice) =>
        choice.name === 'reported' ? { ...choice, name: 'retold ' } : choice,
      ),
    }));
    const change = changeOf(defaultSchema, draft);
    expect(change.renamedAttributes).toEqual([
      { labelId: 'claim', before: 'quote', after: 'manner' },
    ]);
    expect(change.renamedChoices).toEqual([
      { labelId: 'claim', attribute: 'quote', before: 'reported', after: 'retold' },
    ]);
    expect(changeProblems(defaultSchema, change)).toEqual([]);
    expect(isChanged(defaultSchema, draft)).toBe(true);
  });

  it('lets an attribute go that comes back under the same name as a new one', () => {
    const draft = withQuote(() => ({ id: 'other', was: null }));
    expect(changeOf(defaultSchema, draft).renamedAttributes).toEqual([]);
  });

  it('takes a label out of what links join, and puts it back there', () => {
    const without = removeLabel(defaultSchema, start, 'actor', null);
    expect(without.relationTypes.find(({ id }) => id === 'attributed to')).toMatchObject({
      to: [],
    });
    expect(removedLabels(defaultSchema, without).map(({ id }) => id)).toEqual(['actor']);
    const back = restoreLabel(defaultSchema, without, 'actor');
    expect(schemaOf(back)).toEqual(defaultSchema);
    expect(isChanged(defaultSchema, back)).toBe(false);
  });

  it('follows a label through two merges', () => {
    const once = removeLabel(defaultSchema, start, 'figure', 'actor');
    const twice = removeLabel(defaultSchema, once, 'actor', 'claim');
    expect(twice.merged).toEqual({ figure: 'claim', actor: 'claim' });
    expect(changeProblems(defaultSchema, changeOf(defaultSchema, twice))).toEqual([]);
    expect(removeLabel(defaultSchema, once, 'actor', null).merged).toEqual({});
  });

  it('gives a new label an id that can be read, where that is free', () => {
    const [claim] = start.labels;
    if (claim === undefined) throw new Error('there is no claim');
    const labels = [...start.labels, { ...claim, id: 'x1', name: 'place' }];
    const type = {
      id: 'x2',
      name: 'in',
      inverse: '',
      from: ['x1'],
      to: ['x1'],
      mayPointAtAuthor: false,
    };
    const { schema } = changeOf(defaultSchema, { ...start, labels, relationTypes: [type] });
    expect(schema.labels.at(-1)?.id).toBe('place');
    expect(schema.relationTypes).toMatchObject([{ id: 'in', from: ['place'], to: ['place'] }]);
    const named = [...start.labels.slice(1), { ...claim, id: 'x1', name: 'claim' }];
    expect(changeOf(defaultSchema, { ...start, labels: named }).schema.labels.at(-1)?.id).toBe(
      'x1',
    );
  });

  it('may be another schema altogether, in which labels of the same name stay what they are', () => {
    const draft = takeSchema(defaultSchema, presets.argument);
    expect(draft.labels.map(({ id }) => id)).toEqual(['main-claim', 'claim', 'premise']);
    const claim = draft.labels.find(({ id }) => id === 'claim');
    expect(claim?.attributes.map(({ name, was }) => [name, was])).toEqual([['type', 'type']]);
    expect(changeProblems(defaultSchema, changeOf(defaultSchema, draft))).toEqual([]);
  });

  it('is put in order', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
  });
});

describe('an attribute of another kind', () => {
  const attribute = start.labels[0]?.attributes[0];
  if (attribute === undefined) throw new Error('claim has no attribute');

  it('goes on starting with what it started with, where that can be read', () => {
    const number = { ...attribute, type: 'number' as const, choices: [], initial: 4 };
    expect(withType(number, 'text').initial).toBe('4');
    expect(withType({ ...number, type: 'text', initial: '4.5' }, 'number').initial).toBe(4.5);
    expect(withType({ ...number, type: 'text', initial: 'four' }, 'number').initial).toBeNull();
  });

  it('keeps words that cannot be read until they are put right', () => {
    const number = { ...attribute, type: 'number' as const, choices: [] };
    expect(['', '1.', 'one'].map((words) => initialTyped(number, words))).toEqual([null, 1, 'one']);
  });
});
