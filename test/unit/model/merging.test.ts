import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { mergeMarks } from '../../../shared/model/merging.ts';
import { splitMark } from '../../../shared/model/reshaping.ts';
import { fragmentsOn, markedText } from '../../support/arbitrary.ts';
import { aDesk, aRelation, article } from '../../support/notation.ts';
import {
  afterwards,
  deskAfter,
  made,
  outline,
  placesUnder,
  quoted,
} from '../../support/reshaping.ts';

describe('merging marks', () => {
  it.each([
    [
      'makes them one mark of several parts',
      '[It|claim] fell [back|claim].',
      '[It|claim#1] fell [back|claim#1].',
    ],
    ['makes parts that touch one', '[un|claim][done|claim]', '[undone|claim]'],
    ['makes parts that nest one', '[It [fell|claim]|claim].', '[It fell|claim].'],
    [
      'takes marks that have parts already',
      '[It|claim#1] [fell|claim], [again|claim#1].',
      '[It|claim#1] [fell|claim#1], [again|claim#1].',
    ],
    ['is refused for marks of different labels', '[It|actor] [fell|claim].', 'different-labels'],
    ['is refused for one mark', '[It fell|claim].', 'too-few-marks'],
    ['is refused for none', 'It fell.', 'too-few-marks'],
  ])('%s', (_, before, after) => {
    const desk = aDesk(article(before));
    expect(afterwards(desk, mergeMarks(desk, desk.annotations.toReversed()))).toBe(after);
  });

  it('is refused where another mark of the label has just these words', () => {
    const desk = aDesk(article('[[un|claim][done|claim]|claim]'));
    const parts = [quoted(desk, 'un'), quoted(desk, 'done')];
    expect(afterwards(desk, mergeMarks(desk, parts))).toBe('span-exists');
  });

  it('takes a mark that is named twice once', () => {
    const desk = aDesk(article('[It|claim] fell.'));
    const mark = quoted(desk, 'It');
    expect(afterwards(desk, mergeMarks(desk, [mark, mark]))).toBe('too-few-marks');
  });

  it('names the labels that differ, and what to do', () => {
    const desk = aDesk(article('[It|actor] [fell|claim].'));
    expect(mergeMarks(desk, desk.annotations)).toMatchObject({
      message:
        'Marks become one only under one label, and these are actor and claim; nothing was changed. Give them the same label first.',
    });
  });

  it('keeps the first in reading order, its attributes before the others’, and all notes', () => {
    const marked = aDesk(article('[It|claim] [fell|claim] [back|claim].'));
    const desk = { ...marked, now: () => 'later' };
    const [it, fell, back] = [
      { ...quoted(desk, 'It'), attributes: { topic: '' }, note: 'one' },
      { ...quoted(desk, 'fell'), attributes: { topic: 'x', negated: false } },
      { ...quoted(desk, 'back'), attributes: { negated: true, type: 'causal' }, note: 'three' },
    ];
    expect(made(mergeMarks(desk, [back, it, fell]))).toEqual([
      {
        kind: 'annotation',
        before: it,
        after: {
          ...it,
          fragments: [it, fell, back].flatMap(({ fragments }) => fragments),
          quote: 'It … fell … back',
          attributes: { topic: '', negated: false, type: 'causal' },
          note: 'one\nthree',
          updated: 'later',
        },
      },
      { kind: 'annotation', before: fell, after: null },
      { kind: 'annotation', before: back, after: null },
    ]);
  });

  it('moves the links of the others, but for those it has and those to itself', () => {
    const desk = aDesk(
      article('[She|actor] [said|claim] [it|claim] of [him|actor], [again|claim].'),
      {
        relations: [
          aRelation({ id: 'from it to her', type: 'about', fromId: 'm3', toId: 'm1' }),
          aRelation({ id: 'from it to him', type: 'attributed to', fromId: 'm3', toId: 'm4' }),
          aRelation({ id: 'from said to him', type: 'attributed to', fromId: 'm2', toId: 'm4' }),
          aRelation({ id: 'from said to it', type: 'supports', fromId: 'm2', toId: 'm3' }),
          aRelation({ id: 'to it', type: 'supports', fromId: 'm5', toId: 'm3' }),
        ],
      },
    );
    const edits = made(mergeMarks(desk, [quoted(desk, 'said'), quoted(desk, 'it')]));
    expect(outline(edits)).toEqual([
      'annotation m2 changed',
      'annotation m3 removed',
      'relation from it to her changed',
      'relation from it to him removed',
      'relation from said to it removed',
      'relation to it changed',
    ]);
    expect(deskAfter(desk, edits).relations).toMatchObject([
      { type: 'about', fromId: 'm2', toId: 'm1' },
      { type: 'attributed to', fromId: 'm2', toId: 'm4' },
      { type: 'supports', fromId: 'm5', toId: 'm2' },
    ]);
  });

  it('keeps one of two links that become the same', () => {
    const desk = aDesk(article('[She|actor] [said|claim] [it|claim] [again|claim].'), {
      relations: [
        aRelation({ id: 'r1', fromId: 'm3', toId: 'm1' }),
        aRelation({ id: 'r2', fromId: 'm4', toId: 'm1' }),
      ],
    });
    const claims = desk.annotations.filter(({ labelId }) => labelId === 'claim');
    expect(outline(made(mergeMarks(desk, claims))).slice(-2)).toEqual([
      ...['relation r1 changed', 'relation r2 removed'],
    ]);
  });

  it('keeps one of two links that join the same actor from either side', () => {
    const desk = aDesk(article('[She|actor], [Ann|actor] and [her|actor] again.'), {
      relations: [
        aRelation({ id: 'r1', type: 'same as', fromId: 'm1', toId: 'm3' }),
        aRelation({ id: 'r2', type: 'same as', fromId: 'm3', toId: 'm2' }),
      ],
    });
    const marks = [quoted(desk, 'She'), quoted(desk, 'Ann')];
    expect(outline(made(mergeMarks(desk, marks))).slice(-1)).toEqual(['relation r2 removed']);
  });

  it('and splitting what they became leaves exactly the same words marked', () => {
    const marks = markedText()
      .chain(({ text, spans }) =>
        fc.tuple(fc.constant(text), fragmentsOn(text), fc.constant(spans)),
      )
      .map(([text, fragments, spans]) => ({
        text,
        spans: [{ label: 'claim', fragments }, ...spans],
      }))
      .filter(({ spans }) => spans.length > 1);
    fc.assert(
      fc.property(marks, ({ text, spans }) => {
        const desk = aDesk({ text, spans: spans.map((span) => ({ ...span, label: 'claim' })) });
        const merged = deskAfter(desk, made(mergeMarks(desk, desk.annotations)));
        const [mark] = merged.annotations;
        if (mark === undefined || merged.annotations.length > 1) throw merged.annotations;
        const words = placesUnder(text, desk.annotations);
        expect(placesUnder(text, [mark])).toEqual(words);
        const marking = splitMark(merged, mark);
        const parts = marking instanceof Failure ? [mark] : deskAfter(merged, marking).annotations;
        expect(parts).toHaveLength(mark.fragments.length);
        expect(placesUnder(text, parts)).toEqual(words);
      }),
    );
  });
});
