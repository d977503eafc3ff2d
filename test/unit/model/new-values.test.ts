import { describe, expect, it } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Attributes } from '../../../shared/model/attributes.ts';
import { defaultSchema } from '../../../shared/model/default-schema.ts';
import type { LabelSchema } from '../../../shared/model/label-schema.ts';
import { type Desk, type Marking, relabel, tag } from '../../../shared/model/marking.ts';
import { mergeMarks } from '../../../shared/model/merging.ts';
import { confirmReading } from '../../../shared/model/reading-state.ts';
import { addFragment } from '../../../shared/model/reshaping.ts';
import { setValue } from '../../../shared/model/setting-values.ts';
import { aDesk, article } from '../../support/notation.ts';

const words = 'Repairs cost about 1.2 billion euros, or 3 per cent more.';
const empty = aDesk({ text: words, spans: [] });

const spanOf = (quote: string) => {
  const start = words.indexOf(quote);
  return { start, end: start + quote.length };
};
/** The mark that a change leaves behind. */
const markOf = (marking: Marking | null): Annotation => {
  if (marking === null || marking instanceof Failure) throw new Error(String(marking));
  const [edit] = marking;
  if (edit?.kind !== 'annotation' || edit.after === null) throw new Error('no mark was left');
  return edit.after;
};
const tagged = (quote: string, desk: Desk = empty) => markOf(tag(desk, 'figure', [spanOf(quote)]));

const euros: Attributes = {
  kind: 'money',
  value: 1.2,
  scale: 'billion',
  currency: 'EUR',
  modifier: 'about',
  parsed: 'auto',
};

/** The default labels, with attributes changed. */
function schemaWith(
  change: (attribute: LabelSchema['labels'][number]['attributes'][number]) => object | null,
): LabelSchema {
  return {
    ...defaultSchema,
    labels: defaultSchema.labels.map((label) => ({
      ...label,
      attributes: label.attributes.flatMap((attribute) => {
        const changed = change(attribute);
        return changed === null ? [] : [{ ...attribute, ...changed }];
      }),
    })),
  };
}

describe('a new figure', () => {
  it('says what its words say', () => {
    expect(tagged('about 1.2 billion euros').attributes).toEqual(euros);
  });

  it('says nothing where they are no figure', () => {
    expect(tagged('Repairs').attributes).toEqual({});
  });

  it('has none of what the project has taken out of its labels', () => {
    const schema = schemaWith(({ name }) => (name === 'scale' || name === 'parsed' ? null : {}));
    const { scale: _, parsed: __, ...kept } = euros;
    expect(tagged('about 1.2 billion euros', { ...empty, schema }).attributes).toEqual(kept);
  });

  it('starts with what its label gives every mark, where the words say nothing of that', () => {
    const schema = schemaWith(({ name }) => (name === 'period' ? { initial: '2026' } : {}));
    expect(tagged('about 1.2 billion euros', { ...empty, schema }).attributes).toEqual({
      ...euros,
      period: '2026',
    });
  });

  it('is read when a mark of another label becomes one', () => {
    const desk = aDesk(article('Repairs cost [about 1.2 billion euros|claim].'));
    const [claim] = desk.annotations as [Annotation];
    expect(markOf(relabel(desk, claim, 'figure')).attributes).toEqual(euros);
  });
});

describe('a figure on other words', () => {
  const grown = (mark: Annotation) =>
    markOf(addFragment({ ...empty, annotations: [mark] }, mark, spanOf('about 1.2 billion euros')));

  it('is read anew while nobody has looked at what was read', () => {
    expect(tagged('1.2').attributes).toMatchObject({ value: 1.2 });
    expect(grown(tagged('1.2 billion')).attributes).toEqual(euros);
  });

  it('is read when its words said nothing before', () => {
    const mark = tagged('euros');
    expect(mark.attributes).toEqual({});
    expect(grown(mark).attributes).toEqual(euros);
  });

  it('keeps what a person has confirmed or changed', () => {
    const mark = tagged('1.2 billion');
    const confirmed = markOf(confirmReading({ ...empty, annotations: [mark] }, mark));
    expect(grown(confirmed).attributes).toEqual(confirmed.attributes);
    const edited = markOf(setValue({ ...empty, annotations: [mark] }, mark, 'unit', 'crowns'));
    expect(grown(edited).attributes).toEqual(edited.attributes);
  });

  it('is read as a whole when two become one', () => {
    const first = tagged('about 1.2 billion');
    const second = tagged('euros');
    const third = { ...tagged('3 per cent'), id: 'third' };
    const merge = (...marks: Annotation[]) =>
      markOf(mergeMarks({ ...empty, annotations: marks }, marks)).attributes;
    expect(merge(first, third).kind).not.toBe('percent');
    expect(merge({ ...first, attributes: { unit: 'crowns' } }, second)).toEqual({ unit: 'crowns' });
  });
});

describe('what was read', () => {
  it('is confirmed once, and edited when it is changed after that', () => {
    const mark = tagged('about 1.2 billion euros');
    const desk = { ...empty, annotations: [mark] };
    const confirmed = markOf(confirmReading(desk, mark));
    expect(confirmed.attributes).toEqual({ ...euros, parsed: 'confirmed' });
    expect(confirmReading(desk, confirmed)).toBeNull();
    const edited = markOf(setValue(desk, confirmed, 'value', 1.3));
    expect(edited.attributes).toEqual({ ...euros, value: 1.3, parsed: 'edited' });
  });

  it('counts as edited when it is confirmed in a project that knows no other word for it', () => {
    const schema = schemaWith(({ name }) =>
      name === 'parsed' ? { choices: ['auto', 'edited'] } : {},
    );
    const mark = tagged('about 1.2 billion euros');
    expect(markOf(confirmReading({ ...empty, schema }, mark)).attributes.parsed).toBe('edited');
  });
});
