import { describe, expect, it } from 'vitest';
import { quotationAt, quotationsIn } from '../../../../shared/text/units/quotations.ts';
import { expectAnswer, expectUnits, shown, shownAt } from './notation.ts';

describe('a quotation', () => {
  it.each([
    ['stands between its marks', '“[It leaked],” he said, “[for years].”'],
    ['keeps what was asked or cried', '“[Who knew?]” he said. “[No!]” “[It …]”'],
    ['keeps the stop of an abbreviation', '“[He left the U.S.]” she said.'],
    ['is set off by single marks', 'He said ‘[no]’ and left.'],
    ['may hold apostrophes', 'He said ‘[it can’t be Vaal’s]’ and left.'],
    ['may hold a plural’s apostrophe', 'It was ‘[the states’ own plan]’, he said.'],
    ['is none between apostrophes', 'Rock ’n’ roll of the ’90s, and the states’ plan.'],
    ['is none after a lone opening mark', 'In the ‘90s it leaked.'],
    ['holds those within it', '“[He said ‘no’ to me],” she said.'],
    ['is set off by straight marks', '"[It leaked]," he said. "[Who knew?]" ("[Nobody]")'],
    ['is none after inches', 'A 5" pipe was "[old]".'],
    ['begins again where one was not closed', 'He "said so. She said "[no]" twice.'],
    ['is told by turns where no space says', '北京"[你好]"吗"[好]"'],
    ['is without the space inside', '« [Allez !] » « [Oui] »'],
    ['may be German', '„[Geh]“, sagte er. »[Komm]«, ‚[nie]‘.'],
    ['may be Swedish or Polish', '”[Gå]”, sa han. „[Idź]”.'],
    ['may be Chinese', '他说「[你好『我』]」和“[好]”。'],
    ['is in small angles', 'un ‹[mot]›'],
    ['ends with the block that the next goes on from', '“[It leaked].\n\n“[We knew].”'],
    ['is none where nothing closes it', 'He said “it leaked.\n\nWe «[knew]».'],
    ['is none where nothing is inside', 'He said “” and " ".'],
  ])('%s', (_, notation) => {
    expect(shown(notation, quotationsIn)).toBe(notation);
  });

  it.each([
    ['He said “it |leaked”.', 'He said “[it leaked]”.'],
    ['He said “it leaked|”.', 'He said “[it leaked]”.'],
    ['He said |“it leaked”.', null],
    ['He | said.', null],
  ])('at the caret in “%s” is %s', (notation, expected) => {
    expect(shownAt(notation, quotationAt)).toBe(expected);
  });

  it('is in order, apart, tidy and within its block', () => {
    expectUnits(quotationsIn);
  });

  it.each(['“', '" ', '‘a ', '“a” ', '«„‹「', 'x” '])('is found at once in “%s”', (words) => {
    expectAnswer(quotationsIn, words);
  });
});
