import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../shared/figures/read-figure.ts';
import { type Phrase, readPhrases, readTraps, shown } from './table.ts';

const languages = ['en', 'de', 'fr', 'es'];
const phrases = languages.map((language) => ({ language, lines: readPhrases(language) }));
const traps = readTraps('traps');

function isExact({ quote, context, expected, missed }: Phrase): boolean {
  return missed === '' && shown(readFigure(quote, context)) === expected;
}

describe.each(phrases)('a figure in $language', ({ lines }) => {
  it.each(lines)('$written', ({ quote, context, expected }) => {
    expect(shown(readFigure(quote, context))).toBe(expected);
  });
});

describe('what is no figure', () => {
  it.each(traps)('$context.language: $written', ({ quote, context }) => {
    expect(shown(readFigure(quote, context))).toBe('nothing');
  });
});

describe('the table of phrases', () => {
  it('is read exactly in at least 95 of 100 lines, and wrongly in none', () => {
    const all = phrases.flatMap(({ lines }) => lines);
    const exact = all.filter(isExact).length;
    const share = (100 * exact) / all.length;
    const counts = phrases.map(({ language, lines }) => `${language} ${lines.length}`).join(', ');
    console.log(
      `${all.length} phrases (${counts}), ${exact} exact (${share.toFixed(1)}%), ${traps.length} traps`,
    );
    expect(share).toBeGreaterThanOrEqual(95);
  });

  it('has a nothing for each miss that is known', () => {
    const missed = phrases.flatMap(({ lines }) => lines).filter((line) => line.missed !== '');
    expect(missed.every(({ expected }) => expected === 'nothing')).toBe(true);
  });
});
