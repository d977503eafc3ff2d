import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { compareAnnotations, quoteOf } from '../../../shared/model/annotation.ts';
import { invert, rowIdOf } from '../../../shared/model/edit.ts';
import { findSame } from '../../../shared/model/marking.ts';
import {
  addFragment,
  removeFragment,
  splitAt,
  splitMark,
  toggle,
} from '../../../shared/model/reshaping.ts';
import { isTidy, tidySpan } from '../../../shared/text/spans.ts';
import { aDesk, anArticle, aRelation, article } from '../../support/notation.ts';
import {
  afterwards,
  anyDesk,
  anyMark,
  deskAfter,
  made,
  markingOf,
  outline,
  placesUnder,
  quoted,
  reshapingCommand,
  spanOf,
} from '../../support/reshaping.ts';

describe('pressing a label’s key on a selection', () => {
  it.each([
    ['marks the words', 'It fell.', 'It', '[It|claim] fell.'],
    ['removes the mark where just these words have it', '[It|claim] fell.', 'It', 'It fell.'],
    ['removes it however the words were selected', 'It [fell|claim].', ' fell', 'It fell.'],
    ['leaves the marks of other labels', '[[It|claim]|actor] fell.', 'It', '[It|actor] fell.'],
    ['marks fewer words within the mark', '[It fell|claim].', 'It', '[[It|claim] fell|claim].'],
    ['is refused for white space', 'It fell.', ' ', 'blank-span'],
  ])('%s', (_, before, words, after) => {
    const desk = aDesk(article(before));
    expect(afterwards(desk, toggle(desk, 'claim', [spanOf(desk, words)]))).toBe(after);
  });

  it('removes a mark of several parts when all of them are selected', () => {
    const desk = aDesk(article('[It|claim#1] fell [again|claim#1].'));
    const spans = [spanOf(desk, 'It'), spanOf(desk, 'again')];
    expect(afterwards(desk, toggle(desk, 'claim', spans))).toBe('It fell again.');
  });

  it('removes the mark’s links with it', () => {
    const desk = aDesk(article('[It|actor] [fell|claim].'), {
      relations: [aRelation({ fromId: 'm2', toId: 'm1' })],
    });
    expect(outline(made(toggle(desk, 'actor', [spanOf(desk, 'It')])))).toEqual([
      ...['annotation m1 removed', 'relation r1 removed'],
    ]);
  });

  it('makes a new article one in progress', () => {
    const desk = aDesk(article('It fell.'), { article: anArticle({ status: 'new' }) });
    expect(outline(made(toggle(desk, 'actor', [spanOf(desk, 'It')])))).toEqual([
      ...['annotation new 0001 made', 'article a1 changed'],
    ]);
  });
});

describe('adding words to a mark', () => {
  it.each([
    [
      'makes them a part of it',
      '“[It fell|claim],” she said, “again.”',
      'again',
      '“[It fell|claim#1],” she said, “[again|claim#1].”',
    ],
    ['leaves out white space', '[It|claim] fell.', ' fell', '[It|claim#1] [fell|claim#1].'],
    ['may put them first', 'It [fell|claim].', 'It', '[It|claim#1] [fell|claim#1].'],
    ['makes parts that overlap one', '[It fell|claim] back.', 'fell back', '[It fell back|claim].'],
    ['makes parts that touch one', '[It fell|claim].', '.', '[It fell.|claim]'],
    [
      'makes all parts one that it reaches',
      '[It|claim#1] fell [back|claim#1].',
      't fell b',
      '[It fell back|claim].',
    ],
    ['is refused where the mark has them', '[It fell|claim].', 'fell', 'nothing-added'],
    ['is refused for white space', '[It|claim] fell.', ' ', 'blank-span'],
    [
      'is refused where another mark of the label has just these words',
      '[[It|claim] fell|claim].',
      'It fell',
      'span-exists',
    ],
  ])('%s', (_, before, words, after) => {
    const desk = aDesk(article(before));
    const mark = desk.annotations.at(-1);
    if (mark === undefined) throw new Error('nothing is marked');
    expect(afterwards(desk, addFragment(desk, mark, spanOf(desk, words)))).toBe(after);
  });

  it('changes the parts, the quote and when the mark was changed, and nothing else', () => {
    const desk = { ...aDesk(article('[It|claim] fell.')), now: () => 'later' };
    const before = { ...quoted(desk, 'It'), note: 'kept', attributes: { topic: 'prices' } };
    const fragments = [spanOf(desk, 'It'), spanOf(desk, 'fell')];
    const after = { ...before, fragments, quote: 'It … fell', updated: 'later' };
    expect(addFragment(desk, before, spanOf(desk, 'fell'))).toEqual([
      { kind: 'annotation', before, after },
    ]);
  });

  it('says which words the mark has already', () => {
    const desk = aDesk(article('[It fell|claim].'));
    expect(addFragment(desk, quoted(desk, 'It fell'), spanOf(desk, ' fell'))).toMatchObject({
      message: '“fell” is part of this mark already; nothing was changed.',
    });
  });
});

