import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concordance } from '../../../shared/text/concordance.ts';
import { foldText } from '../../../shared/text/folding.ts';
import { findOccurrences, type Occurrences } from '../../../shared/text/occurrences.ts';
import { isTidy } from '../../../shared/text/spans.ts';
import { wordForms } from '../../../shared/text/word-forms.ts';
import { anyText } from './any-text.ts';

const loose: Occurrences = { wholeWord: false, matchCase: false, plural: false, language: 'en' };
const whole: Occurrences = { ...loose, wholeWord: true };
const exact: Occurrences = { ...loose, matchCase: true };

/** A text with what was found between [ and ]. */
function found(text: string, wanted: string, options: Occurrences): string {
  let shown = '';
  let place = 0;
  for (const { start, end } of findOccurrences(text, wanted, options)) {
    shown += `${text.slice(place, start)}[${text.slice(start, end)}]`;
    place = end;
  }
  return shown + text.slice(place);
}

const bare = (shown: string) => shown.replace(/[[\]]/g, '');

describe('an occurrence', () => {
  it.each([
    ['is each place of the words', 'tax', '[tax] on [tax]es', loose],
    ['may have other case', 'tax', '[Tax] on [TAX]', loose],
    ['has the same case where it is to match', 'Tax', '[Tax] on TAX and tax', exact],
    ['overlaps no other', 'aa', '[aa][aa]a', loose],
    ['may be wanted with white space around it', '\n tax ', 'a [tax] on', loose],
    ['may have other white space', 'New York', '[New\u00a0York], [New\nYork], [New   York]', loose],
    ['may be wanted with other white space', 'New\u202f\nYork', '[New York]', loose],
    ['has a line break and no blank line', 'New York', '[New \n York] New\n\nYork', loose],
    ['may have other apostrophes', "don't", '[don’t] [don‘t] [don`t]', loose],
    ['may be wanted with other quotes', '«Oui»', '[“Oui”] ["Oui"]', loose],
    ['may have other hyphens', 'X-ray', '[X‐ray] [X\u2011ray] [X–ray]', loose],
    ['may have its accents apart', 'café', '[cafe\u0301]', loose],
    ['may have its accents in one, where case is to match', 'cafe\u0301', '[café] CAFÉ', exact],
    ['may be hyphenated', 'nation', '[na\u00adtion]', loose],
    ['folds ß as ss', 'STRASSE', 'ß [Straße] ss', loose],
    ['is no half of ß', 's', 'ß[s]', loose],
    ['folds final sigma', 'ΟΔΟΣ', 'ß [οδος] [οδοσ]', loose],
    ['keeps İ apart from i, and its place', 'istanbul', 'İİ İstanbul [Istanbul]', loose],
    ['keeps ı apart from i', 'sinir', 'sınır [sinir]', loose],
    ['folds İ as itself', 'İstanbul', 'İ [İstanbul] [i̇stanbul]', loose],
    ['is a letter with all its marks', 'e', 'e\u0301 é [e]', loose],
    ['is an emoji with all that joins it', '👩', '👩‍👧 [👩]', loose],
    ['is of Chinese anywhere', '北京', '在[北京]市', whole],
    ['is a sign', '%', '4[%], 5 [%]', whole],
    ['is no part of a word where it is to be whole', 'tax', '[tax], taxes, surtax, [Tax]', whole],
    ['is no part of a marked word', 'क', '[क] कि', whole],
    ['is whole before an apostrophe', 'Trump', '[Trump]’s', whole],
    ['is whole behind an apostrophe', 'inflation', 'l’[inflation]', whole],
    ['is whole beside a hyphen', 'tax', '[tax]-free', whole],
    ['is no part of a figure', '4', '[4] 14 4.5 3,400 1.4 [4]. [4]%', whole],
    ['is none of blank words', ' \n', 'a b', loose],
    ['is none of what is not there', 'c', 'a b', loose],
  ])('%s', (_, wanted, shown, options) => {
    expect(found(bare(shown), wanted, options)).toBe(shown);
  });

  it.each([
    ['en', 'minister', '[Minister], [ministers], [minister’s], [ministers’], ministry'],
    ['en', 'ministers’', '[Minister], [ministers], [minister’s]'],
    ['en', 'new tax', '[new tax], [new taxes], [new tax’s]; news taxes'],
    ['en', 'taxes', '[tax] [taxes] taxed'],
    ['en', 'company', '[company], [companies], [company’s]; compan'],
    ['en', 'companies', '[company], [companies]'],
    ['en', 'potato', '[potato], [potatoes]'],
    ['en', 'boss', '[boss], [bosses], bos'],
    ['en', 'gas', '[gas], [gases]'],
    ['en', 'bus', '[bus], [buses], bu'],
    ['en', 'NATO', '[NATO], [NATO’s]'],
    ['en-GB', '1990', '[1990] [1990s]'],
    ['de', 'Bank', '[Bank], [Banken], Bänke'],
    ['de', 'Banken', '[Bank], [Banken]'],
    ['de', 'Staat', '[Staat], [Staates], [Staats], [Staaten]'],
    ['fr', 'journal', '[journal], [journaux]'],
    ['fr', 'journaux', '[journal], [journaux]'],
    ['fr', 'le jeu', '[le jeu], [le jeux]'],
    ['fr', 'impôts', '[impôt], d’[impôts]'],
    ['es', 'voz', '[voz], [voces]'],
    ['es', 'país', '[país], [países]'],
    ['es', 'ciudades', '[ciudad], [ciudades]'],
    ['fi', 'vero', '[vero], verot, veros'],
    ['', 'tax', '[tax], taxes'],
  ])('in %s has the forms of %s', (language, wanted, shown) => {
    expect(found(bare(shown), wanted, { ...whole, plural: true, language })).toBe(shown);
  });

  it('of a form is as long as it can be, within words too', () => {
    expect(found('surtaxes', 'tax', { ...loose, plural: true })).toBe('sur[taxes]');
  });

  it('is tidy, apart from others, in order, and reads as what is wanted', () => {
    const search = anyText().chain((text) => {
      const place = fc.nat({ max: text.length });
      const part = fc
        .tuple(place, fc.nat({ max: 4 }))
        .map(([at, length]) => text.slice(at, at + length));
      const options = fc.record({
        wholeWord: fc.boolean(),
        matchCase: fc.boolean(),
        plural: fc.constant(false),
        language: fc.constant('en'),
      });
      return fc.tuple(fc.constant(text + text), fc.oneof(part, anyText()), options);
    });
    fc.assert(
      fc.property(search, ([text, wanted, options]) => {
        const folded = (words: string) =>
          foldText(words, options).text.replaceAll('\n', ' ').trim();
        let place = 0;
        for (const { start, end } of findOccurrences(text, wanted, options)) {
          expect(isTidy(text, { start, end })).toBe(true);
          expect(start).toBeGreaterThanOrEqual(place);
          expect(folded(text.slice(start, end))).toBe(folded(wanted));
          place = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is found of each word of a text, in its place', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}_\u200c\u200d]+/gu)) {
          const span = { start: index, end: index + word.length };
          if (!isTidy(text, span)) continue;
          const places = findOccurrences(text, word, exact);
          expect(places.some(({ start, end }) => start < span.end && span.start < end)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is found at once in a megabyte', () => {
    const text = 'The minister’s tax, in New\nYork. '.repeat(32_000);
    const begun = performance.now();
    expect(findOccurrences(text, 'levies', { ...whole, plural: true })).toEqual([]);
    // It takes 40 ms; a machine with much else to do takes longer, and a wrong way for ever.
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

describe('forms of a word', () => {
  it('are itself alone where it ends with a sign', () => {
    expect(wordForms('4%', 'en')).toEqual(['4%']);
  });

  it('are each there once, itself first', () => {
    const forms = wordForms('tax', 'en');
    expect(forms[0]).toBe('tax');
    expect(new Set(forms).size).toBe(forms.length);
  });
});

describe('a folded text', () => {
  it('knows of each of its units which characters it comes from', () => {
    fc.assert(
      fc.property(anyText(), fc.boolean(), (text, matchCase) => {
        const { text: folded, starts, ends } = foldText(text, { matchCase });
        for (const [index, unit] of Array.from(
          { length: folded.length },
          (_, at) => at,
        ).entries()) {
          const [start = 0, end = 0] = [starts[unit], ends[unit]];
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
          expect(foldText(text.slice(start, end), { matchCase }).text).toContain(folded[unit]);
        }
      }),
    );
  });

  it('is the same when it is folded again', () => {
    fc.assert(
      fc.property(anyText(), fc.boolean(), (text, matchCase) => {
        const folded = foldText(text, { matchCase }).text;
        expect(foldText(folded, { matchCase }).text.replace(/\s+/gu, ' ')).toBe(
          folded.replace(/\s+/gu, ' '),
        );
      }),
    );
  });

  it('grows as letters do', () => {
    const { text, ends } = foldText('ΐ'.repeat(99), { matchCase: false });
    expect(text).toHaveLength(297);
    expect(ends[296]).toBe(99);
  });
});

describe('an occurrence on a line', () => {
  const line = (notation: string, width: number) => {
    const start = notation.indexOf('[');
    const end = notation.indexOf(']') - 1;
    const { before, match, after } = concordance(bare(notation), { start, end }, width);
    return `${before}[${match}]${after}`;
  };

  it.each([
    ['stands between its words', 'It is [new] now', 9, 'It is [new] now'],
    ['has white space as spaces', '\nIt  is\n[all\u00a0 new]\n\nnow \n', 20, 'It is [all new] now'],
    ['is cut between words', 'one two three [four] five six seven', 8, '…three [four] five…'],
  ])('%s', (_, notation, width, shown) => {
    expect(line(notation, width)).toBe(shown);
  });
});
