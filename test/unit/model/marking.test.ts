import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { type Annotation, quoteOf } from '../../../shared/model/annotation.ts';
import { applyEdits } from '../../../shared/model/edit.ts';
import { type Desk, type Marking, relabel, tag, untag } from '../../../shared/model/marking.ts';
import { isTidy } from '../../../shared/text/spans.ts';
import { articleText, fragmentsOn } from '../../support/arbitrary.ts';
import { aDesk, anArticle, aRelation, article, noon, shown } from '../../support/notation.ts';

/** What is on the desk after a marking, in notation; a refusal as its code. */
function afterwards(desk: Desk, marking: Marking): string {
  if (marking instanceof Failure) return marking.code;
  const rows = new Map(desk.annotations.map((annotation) => [annotation.id, annotation]));
  return shown(desk.text, [...applyEdits(rows, 'annotation', marking).values()]);
}

/** Tags what `selection` marks on the desk's text. */
function select(desk: Desk, selection: string): string {
  const [span] = article(selection).spans;
  return afterwards(desk, tag(desk, span?.label ?? '', span?.fragments ?? []));
}

/** The desk's annotation with these words. */
function quoted(desk: Desk, quote: string): Annotation {
  const found = desk.annotations.find((annotation) => annotation.quote === quote);
  if (found === undefined) throw new Error(`nothing on the desk quotes ${quote}`);
  return found;
}

describe('tagging', () => {
  it.each([
    [
      'marks the selected words',
      'The minister said it fell.',
      '[The minister|actor] said it fell.',
      '[The minister|actor] said it fell.',
    ],
    [
      'leaves out the white space that was selected with them',
      'The minister said it fell.',
      'The[ minister |actor]said it fell.',
      'The [minister|actor] said it fell.',
    ],
    [
      'takes a character whole',
      'Zoe\u0308 said.',
      '[Zoe|actor]\u0308 said.',
      '[Zoe\u0308|actor] said.',
    ],
    [
      'may stand within another mark',
      'She said [it fell to 4%|claim].',
      'She said it fell to [4%|figure].',
      'She said [it fell to [4%|figure]|claim].',
    ],
    [
      'may put a second label on the same words',
      '[Turnover|actor] fell.',
      '[Turnover|claim] fell.',
      '[[Turnover|actor]|claim] fell.',
    ],
    [
      'marks a split selection as one',
      '“It fell,” she said, “again.”',
      '“[It fell|claim#1],” she said, “[again|claim#1].”',
      '“[It fell|claim#1],” she said, “[again|claim#1].”',
    ],
    ['is refused on white space alone', 'It  fell.', 'It[  |claim]fell.', 'blank-span'],
    [
      'is refused where the same is marked already, however it was selected',
      'The [minister|actor] said.',
      'The[ minister |actor]said.',
      'span-exists',
    ],
  ])('%s', (_, before, selection, after) => {
    expect(select(aDesk(article(before)), selection)).toBe(after);
  });

  it('writes who, when and which words', () => {
    const desk = aDesk(article('It fell.'));
    expect(tag(desk, 'actor', [{ start: 0, end: 3 }])).toEqual([
      {
        kind: 'annotation',
        before: null,
        after: {
          id: 'new 0001',
          articleId: 'a1',
          layerId: 'l1',
          labelId: 'actor',
          fragments: [{ start: 0, end: 2 }],
          quote: 'It',
          attributes: {},
          note: '',
          origin: 'human',
          created: noon,
          updated: noon,
        },
      },
    ]);
  });

  it('makes a new article one in progress, in the same commit', () => {
    const desk = aDesk(article('It fell.'), { article: anArticle({ status: 'new' }) });
    expect(tag(desk, 'actor', [{ start: 0, end: 2 }])).toMatchObject([
      { kind: 'annotation' },
      { kind: 'article', before: { status: 'new' }, after: { status: 'in progress' } },
    ]);
  });

  it.each(['in progress', 'finished', 'skipped', 'flagged'] as const)(
    'leaves an article that is %s as it is',
    (status) => {
      const desk = aDesk(article('It fell.'), { article: anArticle({ status }) });
      expect(tag(desk, 'actor', [{ start: 0, end: 2 }])).toHaveLength(1);
    },
  );

  it('names the label and the words when they are marked already', () => {
    const desk = aDesk(article('[The minister|actor] said.'));
    const refusal = tag(desk, 'actor', [{ start: 0, end: 12 }]);
    expect(refusal).toMatchObject({
      message: '“The minister” is already marked as actor; nothing was changed.',
    });
  });

  it('never splits a character or begins or ends in white space, in any script', () => {
    const selection = articleText().chain((text) =>
      fc.record({
        text: fc.constant(text),
        start: fc.integer({ min: 0, max: text.length }),
        end: fc.integer({ min: 0, max: text.length }),
      }),
    );
    fc.assert(
      fc.property(selection, ({ text, start, end }) => {
        const desk = aDesk({ text, spans: [] });
        const marking = tag(desk, 'claim', [{ start, end }]);
        if (marking instanceof Failure) {
          expect(marking.code).toBe('blank-span');
          return;
        }
        const after = marking[0]?.after;
        if (after === null || after === undefined || !('fragments' in after)) throw marking;
        expect(after.fragments.every((fragment) => isTidy(text, fragment))).toBe(true);
        expect(after.quote).toBe(quoteOf(text, after.fragments));
      }),
    );
  });

  it('is refused the second time, whatever was marked', () => {
    const marks = articleText().chain((text) =>
      fc.record({ text: fc.constant(text), fragments: fragmentsOn(text) }),
    );
    fc.assert(
      fc.property(marks, ({ text, fragments }) => {
        const desk = aDesk({ text, spans: [{ label: 'claim', fragments }] });
        expect(afterwards(desk, tag(desk, 'claim', fragments))).toBe('span-exists');
      }),
    );
  });
});