describe('removing a part of a mark', () => {
  it.each([
    ['removes the one the caret is in', 'ell', '[It|claim#1] fell, [and so on|claim#1].'],
    ['removes the one that begins at the caret', 'and', '[It|claim#1] [fell|claim#1], and so on.'],
    ['removes the one that ends at the caret', ' fell', 'It [fell|claim#1], [and so on|claim#1].'],
    ['is refused where the caret is in none', ' and', 'no-fragment-here'],
  ])('%s', (_, words, after) => {
    const desk = aDesk(article('[It|claim#1] [fell|claim#1], [and so on|claim#1].'));
    const mark = quoted(desk, 'It … fell … and so on');
    const marking = removeFragment(desk, mark, spanOf(desk, words).start);
    expect(afterwards(desk, marking)).toBe(after);
  });

  it('removes, of two that touch, the one whose first character is at the caret', () => {
    const desk = aDesk(article('[un|claim#1][done|claim#1] [now|claim#1]'));
    const marking = removeFragment(desk, quoted(desk, 'un … done … now'), 2);
    expect(afterwards(desk, marking)).toBe('[un|claim#1]done [now|claim#1]');
  });

  it('keeps the last one, and says what to do instead', () => {
    const desk = aDesk(article('[It fell|claim].'));
    expect(removeFragment(desk, quoted(desk, 'It fell'), 3)).toMatchObject({
      code: 'last-fragment',
      message:
        '“It fell” is all that is left of this mark, so it was kept; remove the mark instead.',
    });
  });

  it('is refused where another mark of the label has just what would be left', () => {
    const desk = aDesk(article('[[It|claim]|claim#1] [fell|claim#1].'));
    const marking = removeFragment(desk, quoted(desk, 'It … fell'), spanOf(desk, 'fell').start);
    expect(afterwards(desk, marking)).toBe('span-exists');
  });

  it('leaves no word of the part marked, and all others', () => {
    const place = fc.nat({ max: 40 });
    fc.assert(
      fc.property(anyMark(), place, ({ desk, mark }, offset) => {
        const marking = removeFragment(desk, mark, offset);
        if (marking instanceof Failure) return;
        const left = deskAfter(desk, marking).annotations[0]?.fragments ?? [];
        const gone = mark.fragments.filter((fragment) => !left.includes(fragment));
        expect(gone).toHaveLength(1);
        expect(gone[0]?.start).toBeLessThanOrEqual(offset);
        expect(gone[0]?.end).toBeGreaterThanOrEqual(offset);
        expect([...left, ...gone].sort((a, b) => a.start - b.start)).toEqual(mark.fragments);
      }),
    );
  });
});

describe('splitting a mark into its parts', () => {
  it.each([
    [
      'makes each part a mark',
      '[It|claim#1] fell, [and|claim#1] again, [and so on|claim#1].',
      '[It|claim] fell, [and|claim] again, [and so on|claim].',
    ],
    ['is refused for a mark of one part', '[It fell|claim].', 'one-fragment'],
    [
      'is refused where a part is marked so by itself',
      '[It|claim#1] [[fell|claim]|claim#1].',
      'span-exists',
    ],
  ])('%s', (_, before, after) => {
    const desk = aDesk(article(before));
    const [mark] = desk.annotations;
    if (mark === undefined) throw new Error('nothing is marked');
    expect(afterwards(desk, splitMark(desk, mark))).toBe(after);
  });

  it('keeps id and note with the first, and label and attributes with each', () => {
    const desk = { ...aDesk(article('[It|claim#1] fell [back|claim#1].')), now: () => 'later' };
    const attributes = { topic: 'prices' };
    const before = { ...quoted(desk, 'It … back'), note: 'kept', attributes };
    const [it, back] = ['It', 'back'].map((quote) => ({
      fragments: [spanOf(desk, quote)],
      quote,
      updated: 'later',
    }));
    const second = { id: 'new 0001', note: '', created: 'later' };
    expect(splitMark(desk, before)).toEqual([
      { kind: 'annotation', before, after: { ...before, ...it } },
      { kind: 'annotation', before: null, after: { ...before, ...back, ...second } },
    ]);
  });
});

