import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../../shared/text/units/figures.ts';
import { expectAnswer, expectUnits, shown } from './notation.ts';

describe('a figure', () => {
  it.each([
    ['is grouped', 'Some [4,200] of [10 000], [1.234.567], [10’000,5] fled.'],
    ['is a share', 'It fell [4.1%], [4.1 per cent], [4 %], [5 percentage points], [two per cent].'],
    [
      'is an amount',
      'It cost [€1.2 bn], [$4m], [US$5 million], [20 dollars], [5 €], [EUR 3], [-$5].',
    ],
    ['has a magnitude', 'Some [1.2 million], [5 hundred], [4-million], [3k].'],
    ['is a range', 'It took [3–5] days, [3-5], [30 to 40], [between 30 and 40], [$3–$5].'],
    ['is two where it went from one to another', 'It fell from [5%] to [4%].'],
    ['is a range in words', '[Between thirty and forty] fled, [two or three] died.'],
    [
      'is a fraction',
      '[A third] left, [two-thirds], [half] of them, [three quarters], [3/4], [1½].',
    ],
    ['is a dozen', '[Two dozen] fled, [half a dozen], [a dozen], [dozens] more.'],
    ['is one in so many', '[One in six] left, [4 in 10], [one in every five], [3 out of 10].'],
    ['is not the year after in', 'He killed [5] in [2020].'],
    ['is in words', '[Twenty-one] of [two hundred and fifty thousand], [seven], [a million].'],
    ['is vague', '[Tens of thousands] fled, [hundreds] died, [millions].'],
    ['has a half to it', '[Two and a half million] in [half a million].'],
    ['is wrapped', 'Some [4.1\nper cent] of [two\nmillion].\n\nSo.'],
    ['is written on to', 'The [21st] century, the [1990s], [10km], [5°C], mid-[1980s].'],
    ['is a time or date', 'At [1:30], on [2026-03-04], [3/4/2026], Feb. [7].'],
    ['has a sign', 'It was [−4°], [+3.5%] and ([-5]).'],
    ['is in Arabic digits', 'بلغ [٤٬٢٠٠] و[٤٫١٪] و[۱۲۳].'],
    ['is in full-width digits', '共有[３００]人、[４．１％]，[1.2万]人。'],
    ['stands by Chinese letters', '水坝有[300]人。'],
    ['ends a sentence', 'It was [4]. Then [5.5].'],
    ['is the first word of a compound', 'A [five]-year plan.'],
    ['is one where it counts', 'Only [one] person died; [one million] fled.'],
  ])('%s', (_, notation) => {
    expect(shown(notation, figuresIn)).toBe(notation);
  });

  it.each([
    ['one that is no number', 'No one, one of them, this one, one-off, anyone, one another.'],
    ['a name', 'A T-72, an F-16, COVID-19, the G20, an A4, MiG-29, 4G, x86.'],
    ['a version', 'Version 1.2.3, v1.2 and 10.0.0.1.'],
    ['a telephone', 'Call +32 2 555 12 34, (020) 7946 0958, 555-123-4567 or 020 7946 0958.'],
    ['an address', 'See https://example.org/2020/04?x=5.'],
    ['part of a word', 'Often, tent, weight, a second man, behalf, half-hearted.'],
  ])('is not %s', (_, text) => {
    expect(shown(text, figuresIn)).toBe(text);
  });

  it('is in order, apart, tidy and within its block', () => {
    expectUnits(figuresIn);
  });

  it.each([
    '1',
    '1 ',
    '1.',
    '1,234 ',
    'one hundred ',
    'two in ',
    'A',
    'a1-',
    '我',
    '-',
    '1:11',
    'half ',
  ])('is found at once in “%s”', (words) => {
    expectAnswer(figuresIn, words);
  });
});
