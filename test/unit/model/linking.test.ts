import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { isKind } from '../../../shared/model/edit.ts';
import { link, linkWays, possibleLinks, setCue } from '../../../shared/model/linking.ts';
import { type Desk, type Marking, relabel, untag } from '../../../shared/model/marking.ts';
import type { Relation } from '../../../shared/model/relation.ts';
import { aDesk, aRelation, article } from '../../support/notation.ts';
import { quoted } from '../../support/reshaping.ts';

const marked = article(
  '[Ada Holm|actor] said [[ten|figure] came|claim]. [The port|actor] said [none did|claim].',
);
const desk = aDesk(marked);
const mark = (words: string, on: Desk = desk) => quoted(on, words);

/** What a mark may be linked with, as one reads it. */
const linksFrom = (from: Annotation, relations: Relation[] = []) =>
  possibleLinks({ ...desk, relations }, from).map(
    ({ way, other }) => `${way.says} ${other?.quote ?? 'the author'}`,
  );
const relationsOf = (marking: Marking) => {
  if (!Array.isArray(marking)) return [(marking as { code: string }).code];
  return marking.filter((edit) => isKind(edit, 'relation')).map(({ after }) => after);
};

describe('the ways in which a mark can be linked', () => {
  it('are those of its label, the schema’s first being the usual one', () => {
    expect(linkWays(desk.schema, 'claim').map(({ says }) => says)).toEqual([
      'attributed to',
      'has figure',
      'about',
      'supports',
      'supported by',
      'contradicts',
    ]);
  });

  it('are told from the other end for what ends at the mark', () => {
    expect(linkWays(desk.schema, 'actor').map(({ says }) => says)).toEqual([
      'source of',
      'subject of',
      'measured by',
      'same as',
    ]);
  });

  it('are none where the schema knows none for the label', () => {
    expect(linkWays({ relationTypes: [] }, 'claim')).toEqual([]);
  });
});

describe('what a mark may be linked with', () => {
  it('is what its label may be joined to, and the author where a link may point at one', () => {
    expect(linksFrom(mark('none did'))).toEqual([
      'attributed to Ada Holm',
      'attributed to The port',
      'attributed to the author',
      'has figure ten',
      'about Ada Holm',
      'about The port',
      'supports ten came',
      'supported by ten came',
      'contradicts ten came',
    ]);
  });

  it('is also what may be linked to it', () => {
    expect(linksFrom(mark('Ada Holm'))).toEqual([
      'source of ten came',
      'source of none did',
      'subject of ten came',
      'subject of none did',
      'measured by ten',
      'same as The port',
    ]);
  });

  it('is not what it is linked with in that way already, from either end', () => {
    const [claim, actor] = [mark('none did'), mark('The port')];
    const there = [aRelation({ fromId: claim.id, toId: actor.id })];
    expect(linksFrom(claim, there)).not.toContain('attributed to The port');
    expect(linksFrom(claim, there)).toContain('about The port');
    expect(linksFrom(actor, there)).not.toContain('source of none did');
  });

  it('is not what it contradicts, even if that was said from the other end', () => {
    const there = [
      aRelation({
        type: 'contradicts',
        fromId: mark('ten came').id,
        toId: mark('none did').id,
      }),
    ];
    expect(linksFrom(mark('none did'), there)).not.toContain('contradicts ten came');
    expect(linksFrom(mark('none did'), there)).toContain('supports ten came');
  });
});

describe('a link', () => {
  const ends = { typeId: 'attributed to', fromId: mark('none did').id, toId: mark('The port').id };

  it('joins two marks, without a cue to begin with', () => {
    expect(relationsOf(link(desk, ends))).toEqual([
      expect.objectContaining({ fromId: ends.fromId, toId: ends.toId, cue: null }),
    ]);
  });

  it('may point at the author where its kind says so, and nowhere else', () => {
    expect(relationsOf(link(desk, { ...ends, toId: null }))).toHaveLength(1);
    expect(relationsOf(link(desk, { ...ends, typeId: 'about', toId: null }))).toEqual([
      'may-not-link',
    ]);
  });

  it('is refused between labels it may not join, to itself, and a second time', () => {
    const figure = mark('ten').id;
    expect(relationsOf(link(desk, { ...ends, toId: figure }))).toEqual(['may-not-link']);
    expect(relationsOf(link(desk, { ...ends, typeId: 'supports', toId: ends.fromId }))).toEqual([
      'may-not-link',
    ]);
    const there = { ...desk, relations: [aRelation({ ...ends, type: ends.typeId })] };
    expect(relationsOf(link(there, ends))).toEqual(['link-exists']);
  });

  it('has the words that announce it, without white space around them', () => {
    const there = aRelation({ ...ends, type: ends.typeId });
    const start = marked.text.lastIndexOf(' said ');
    const [cued] = relationsOf(setCue(desk, there, { start, end: start + 6 }));
    expect(cued).toMatchObject({ cue: { start: start + 1, end: start + 5, quote: 'said' } });
    expect(relationsOf(setCue(desk, there, { start, end: start + 1 }))).toEqual(['blank-span']);
    expect(relationsOf(setCue(desk, there, null))).toEqual([there]);
  });

  it('goes with either of its ends, in the same step', () => {
    const there = aRelation({ ...ends, type: ends.typeId });
    for (const end of [mark('none did'), mark('The port')]) {
      expect(untag({ ...desk, relations: [there] }, end)).toEqual([
        { kind: 'annotation', before: end, after: null },
        { kind: 'relation', before: there, after: null },
      ]);
    }
  });

  it('goes when an end gets a label that may not have it, and stays otherwise', () => {
    const there = aRelation({ ...ends, type: ends.typeId });
    const toAuthor = aRelation({ id: 'r2', ...ends, type: ends.typeId, toId: null });
    const on = { ...desk, relations: [there, toAuthor] };
    expect(relationsOf(relabel(on, mark('The port'), 'figure'))).toEqual([null]);
    expect(relationsOf(relabel(on, mark('none did'), 'figure'))).toEqual([null, null]);
  });
});
