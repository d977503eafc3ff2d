import { describe, expect, it } from 'vitest';
import { reportsIn } from '../../../../shared/text/units/reports.ts';
import { expectAnswer, expectUnits, shown } from './notation.ts';

describe('a report', () => {
  it.each([
    ['stands after “said that”', 'He said that [it had leaked, twice, in May].'],
    ['stands after other verbs', 'A study found that [it leaks]. She warns that [it will].'],
    ['may be some words from its verb', 'Vaal said on Friday that [it leaked].'],
    ['stands after “said” alone', 'Per Lind of the Coast Party said [the minister had lied].'],
    ['ends where the next begins', 'She said that [it leaked], and that [nobody came].'],
    ['is none where only a day is said', 'It will close, it said on Friday, for good.'],
    ['is none where words are quoted', '“It leaked,” said Ada Holm. He warns that “it leaks”.'],
    ['is none after a lone “that”', 'The dam that leaked broke.'],
    ['keeps the stop of an abbreviation', 'He said that [she had left the U.S.]'],
  ])('%s', (_, notation) => {
    expect(shown(notation, reportsIn)).toBe(notation);
  });

  it('is in order, apart, tidy and within its block', () => {
    expectUnits(reportsIn);
  });

  it.each(['said ', 'said that ', 'told a b c ', 'said it and that '])(
    'is found at once in “%s”',
    (words) => {
      expectAnswer(reportsIn, words);
    },
  );
});
