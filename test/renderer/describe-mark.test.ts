import { describe, expect, it } from 'vitest';
import { countWords } from '../../renderer/commands/count-words.ts';
import { describeMark } from '../../renderer/commands/describe-mark.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Relation } from '../../shared/model/relation.ts';
import { aDesk, aRelation, article } from '../support/notation.ts';

const desk = aDesk(
  article('“[We lost fields|claim#1],” [Ada Holm|actor] said, “[twice in [1987|figure]|claim#1].”'),
);
const [claim, actor, figure] = desk.annotations as [Annotation, Annotation, Annotation];

const describeIt = (mark: Annotation, ...relations: Relation[]) =>
  describeMark(mark, desk.schema, relations, desk.annotations);

describe('what is said of a mark', () => {
  it('is its label and how many words it has', () => {
    expect(describeIt(actor)).toBe('actor, 2 words');
    expect(describeIt(figure)).toBe('figure, 1 word');
  });

  it('is its parts, whose words count together', () => {
    expect(describeIt(claim)).toBe('claim, 6 words, 2 parts');
  });

  it('is what it is linked to, from either end', () => {
    const link = aRelation({ fromId: claim.id, toId: actor.id });
    expect(describeIt(claim, link)).toBe('claim, 6 words, 2 parts, attributed to Ada Holm');
    expect(describeIt(actor, link)).toBe(
      'actor, 2 words, source of We lost fields … twice in 1987',
    );
  });

  it('is the number of its links where several are of one kind', () => {
    const links = [
      aRelation({ id: 'r1', fromId: claim.id, toId: actor.id }),
      aRelation({ id: 'r2', fromId: claim.id, toId: figure.id }),
      aRelation({ id: 'r3', type: 'has figure', fromId: claim.id, toId: figure.id }),
    ];
    expect(describeIt(claim, ...links)).toBe(
      'claim, 6 words, 2 parts, attributed to 2 marks, has figure 1987',
    );
  });

  it('is where it comes from, and its note at the end', () => {
    expect(describeIt({ ...actor, origin: 'import', note: 'the chair' })).toBe(
      'actor, 2 words, imported, note: the chair',
    );
  });

  it('is its label’s id where the schema has no such label', () => {
    expect(describeIt({ ...actor, labelId: 'place' })).toBe('place, 2 words');
  });
});

describe('counting words', () => {
  it.each([
    ['We lost fields, and 1,200 homes.', 6],
    ['今日は良い天気です', 5],
    ['قال الوزير', 2],
    ['— … !', 0],
    ['', 0],
  ])('counts those of “%s”', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('counts a long text by its spaces', () => {
    expect(countWords('word '.repeat(10_000))).toBe(10_000);
  });
});
