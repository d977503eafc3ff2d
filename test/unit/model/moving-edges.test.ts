import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../shared/failure.ts';
import { quoteOf } from '../../../shared/model/annotation.ts';
import { type EdgeMove, edgeRange, moveEdge } from '../../../shared/model/moving-edges.ts';
import { isTidy } from '../../../shared/text/spans.ts';
import { aDesk, article } from '../../support/notation.ts';
import { afterwards, anyMark, deskAfter } from '../../support/reshaping.ts';

/** Moves an edge of the first mark to where `^` stands; what is on the desk then, in notation. */
function moved(notation: string, edge: 'start' | 'end', fragment = 0): string {
  const desk = aDesk(article(notation.replace('^', '')));
  const offset = notation.replace(/\[|\|[^\]|[]+\]/g, '').indexOf('^');
  const [mark] = desk.annotations;
  if (mark === undefined) throw new Error('nothing is marked');
  const marking = moveEdge(desk, mark, { fragment, edge, offset });
  return marking === null ? 'nothing' : afterwards(desk, marking);
}

describe('moving an edge of a mark to an offset', () => {
  it.each([
    ['takes words in at the end', 'It [fell|claim] back^.', 'end', 0, 'It [fell back|claim].'],
    ['takes words in at the start', '^It [fell|claim].', 'start', 0, '[It fell|claim].'],
    ['gives words up at the end', '[It^ fell|claim].', 'end', 0, '[It|claim] fell.'],
    ['gives words up at the start', '[It ^fell|claim].', 'start', 0, 'It [fell|claim].'],
    ['leaves white space out', '[It|claim] ^fell.', 'end', 0, 'nothing'],
    ['takes a character whole', '[Zo|claim]e^\u0308.', 'end', 0, '[Zoe\u0308|claim].'],
    ['keeps a character past the other edge', 'I^t [fell|claim]', 'end', 0, 'It [f|claim]ell'],
    ['the same at the start', '[It|claim] fell^', 'start', 0, 'I[t|claim] fell'],
    [
      'moves an inner edge',
      '“[It|claim#1] rose^,” she said, “[again|claim#1].”',
      'end',
      0,
      '“[It rose|claim#1],” she said, “[again|claim#1].”',
    ],
    [
      'stops before the next part, which stays another',
      '[It|claim#1] rose [ag^ain|claim#1]',
      'end',
      0,
      '[It rose|claim#1] [again|claim#1]',
    ],
    [
      'stops after the part before',
      '[I^t|claim#1] rose [again|claim#1]',
      'start',
      1,
      '[It|claim#1] [rose again|claim#1]',
    ],
    [
      'is refused where another mark of the label has just these words',
      '[[fel|claim]^l|claim].',
      'end',
      0,
      'span-exists',
    ],
  ] as const)('%s', (_, before, edge, fragment, after) => {
    expect(moved(before, edge, fragment)).toBe(after);
  });

  it('moves that edge alone; parts stay apart, whole, tidy, and quoted', () => {
    fc.assert(
      fc.property(anyMark(), anyEdge(), ({ desk, mark }, { at, part, edge }) => {
        const fragment = part % mark.fragments.length;
        const offset = Math.round((at / 100) * desk.text.length);
        const marking = moveEdge(desk, mark, { fragment, edge, offset });
        if (marking === null || marking instanceof Failure) return;
        const [after = mark] = deskAfter(desk, marking).annotations;
        const { least, most } = edgeRange(desk.text, mark, { fragment, edge });
        const place = after.fragments[fragment]?.[edge] ?? -1;
        expect(least <= place && place <= most).toBe(true);
        expect(place).not.toBe(mark.fragments[fragment]?.[edge]);
        expect(withoutEdge(after.fragments, { fragment, edge })).toEqual(
          withoutEdge(mark.fragments, { fragment, edge }),
        );
        expect(after.fragments.every((piece) => isTidy(desk.text, piece))).toBe(true);
        expect(
          after.fragments.every(({ start }, index) => {
            const before = after.fragments[index - 1];
            return before === undefined || before.end < start;
          }),
        ).toBe(true);
        expect(after.quote).toBe(quoteOf(desk.text, after.fragments));
      }),
    );
  });

  it('there and back leaves the mark on its words', () => {
    fc.assert(
      fc.property(anyMark(), anyEdge(), ({ desk, mark }, { at, part, edge }) => {
        const fragment = part % mark.fragments.length;
        const offset = Math.round((at / 100) * desk.text.length);
        const there = moveEdge(desk, mark, { fragment, edge, offset });
        if (there === null || there instanceof Failure) return;
        const desk2 = deskAfter(desk, there);
        const [away = mark] = desk2.annotations;
        const home = mark.fragments[fragment]?.[edge] ?? -1;
        const back = moveEdge(desk2, away, { fragment, edge, offset: home });
        if (back === null || back instanceof Failure) throw new Error('it stayed away');
        expect(deskAfter(desk2, back).annotations[0]?.fragments).toEqual(mark.fragments);
      }),
    );
  });
});

type Fragments = readonly { start: number; end: number }[];

/** Every edge but one. */
function withoutEdge(fragments: Fragments, { fragment, edge }: Omit<EdgeMove, 'offset'>) {
  return fragments.map((piece, index) =>
    index === fragment ? { ...piece, [edge]: null } : { ...piece },
  );
}

function anyEdge() {
  return fc.record({
    at: fc.nat({ max: 100 }),
    part: fc.nat({ max: 2 }),
    edge: fc.constantFrom('start' as const, 'end' as const),
  });
}
