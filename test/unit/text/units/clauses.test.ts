import { describe, expect, it } from 'vitest';
import { clauseAt, clausesIn } from '../../../../shared/text/units/clauses.ts';
import { expectAnswer, expectUnits, shown, shownAt } from './notation.ts';

describe('a clause', () => {
  it.each([
    ['stands between commas', '[The dam], [which leaked], [broke].'],
    ['stands between semicolons and colons', '[It said]: [it leaked]; [it broke].'],
    ['stands between dashes', '[The dam] — [it leaked]—[broke] – [in May] -- [twice].'],
    ['goes on over a hyphen and a range', '[The well-known dam lost 3–5 cm].'],
    ['goes on over a number', '[Some 4,200 fled at 1:30], [or 4.1%].'],
    ['stands between brackets', '[The dam] ([built in 1970]) [broke].'],
    ['goes on over brackets in a word', '[The minister(s) left].'],
    ['stands between quote marks', '“[It leaked],” [he said]. “[Who knew]?” [he asked].'],
    ['stands between single marks', '[He said] ‘[no]’, [and it’s the states’ plan].'],
    ['keeps the stop of an abbreviation', '[He left the U.S.], [and Foo Inc.]'],
    ['goes on over an address', '[See https://example.org/a:b].'],
    ['is told in Chinese', '[他说]，[水坝漏了]；[走]。[好]、[对]。'],
    ['is told in Arabic', '[قال]، [نعم].'],
    ['is the cell of a table', '[Dam A]\t[4,200]\n[Levee B]\t[5]'],
    [
      'is the cell of a table set with spaces',
      '[Dam A]     [4,200]  [x]\n[Levee B]   [500]    [y]',
    ],
  ])('%s', (_, notation) => {
    expect(shown(notation, clausesIn)).toBe(notation);
  });

  it.each([
    ['It leaked, he |said.', 'It leaked, [he said].'],
    ['It leaked|, he said.', '[It leaked], he said.'],
    ['It leaked,| he said.', 'It leaked, [he said].'],
    ['It leaked, he said.|', 'It leaked, [he said].'],
    ['|“It leaked,” he said.', '“[It leaked],” he said.'],
    ['It leaked. |… —', null],
    ['|', null],
  ])('at the caret in “%s” is %s', (notation, expected) => {
    expect(shownAt(notation, clauseAt)).toBe(expected);
  });

  it('is in order, apart, tidy and within its block', () => {
    expectUnits(clausesIn);
  });

  it.each(['a, ', 'word ', '‘a ', '“a” ', '. ', '... '])('is found at once in “%s”', (words) => {
    expectAnswer(clausesIn, words);
  });
});
