import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../../shared/text/units/names.ts';
import { expectAnswer, expectUnits, shown } from './notation.ts';

describe('a name', () => {
  it.each([
    ['is a run of capitals', 'The minister met [Anna Vaal] in [Ghent].'],
    ['has particles', 'It was [Charles de Gaulle], [Ursula von der Leyen] and [Vincent van Gogh].'],
    ['begins with a particle', 'They asked [al-Assad], [van Gogh], [bin Laden] and [d’Estaing].'],
    ['has of in it', 'The [Ministry of Health] and the [Bank of the West] said so.'],
    ['is divided by and', 'So [Vaal] and [Reed] left.'],
    ['has initials', 'By [J. K. Rowling], [J.R.R. Tolkien] and [George W. Bush].'],
    ['has a title', 'But [Mr. Vaal], [Dr. Reed] and [Gov. Anna Roe] left.'],
    ['has hyphens and apostrophes', '[Jean-Luc O’Brien] met [Kim Jong-un] in [Baden-Baden].'],
    ['is without a possessive', "It was [Vaal]’s plan, and [Reed]'s."],
    ['has a plural possessive in it', 'The [Valley Farmers’ Union] left.'],
    ['is dotted letters', 'The [U.S.] and the [U.N.] left; the [U.S. Senate] sat.'],
    ['has digits', 'A [T-72], [COVID-19] and the [G20].'],
    ['ends before an adjective', 'The [Ghent]-based firm and [Vaal]-led team.'],
    ['begins after a prefix', 'An ex-[Soviet] and non-[EU] state.'],
    ['goes on over a wrapped line', 'They met [Anna\nVaal] there.\n\nSo.'],
    ['is a firm', 'It was [Procter & Gamble] and [Foo Inc.] again.'],
    ['has capitals inside', 'The [McDonald iPhone] case.'],
    ['may open a sentence', '[Vaal] left. [Inflation] fell.'],
    [
      'is what follows the opener',
      'In [Ghent] it rained. The [White House] knew. But [Vaal] left.',
    ],
    ['is what follows the opener of a quotation', 'He said: “The [Dutch] left.”'],
    ['is in Greek and Cyrillic', 'ο [Αλέξης Τσίπρας] και [Владимир Путин]'],
  ])('%s', (_, notation) => {
    expect(shown(notation, namesIn)).toBe(notation);
  });

  it.each([
    [
      'a word that may open any sentence',
      'The dam broke. It leaked. “Who knew?” But then. He left.',
    ],
    ['I', 'So I left, and I’m here, as I’ve said.'],
    ['a day or a month', 'So on Monday, in January, on Feb. 7.'],
    ['Chinese or Arabic', '他在北京。 قال الوزير.'],
    ['lower case', 'the dam de la of.'],
  ])('is not %s', (_, text) => {
    expect(shown(text, namesIn)).toBe(text);
  });

  it('is in order, apart, tidy and within its block', () => {
    expectUnits(namesIn);
  });

  it.each(['A', 'A ', 'A.', 'Ab of ', 'van ', 'Ab-', "A'", 'word ', 'The '])(
    'is found at once in “%s”',
    (words) => {
      expectAnswer(namesIn, words);
    },
  );
});
