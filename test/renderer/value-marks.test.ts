import { describe, expect, it } from 'vitest';
import { createCompleter, offeredLimit } from '../../renderer/commands/complete-value.ts';
import { describeMark } from '../../renderer/commands/describe-mark.ts';
import {
  nextMissing,
  nextUnconfirmed,
  nextWithValues,
} from '../../renderer/commands/value-marks.ts';
import { applyToQueue } from '../../renderer/state/apply.ts';
import { emptyQueue, rowAt, withPage } from '../../renderer/state/queue-pages.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { ArticleSummary } from '../../shared/model/article.ts';
import type { LabelSchema } from '../../shared/model/label-schema.ts';
import { aDesk, anArticle, article } from '../support/notation.ts';

const desk = aDesk(article('[One|claim] said [two|figure] of [three|claim] and [four|figure].'));
const schema: LabelSchema = {
  ...desk.schema,
  labels: desk.schema.labels.map((label) => ({
    ...label,
    attributes: label.attributes.map((attribute) => ({
      ...attribute,
      isRequired: label.id === 'claim' && attribute.name === 'type',
    })),
  })),
};
const [one, two, three, four] = desk.annotations as [
  Annotation,
  Annotation,
  Annotation,
  Annotation,
];
const at = (focused: Annotation | null, caret = 0) => ({ span: null, caret, focused });
const typed = { ...one, attributes: { type: 'causal' } };

describe('going from mark to mark', () => {
  it('finds the next that lacks a value, from the one in focus and round', () => {
    expect(nextMissing(desk.annotations, schema, at(one))).toBe(three);
    expect(nextMissing(desk.annotations, schema, at(three))).toBe(one);
    expect(nextMissing([typed, two, three, four], schema, at(three))).toBe(three);
    expect(nextMissing([typed, two], schema, at(null))).toBeNull();
    expect(nextMissing(desk.annotations, schema, at(null, 5))).toBe(three);
  });

  it('finds the next reading to confirm', () => {
    const auto = { ...four, attributes: { parsed: 'auto' } };
    expect(nextUnconfirmed([one, two, three, auto], at(one))).toBe(auto);
    expect(nextUnconfirmed(desk.annotations, at(one))).toBeNull();
  });

  it('leaves out marks that have no values to give', () => {
    const labels = schema.labels.map((label) =>
      label.id === 'figure' ? { ...label, attributes: [] } : label,
    );
    expect(nextWithValues(desk.annotations, { labels }, at(one), 1)).toBe(three);
    expect(nextWithValues(desk.annotations, { labels }, at(one), -1)).toBe(three);
  });
});

describe('a mark is described', () => {
  it('with its values, and with those it lacks', () => {
    const say = (mark: Annotation) => describeMark(mark, schema, [], desk.annotations);
    expect(say(one)).toBe('claim, 1 word, lacks type');
    expect(say({ ...one, attributes: { type: 'causal', negated: true } })).toBe(
      'claim, 1 word, causal, negated',
    );
    const read = { kind: 'count', value: 1200, modifier: 'about', parsed: 'auto' };
    expect(say({ ...two, attributes: read })).toBe('figure, 1 word, about 1,200, not confirmed');
  });
});

describe('the queue', () => {
  const { id, title, byline, published, source, status } = anArticle();
  const row: ArticleSummary = {
    ...{ id, title, byline, published, source, status },
    annotations: 4,
    byLabel: { claim: 2, figure: 2 },
    missing: 2,
  };
  const queue = withPage(emptyQueue, 0, { articles: [row], total: 1 });
  const missingAfter = (before: Annotation | null, after: Annotation | null) =>
    rowAt(applyToQueue(queue, [{ kind: 'annotation', before, after }], schema), 0)?.missing;

  it('counts marks that lack a value as they come, go and get it', () => {
    expect(missingAfter(one, typed)).toBe(1);
    expect(missingAfter(typed, one)).toBe(3);
    expect(missingAfter(one, null)).toBe(1);
    expect(missingAfter(null, { ...one, id: 'm9' })).toBe(3);
    expect(missingAfter(two, null)).toBe(2);
    expect(missingAfter(one, { ...one, labelId: 'figure' })).toBe(1);
  });
});

describe('completing a value', () => {
  const used = ['wheat prices', 'rye prices', 'Élections', 'weather'].map((value, index) => ({
    value,
    count: 9 - index,
  }));
  const complete = createCompleter(used);
  const offers = (words: string) => complete(words).map(({ value }) => value);

  it('offers the most used of all before anything is typed', () => {
    expect(offers('')).toEqual(['wheat prices', 'rye prices', 'Élections', 'weather']);
    const many = Array.from({ length: 100 }, (_, index) => ({ value: `v${index}`, count: 1 }));
    expect(createCompleter(many)('')).toHaveLength(offeredLimit);
  });

  it('offers what holds the words that are typed, the closest first, without regard to accents', () => {
    expect(offers('pric')).toEqual(['rye prices', 'wheat prices']);
    expect(offers('elec')).toEqual(['Élections']);
    expect(offers('barley')).toEqual([]);
  });

  it('does not offer what is typed out already', () => {
    expect(offers('weather')).toEqual([]);
  });
});
