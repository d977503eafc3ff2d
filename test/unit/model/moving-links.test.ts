import { describe, expect, it } from 'vitest';
import type { Desk, Marking } from '../../../shared/model/marking.ts';
import { mergeMarks } from '../../../shared/model/merging.ts';
import type { Relation } from '../../../shared/model/relation.ts';
import { splitAt } from '../../../shared/model/reshaping.ts';
import { aDesk, aRelation, article } from '../../support/notation.ts';
import { deskAfter, made, quoted } from '../../support/reshaping.ts';

const cue = { start: 0, end: 2, quote: 'He' };

/** The links after a change, as one reads them. */
function linksAfter(desk: Desk, marking: Marking): string[] {
  const after = deskAfter(desk, made(marking));
  const words = (id: string | null) =>
    after.annotations.find((mark) => mark.id === id)?.quote ?? 'author';
  return after.relations
    .map(
      ({ type, fromId, toId, cue: said }) =>
        `${words(fromId)} ${type} ${words(toId)}${said === null ? '' : ` (${said.quote})`}`,
    )
    .toSorted();
}

describe('links of a mark that is cut in two', () => {
  const plain = aDesk(article('[He|actor] said [[six|figure] came, [two|figure] left|claim].'));
  const claim = quoted(plain, 'six came, two left');
  const from = (parts: Partial<Relation>): Relation => aRelation({ fromId: claim.id, ...parts });
  const cut = (relations: Relation[]) => {
    const desk = { ...plain, relations };
    return linksAfter(desk, splitAt(desk, claim, desk.text.indexOf(' two')));
  };

  it('go to the half that holds their other end, and stay with the first otherwise', () => {
    const [six, two] = [quoted(plain, 'six').id, quoted(plain, 'two').id];
    expect(
      cut([
        from({ id: 'r1', type: 'has figure', toId: six }),
        from({ id: 'r2', type: 'has figure', toId: two }),
        from({ id: 'r3', type: 'about', toId: quoted(plain, 'He').id }),
      ]),
    ).toEqual(['six came, about He', 'six came, has figure six', 'two left has figure two']);
  });

  it('say whose words both halves are, with the cue', () => {
    expect(cut([from({ id: 'r1', toId: quoted(plain, 'He').id, cue })])).toEqual([
      'six came, attributed to He (He)',
      'two left attributed to He (He)',
    ]);
    expect(cut([from({ id: 'r1', toId: null })])).toEqual([
      'six came, attributed to author',
      'two left attributed to author',
    ]);
  });
});

describe('links of marks that become one', () => {
  const merged = (notation: string, relations: Relation[]) => {
    const desk = aDesk(article(notation), { relations });
    const marks = desk.annotations.filter(({ labelId }) => labelId === 'claim');
    return linksAfter(desk, mergeMarks(desk, marks.slice(0, 2)));
  };
  const notation = '[He|actor] said [six came|claim], [two left|claim]. [None did|claim].';

  it('are one where they say the same, with the cue that either had', () => {
    expect(
      merged(notation, [
        aRelation({ id: 'r1', fromId: 'm2', toId: 'm1' }),
        aRelation({ id: 'r2', fromId: 'm3', toId: 'm1', cue }),
      ]),
    ).toEqual(['six came … two left attributed to He (He)']);
  });

  it('are one where they contradict the same from either end', () => {
    expect(
      merged(notation, [
        aRelation({ id: 'r1', type: 'contradicts', fromId: 'm2', toId: 'm4' }),
        aRelation({ id: 'r2', type: 'contradicts', fromId: 'm4', toId: 'm3' }),
      ]),
    ).toEqual(['six came … two left contradicts None did']);
  });

  it('to the author stay one', () => {
    expect(
      merged(notation, [
        aRelation({ id: 'r1', fromId: 'm2', toId: null }),
        aRelation({ id: 'r2', fromId: 'm3', toId: null }),
      ]),
    ).toEqual(['six came … two left attributed to author']);
  });
});