describe('cutting a mark in two', () => {
  it.each([
    ['cuts at the caret', '[undone|claim]', 'done', '[un|claim][done|claim]'],
    ['leaves out the white space there', '[It  fell|claim].', ' fell', '[It|claim]  [fell|claim].'],
    [
      'leaves the parts before it on one side and those after on the other',
      '[It|claim#1] fell [far back|claim#1], [again|claim#1].',
      'back',
      '[It|claim#1] fell [far|claim#1] [back|claim#2], [again|claim#2].',
    ],
    [
      'cuts between two parts',
      '[It|claim#1] fell [back|claim#1].',
      'ell',
      '[It|claim] fell [back|claim].',
    ],
    [
      'cuts before a character the caret is in',
      '[Zoe\u0308|claim]',
      '\u0308',
      '[Zo|claim][e\u0308|claim]',
    ],
    ['is refused where the mark begins', '[It fell|claim].', 'It', 'one-side'],
    ['is refused where the mark ends', '[It fell|claim].', '.', 'one-side'],
    ['is refused elsewhere', '[It|claim] fell.', 'fell', 'one-side'],
    [
      'is refused where one side is marked so by itself',
      '[[It|claim] fell|claim].',
      'fell',
      'span-exists',
    ],
  ])('%s', (_, before, words, after) => {
    const desk = aDesk(article(before));
    const [mark] = desk.annotations;
    if (mark === undefined) throw new Error('nothing is marked');
    expect(afterwards(desk, splitAt(desk, mark, spanOf(desk, words).start))).toBe(after);
  });

  it('keeps id and note with what lies before', () => {
    const desk = aDesk(article('[It fell|claim].'));
    const before = { ...quoted(desk, 'It fell'), note: 'kept', attributes: { topic: 'prices' } };
    const marks = made(splitAt(desk, before, 3)).map(({ after }) => after);
    expect(marks).toMatchObject([
      { id: 'm1', quote: 'It', note: 'kept', attributes: { topic: 'prices' } },
      { id: 'new 0001', quote: 'fell', note: '', attributes: { topic: 'prices' } },
    ]);
  });

  it('says that the caret has to be inside', () => {
    const desk = aDesk(article('[It|claim] fell.'));
    expect(splitAt(desk, quoted(desk, 'It'), 5)).toMatchObject({
      message:
        'The mark “It” lies on one side of the caret, so it was not cut; put the caret inside it.',
    });
  });

  it('leaves all marked but the white space at the cut', () => {
    fc.assert(
      fc.property(anyMark(), fc.nat({ max: 40 }), ({ desk, mark }, offset) => {
        const marking = splitAt(desk, mark, offset);
        if (marking instanceof Failure) return;
        const { annotations } = deskAfter(desk, marking);
        expect(annotations).toHaveLength(2);
        const left = new Set(placesUnder(desk.text, annotations));
        const gone = placesUnder(desk.text, [mark]).filter((place) => !left.has(place));
        const [start = 0, last = -1] = [gone[0], gone.at(-1)];
        expect(gone).toHaveLength(last + 1 - start);
        expect(tidySpan(desk.text, start, last + 1)).toBeNull();
      }),
    );
  });
});

describe('reshaping marks, whatever they are', () => {
  const change = () =>
    fc.tuple(anyDesk(), reshapingCommand()).map(([desk, command]) => {
      const marking = markingOf(desk, command);
      return { desk, edits: marking === null || marking instanceof Failure ? [] : marking };
    });

  it('leaves marks tidy, in order and apart, that quote the text and say when they changed', () => {
    fc.assert(
      fc.property(change(), ({ desk, edits }) => {
        for (const { kind, after } of edits) {
          if (kind !== 'annotation' || after === null) continue;
          expect(after.fragments.every((fragment) => isTidy(desk.text, fragment))).toBe(true);
          after.fragments.reduce((last, next) => {
            expect(next.start).toBeGreaterThan(last.end);
            return next;
          });
          expect(after.quote).toBe(quoteOf(desk.text, after.fragments));
          expect(after.updated).toBe('later');
        }
      }),
    );
  });

  it('leaves no two marks of a label on the same words that were not there', () => {
    fc.assert(
      fc.property(change(), ({ desk, edits }) => {
        const { annotations } = deskAfter(desk, edits);
        const changed = new Set(edits.map(rowIdOf));
        for (const mark of annotations.filter(({ id }) => changed.has(id))) {
          const others = annotations.filter(({ id }) => id !== mark.id);
          expect(findSame(others, mark.labelId, mark.fragments)).toBeNull();
        }
      }),
    );
  });

  it('leaves links between two marks that are there, and none twice', () => {
    fc.assert(
      fc.property(change(), ({ desk, edits }) => {
        const { annotations, relations } = deskAfter(desk, edits);
        const ids = new Set(annotations.map(({ id }) => id));
        const links = relations.map(({ type, fromId, toId }) => `${type} ${fromId} ${toId}`);
        expect(new Set(links).size).toBe(links.length);
        for (const { fromId, toId } of relations) {
          expect(fromId).not.toBe(toId);
          expect([ids.has(fromId), toId !== null && ids.has(toId)]).toEqual([true, true]);
        }
      }),
    );
  });

  it('changes each row once, from what it is, and can be taken back', () => {
    fc.assert(
      fc.property(change(), ({ desk, edits }) => {
        expect(new Set(edits.map(rowIdOf)).size).toBe(edits.length);
        const rows = [desk.article, ...desk.annotations, ...desk.relations];
        for (const edit of edits) {
          expect(edit.before).toBe(rows.find(({ id }) => id === rowIdOf(edit)) ?? null);
        }
        const back = deskAfter(deskAfter(desk, edits), invert(edits));
        expect(back.annotations.toSorted(compareAnnotations)).toEqual(
          desk.annotations.toSorted(compareAnnotations),
        );
        expect(new Set(back.relations)).toEqual(new Set(desk.relations));
      }),
    );
  });
});
