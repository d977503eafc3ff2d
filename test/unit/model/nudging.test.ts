import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { extentOf } from '../../../shared/model/annotation.ts';
import type { Desk } from '../../../shared/model/marking.ts';
import { type Nudge, nudge } from '../../../shared/model/nudging.ts';
import { aDesk, article } from '../../support/notation.ts';
import { afterwards, anyMark, anyNudge, deskAfter, made } from '../../support/reshaping.ts';

/** Moves an edge of the first mark on the desk. */
function nudgeFirst(desk: Desk, move: Nudge) {
  const [mark] = desk.annotations;
  if (mark === undefined) throw new Error('nothing is marked');
  return nudge(desk, mark, move);
}

describe('nudging a mark’s edge by a character', () => {
  it.each([
    ['takes one in at the start', 'It f[ell|claim].', 'start', -1, 'It [fell|claim].'],
    ['gives one up at the start', 'It [fell|claim].', 'start', 1, 'It f[ell|claim].'],
    ['takes one in at the end', 'It [fel|claim]l.', 'end', 1, 'It [fell|claim].'],
    ['gives one up at the end', 'It [fell|claim].', 'end', -1, 'It [fel|claim]l.'],
    ['crosses white space before it', 'It \n [fell|claim].', 'start', -1, 'I[t \n fell|claim].'],
    ['crosses white space after it', '[It|claim] \n fell.', 'end', 1, '[It \n f|claim]ell.'],
    ['leaves no white space at the start', '[a rise|claim]', 'start', 1, 'a [rise|claim]'],
    ['leaves no white space at the end', '[rose a|claim]', 'end', -1, '[rose|claim] a'],
    ['takes a character whole', '[Zo|claim]e\u0308.', 'end', 1, '[Zoe\u0308|claim].'],
    ['gives a character up whole', '[👩‍👧 ran|claim]', 'start', 1, '👩‍👧 [ran|claim]'],
    [
      'moves the first part’s start',
      'It [fell|claim#1], [again|claim#1].',
      'start',
      1,
      'It f[ell|claim#1], [again|claim#1].',
    ],
    [
      'moves the last part’s end',
      '[It|claim#1] fell, [agai|claim#1]n.',
      'end',
      1,
      '[It|claim#1] fell, [again|claim#1].',
    ],
    ['is refused where the text begins', ' \n[It|claim] fell.', 'start', -1, 'no-more-text'],
    ['is refused where the text ends', 'It [fell.|claim] \n', 'end', 1, 'no-more-text'],
    ['keeps one character, at the start', '[I|claim]t.', 'start', 1, 'too-short'],
    ['keeps one character, at the end', 'I[e\u0308|claim].', 'end', -1, 'too-short'],
    ['keeps one of each part', '[I|claim#1]t [fell|claim#1].', 'start', 1, 'too-short'],
  ] as const)('%s', (_, before, edge, direction, after) => {
    const desk = aDesk(article(before));
    const marking = nudgeFirst(desk, { edge, unit: 'character', direction });
    expect(afterwards(desk, marking)).toBe(after);
  });

  it('is refused where another mark of the label has just these words', () => {
    const desk = aDesk(article('[[fel|claim]l|claim].'));
    const marking = nudgeFirst(desk, { edge: 'end', unit: 'character', direction: -1 });
    expect(marking).toMatchObject({
      message: '“fel” is already marked as claim; nothing was changed.',
    });
  });
});