/** The attributes of a mark once it has another label. */
function attributesAs(desk: Desk, mark: Annotation, labelId: string) {
  const marking = relabel(desk, mark, labelId);
  if (marking instanceof Failure) throw marking;
  const after = marking[0]?.after;
  return after !== null && after !== undefined && 'fragments' in after ? after.attributes : null;
}

const linked = () => {
  const marked = article('[The minister|actor] said [it fell to [4%|figure]|claim].');
  return aDesk(marked, {
    relations: [
      aRelation({ id: 'r1', type: 'attributed to', fromId: 'm2', toId: 'm1' }),
      aRelation({ id: 'r2', type: 'has figure', fromId: 'm2', toId: 'm3' }),
      aRelation({ id: 'r3', type: 'measures', fromId: 'm3', toId: 'm1' }),
    ],
  });
};

describe('untagging', () => {
  it('removes the mark and no other', () => {
    const desk = linked();
    expect(afterwards(desk, untag(desk, quoted(desk, '4%')))).toBe(
      '[The minister|actor] said [it fell to 4%|claim].',
    );
  });

  it('removes the links the mark begins or ends, and no others', () => {
    const desk = linked();
    const edits = untag(desk, quoted(desk, '4%'));
    expect(edits.map(({ kind, before }) => `${kind} ${before?.id}`)).toEqual([
      ...['annotation m3', 'relation r2', 'relation r3'],
    ]);
  });
});

describe('relabelling', () => {
  it('changes the label and when the mark was changed, and nothing else', () => {
    const desk = { ...linked(), relations: [], now: () => 'later' };
    const before = { ...quoted(desk, '4%'), note: 'kept', created: 'before' };
    expect(relabel(desk, before, 'actor')).toEqual([
      { kind: 'annotation', before, after: { ...before, labelId: 'actor', updated: 'later' } },
    ]);
  });

  it('drops attributes that the new label does not know, and choices it does not offer', () => {
    const desk = linked();
    const figure = { ...quoted(desk, '4%'), attributes: { kind: 'date', value: 4, unit: '%' } };
    expect(attributesAs(desk, figure, 'actor')).toEqual({});
    const person = { ...quoted(desk, 'The minister'), attributes: { kind: 'person', role: 'x' } };
    expect(attributesAs(desk, person, 'claim')).toEqual({});
  });

  it('keeps attributes that mean the same under the new label', () => {
    const desk = linked();
    const [claim, actor, figure] = desk.schema.labels;
    if (claim === undefined || actor === undefined || figure === undefined) throw desk.schema;
    const plain = { isRequired: false, initial: null };
    const choices = ['person', 'place'];
    const kind = { ...plain, name: 'kind', type: 'choice' as const, choices };
    const topic = { ...plain, name: 'topic', type: 'text' as const, choices: [] };
    const schema = {
      ...desk.schema,
      labels: [claim, { ...actor, attributes: [kind] }, { ...figure, attributes: [kind, topic] }],
    };
    const attributes = { kind: 'place', topic: 'any', scale: 'none' };
    const mark = { ...quoted(desk, 'The minister'), attributes };
    expect(attributesAs({ ...desk, schema }, mark, 'figure')).toEqual({
      kind: 'place',
      topic: 'any',
    });
  });

  it('keeps the links that may join the new label, and removes the others', () => {
    const desk = linked();
    const edits = relabel(desk, quoted(desk, '4%'), 'actor');
    if (edits instanceof Failure) throw edits;
    // has figure (to a figure) and measures (from a figure) cannot stay; attributed to is not its.
    expect(edits.map(({ kind, before }) => `${kind} ${before?.id}`)).toEqual([
      ...['annotation m3', 'relation r2', 'relation r3'],
    ]);
    const marked = article('[She|actor] said [it fell|claim] as [they|claim] said.');
    const relations = [aRelation({ type: 'attributed to', fromId: 'm2', toId: 'm1' })];
    const other = aDesk(marked, { relations });
    expect(relabel(other, quoted(other, 'they'), 'actor')).toHaveLength(1);
  });

  it('is refused where the words have that label already', () => {
    const desk = aDesk(article('[[Turnover|actor]|claim] fell.'));
    const [first] = desk.annotations;
    if (first === undefined) throw new Error('nothing is marked');
    const other = first.labelId === 'claim' ? 'actor' : 'claim';
    expect(relabel(desk, first, other)).toMatchObject({ code: 'span-exists' });
  });
});
