import { describe, expect, it } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { link, possibleLinks, setCue } from '../../../shared/model/linking.ts';
import type { Desk } from '../../../shared/model/marking.ts';
import type { Relation } from '../../../shared/model/relation.ts';
import { aDesk, anAnnotation, aRelation, article } from '../../support/notation.ts';

// m1 the minister, m2 the claim, m3 4%, m4 she
const marked = article(
  '[The minister|actor] said [it fell to [4%|figure]|claim]. [She|actor] left.',
);

/** The links a mark may begin, as `kind → other`. */
function possible(desk: Desk, id: string): string[] {
  const from = desk.annotations.find((annotation) => annotation.id === id) ?? anAnnotation();
  return possibleLinks(desk, from).map(
    ({ type, toId }) => `${type.id} → ${toId === null ? 'author' : toId}`,
  );
}

function made(desk: Desk, fromId: string, typeId: string, toId: string | null) {
  const edits = link(desk, { typeId, fromId, toId });
  return edits instanceof Failure ? edits.code : edits;
}

describe('the links that a mark may begin', () => {
  it('are those its label allows, the author last', () => {
    expect(possible(aDesk(marked), 'm2')).toEqual([
      'attributed to → m1',
      'attributed to → m4',
      'attributed to → author',
      'has figure → m3',
      'about → m1',
      'about → m4',
    ]);
    expect(possible(aDesk(marked), 'm3')).toEqual(['measures → m1', 'measures → m4']);
  });

  it('are without those that are there, whichever way round they read the same', () => {
    const relations = [
      aRelation({ id: 'r1', type: 'attributed to', fromId: 'm2', toId: 'm1' }),
      aRelation({ id: 'r2', type: 'same as', fromId: 'm4', toId: 'm1' }),
    ];
    const desk = aDesk(marked, { relations });
    expect(possible(desk, 'm2')).not.toContain('attributed to → m1');
    expect(possible(desk, 'm1')).toEqual([]);
  });
});

describe('a link', () => {
  it('joins two marks', () => {
    expect(made(aDesk(marked), 'm2', 'has figure', 'm3')).toMatchObject([
      {
        kind: 'relation',
        before: null,
        after: { type: 'has figure', fromId: 'm2', toId: 'm3', cue: null },
      },
    ]);
  });

  it('may point at the author where its kind may', () => {
    expect(made(aDesk(marked), 'm2', 'attributed to', null)).toMatchObject([
      { after: { toId: null } },
    ]);
    expect(made(aDesk(marked), 'm2', 'about', null)).toBe('may-not-link');
  });

  it('is refused where the labels do not allow it, or it is there', () => {
    const relations = [aRelation({ type: 'has figure', fromId: 'm2', toId: 'm3' })];
    const desk = aDesk(marked, { relations });
    expect(made(desk, 'm1', 'has figure', 'm3')).toBe('may-not-link');
    expect(made(desk, 'm2', 'has figure', 'm3')).toBe('link-exists');
    expect(made(desk, 'm1', 'same as', 'm1')).toBe('may-not-link');
  });

  it('makes two actors one by name', () => {
    const annotations = aDesk(marked).annotations.map((mark) =>
      mark.id === 'm1' ? { ...mark, attributes: { canonical: 'Ola Bright' } } : mark,
    );
    expect(made(aDesk(marked, { annotations }), 'm4', 'same as', 'm1')).toMatchObject([
      { kind: 'relation' },
      { kind: 'annotation', after: { id: 'm4', attributes: { canonical: 'Ola Bright' } } },
    ]);
  });
});

describe('the cue of a link', () => {
  const relation: Relation = aRelation({ fromId: 'm2', toId: 'm1' });
  const desk = aDesk(marked, { relations: [relation] });
  const at = desk.text.indexOf(' said ');

  it('is the words that announce it, without white space', () => {
    expect(setCue(desk, relation, { start: at, end: at + 6 })).toMatchObject([
      { after: { cue: { start: at + 1, end: at + 5, quote: 'said' } } },
    ]);
  });

  it('can be taken away, and is never white space alone', () => {
    expect(setCue(desk, relation, null)).toMatchObject([{ after: { cue: null } }]);
    expect(setCue(desk, relation, { start: at, end: at + 1 })).toMatchObject({
      code: 'blank-span',
    });
  });
});