describe('nudging a mark’s edge by a word', () => {
  it.each([
    ['takes one in at the start', 'It has [fallen|claim].', 'start', -1, 'It [has fallen|claim].'],
    ['gives one up at the start', 'It [has fallen|claim].', 'start', 1, 'It has [fallen|claim].'],
    ['takes one in at the end', '[It|claim] has fallen.', 'end', 1, '[It has|claim] fallen.'],
    ['gives one up at the end', '[It has|claim] fallen.', 'end', -1, '[It|claim] has fallen.'],
    ['completes a word at the start', 'Unfo[unded|claim].', 'start', -1, '[Unfounded|claim].'],
    ['completes a word at the end', '[Unfo|claim]unded.', 'end', 1, '[Unfounded|claim].'],
    ['gives up half a word', 'Un[founded claim|claim]', 'start', 1, 'Unfounded [claim|claim]'],
    ['gives up punctuation before the word', '[“It” fell|claim]', 'start', 1, '“[It” fell|claim]'],
    ['gives up punctuation after the word', '[It “fell”|claim]', 'end', -1, '[It “fell|claim]”'],
    ['takes in what is left of the text', 'It [fell|claim]. …', 'end', 1, 'It [fell. …|claim]'],
    ['keeps to a number', 'up [4|claim],000.5 %', 'end', 1, 'up [4,000.5|claim] %'],
    ['knows words without spaces', '東京[都|claim]', 'start', -1, '[東京都|claim]'],
    ['is refused where the text begins', '\n[It|claim] fell.', 'start', -1, 'no-more-text'],
    ['is refused where the text ends', 'It [fell.|claim]\n', 'end', 1, 'no-more-text'],
    ['keeps the last word, at the start', 'It [fell|claim] back.', 'start', 1, 'too-short'],
    ['keeps the last word, at the end', 'It [fell|claim] back.', 'end', -1, 'too-short'],
  ] as const)('%s', (_, before, edge, direction, after) => {
    const desk = aDesk(article(before));
    const marking = nudgeFirst(desk, { edge, unit: 'word', direction });
    expect(afterwards(desk, marking)).toBe(after);
  });
});

describe('nudging', () => {
  it('changes the words, the quote and when the mark was changed, and nothing else', () => {
    const desk = { ...aDesk(article('[It|claim] fell.')), now: () => 'later' };
    const [before] = desk.annotations;
    const after = {
      ...before,
      fragments: [{ start: 0, end: 7 }],
      quote: 'It fell',
      updated: 'later',
    };
    expect(nudgeFirst(desk, { edge: 'end', unit: 'word', direction: 1 })).toEqual([
      { kind: 'annotation', before, after },
    ]);
  });

  it('says why an edge stays', () => {
    const desk = aDesk(article('[It|claim#1] [fell|claim#1]'));
    expect(nudgeFirst(desk, { edge: 'end', unit: 'word', direction: 1 })).toMatchObject({
      message: 'There are no words after “fell”, so the mark was left as it is.',
    });
    expect(nudgeFirst(desk, { edge: 'start', unit: 'word', direction: -1 })).toMatchObject({
      message: 'There are no words before “It”, so the mark was left as it is.',
    });
    expect(nudgeFirst(desk, { edge: 'start', unit: 'word', direction: 1 })).toMatchObject({
      message:
        'With a word less, nothing of “It” would be left, so it was kept; remove the mark or this part of it instead.',
    });
  });

  it('moves one edge the way it is told, and no other', () => {
    fc.assert(
      fc.property(anyMark(), anyNudge(), ({ desk, mark }, move) => {
        const marking = nudge(desk, mark, move);
        if (marking instanceof Failure) return;
        const [moved = mark] = deskAfter(desk, marking).annotations;
        const other = move.edge === 'start' ? 'end' : 'start';
        expect(Math.sign(extentOf(moved)[move.edge] - extentOf(mark)[move.edge])).toBe(
          move.direction,
        );
        expect(extentOf(moved)[other]).toBe(extentOf(mark)[other]);
        expect(moved.fragments).toHaveLength(mark.fragments.length);
      }),
    );
  });

  it('there and back by a character leaves the mark on its words', () => {
    fc.assert(
      fc.property(anyMark(), anyNudge(), ({ desk, mark }, { edge, direction }) => {
        const there = nudge(desk, mark, { edge, unit: 'character', direction });
        if (there instanceof Failure) return;
        const moved = deskAfter(desk, there);
        const back = direction === 1 ? -1 : 1;
        const edits = made(nudgeFirst(moved, { edge, unit: 'character', direction: back }));
        expect(deskAfter(moved, edits).annotations).toEqual([mark]);
      }),
    );
  });

  it('outwards by a word goes as far as by a character or further, and is refused where that is', () => {
    fc.assert(
      fc.property(anyMark(), fc.constantFrom('start', 'end'), ({ desk, mark }, edge) => {
        const direction = edge === 'start' ? -1 : 1;
        const [character, word] = (['character', 'word'] as const).map((unit) => {
          const marking = nudge(desk, mark, { edge, unit, direction });
          if (marking instanceof Failure) return 0;
          const [moved = mark] = deskAfter(desk, marking).annotations;
          return Math.abs(extentOf(moved)[edge] - extentOf(mark)[edge]);
        });
        expect(word).toBeGreaterThanOrEqual(character ?? 0);
        expect(word === 0).toBe(character === 0);
      }),
    );
  });
});
