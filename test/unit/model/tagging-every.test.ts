import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import type { Fragment } from '../../../shared/model/annotation.ts';
import { defaultSchema } from '../../../shared/model/default-schema.ts';
import type { OverlapRule } from '../../../shared/model/label-schema.ts';
import { type Desk, tag } from '../../../shared/model/marking.ts';
import { occurrenceStates } from '../../../shared/model/occurrence-states.ts';
import { tagEvery } from '../../../shared/model/tagging-every.ts';
import { findOccurrences } from '../../../shared/text/occurrences.ts';
import { markedText } from '../../support/arbitrary.ts';
import { aDesk, anArticle, article, shown } from '../../support/notation.ts';
import { deskAfter, outline } from '../../support/reshaping.ts';

const plainly = { wholeWord: true, matchCase: false, plural: false, language: 'en' };
const spansOf = ({ text }: Desk, words: string) => findOccurrences(text, words, plainly);

/** The default labels, those of actors under a rule of their own. */
const ruled = (overlap: OverlapRule) => ({
  ...defaultSchema,
  labels: defaultSchema.labels.map((label) =>
    label.id === 'actor' ? { ...label, overlap } : label,
  ),
});

const afterwards = (desk: Desk, spans: readonly Fragment[], attributes = {}) => {
  const { edits, skipped } = tagEvery(desk, 'actor', { attributes, spans });
  const next = deskAfter(desk, edits);
  return {
    text: shown(desk.text, next.annotations),
    skipped: skipped.map(({ refusal }) => refusal.code),
    next,
  };
};

describe('tagging every occurrence', () => {
  const notation = 'Vaal met [Henrike Vaal|actor], and [Vaal|actor] left. Vaal!';

  it('marks those that are not marked, and says why it skips the others', () => {
    const desk = aDesk(article(notation));
    expect(afterwards(desk, spansOf(desk, 'vaal'))).toMatchObject({
      text: '[Vaal|actor] met [Henrike [Vaal|actor]|actor], and [Vaal|actor] left. [Vaal|actor]!',
      skipped: ['span-exists'],
    });
  });

  it('keeps to the label’s rule for overlaps, and marks the rest', () => {
    const desk = aDesk(article(notation), { schema: ruled('none') });
    expect(afterwards(desk, spansOf(desk, 'vaal'))).toMatchObject({
      text: '[Vaal|actor] met [Henrike Vaal|actor], and [Vaal|actor] left. [Vaal|actor]!',
      skipped: ['overlap-refused', 'span-exists'],
    });
  });

  it('gives each mark the values asked for', () => {
    const desk = aDesk(article('Vaal and Vaal.'));
    const { next } = afterwards(desk, spansOf(desk, 'Vaal'), { canonical: 'Henrike Vaal' });
    expect(next.annotations.map(({ attributes }) => attributes)).toEqual([
      { canonical: 'Henrike Vaal' },
      { canonical: 'Henrike Vaal' },
    ]);
  });

  it('makes a new article one in progress, once', () => {
    const desk = aDesk(article('Vaal and Vaal.'), { article: anArticle({ status: 'new' }) });
    const { edits } = tagEvery(desk, 'actor', { attributes: {}, spans: spansOf(desk, 'Vaal') });
    expect(outline(edits)).toEqual([
      'annotation new 0001 made',
      'article a1 changed',
      'annotation new 0002 made',
    ]);
  });

  it('does what tagging one after the other does', () => {
    const span = (text: string) =>
      fc
        .tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }))
        .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const world = markedText().chain((marked) =>
      fc.record({
        marked: fc.constant(marked),
        spans: fc.array(span(marked.text), { maxLength: 6 }),
        overlap: fc.constantFrom<OverlapRule>('any', 'nested', 'none'),
      }),
    );
    fc.assert(
      fc.property(world, ({ marked, spans, overlap }) => {
        const desk = aDesk(marked, { schema: ruled(overlap) });
        let single = desk;
        for (const span of spans) {
          const marking = tag(single, 'actor', [span]);
          if (!(marking instanceof Failure)) single = deskAfter(single, marking);
        }
        const { edits } = tagEvery(desk, 'actor', { attributes: {}, spans });
        const words = (of: Desk) =>
          of.annotations.map(({ labelId, fragments }) => [labelId, fragments]);
        expect(words(deskAfter(desk, edits))).toEqual(words(single));
      }),
    );
  });
});

describe('what an occurrence meets', () => {
  const notation = 'Vaal met [Henrike Vaal|actor], and [Vaal|actor] left.';

  it.each<[OverlapRule, string[]]>([
    ['any', ['free', 'within', 'marked']],
    ['nested', ['free', 'within', 'marked']],
    ['none', ['free', 'refused', 'marked']],
  ])('with the rule “%s” is said before it is tagged', (overlap, states) => {
    const desk = aDesk(article(notation), { schema: ruled(overlap) });
    const found = occurrenceStates(desk, 'actor', spansOf(desk, 'Vaal'));
    expect(found.map(({ state }) => state)).toEqual(states);
  });

  it('names the longer mark around it', () => {
    const desk = aDesk(article(notation));
    expect(occurrenceStates(desk, 'actor', spansOf(desk, 'Vaal'))[1]?.detail).toBe('Henrike Vaal');
  });

  it('is free under another label', () => {
    const desk = aDesk(article(notation));
    const found = occurrenceStates(desk, 'claim', spansOf(desk, 'Vaal'));
    expect(new Set(found.map(({ state }) => state))).toEqual(new Set(['free']));
  });
});
