import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOfFolded } from '../../../shared/reading/fingerprint.ts';
import { searchText, wordsOf } from '../../../shared/search/search-text.ts';

/** The words that the index takes from a text: it parts them at whatever of ASCII is no letter. */
const indexed = (text: string) =>
  searchText(text)
    .split(/[^a-z0-9\u0080-\uffff]+/)
    .filter((word) => word !== '');

/** Words, signs, accents apart, joiners, kana with their marks, and what stands between. */
const pieces = fc.constantFrom(
  ...['plain', 'Zürich', 'Zu\u0308rich', 'don’t', "don't", 'a_b', 'ßtraße', 'ΣΊΣΥΦΟΣ', 'Łódź'],
  ...[
    '東京',
    'カ\u3099',
    'か',
    '서울',
    '\u1112\u1161\u11ab',
    'ภาษาไทย',
    'שלום',
    'مرحبا',
    '😊',
    '👩‍🌾',
  ],
  ...[' ', '\n', '\t', '.', '-', '\u00a0', '\u200b', '\u00ad', '\u2028', '\u0308', '\u0001'],
  ...['x'.repeat(60), ` ${'word '.repeat(15)}`],
);
const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 6 })), {
  maxLength: 24,
});

describe('A text as the index has it', () => {
  it('has the same words as when all of it is folded character by character', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        expect(indexed(text)).toEqual(wordsOf(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is told by the same fingerprint whatever its case, its accents and its spaces', () => {
    const told = fingerprintOfFolded(searchText('Prices in Zürich fell again, and again.'));
    expect(
      fingerprintOfFolded(searchText('PRICES in  Zu\u0308rich fell\nagain and again')),
    ).toEqual(told);
  });
});
