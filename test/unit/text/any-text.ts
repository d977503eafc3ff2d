import fc from 'fast-check';

/** Characters of every kind that has rules of its own where clusters, words or bytes are told. */
const awkward = [
  ...['a', 'B', 'é', 'ß', '7', '.', ',', '-', "'", '’', '“', '€', '%', '·'],
  ...[' ', '\t', '\n', '\u00a0', '\u202f', '\u2009', '\u3000', '\u0085', '\u2028'],
  ...['\u200b', '\ufeff', '\u200c', '\u200d', '\u00ad', '\u200e', '\u2060'],
  // Marks: above, enclosing, variation selector, Hebrew point, Arabic vowel, Thai vowels.
  ...['\u0301', '\u0308', '\u20dd', '\ufe0f', '\u05b8', '\u064e', '\u0e33', '\u0e34'],
  // Emoji, skin tone, joined emoji, keycap, tag sequence's parts.
  ...[
    '😊',
    '👩',
    '👧',
    '❤',
    '©',
    '🏽',
    '👩‍👩‍👧',
    '👍🏽',
    '🏳️‍🌈',
    '1️⃣',
    '🏴',
    '\u{e0067}',
    '\u{e007f}',
  ],
  // Regional indicators, alone and as flags.
  ...['🇩', '🇪', '🇫', '🇷', '🇩🇪'],
  // Hangul: leading, vowel, trailing, syllables with and without a trailing consonant.
  ...['ᄀ', 'ᅡ', 'ᆨ', '가', '각', 'ᄅ'],
  // Indic: letters, viramas, nukta, vowel signs, conjuncts; of Devanagari, Tamil, Malayalam, Khmer.
  ...['क', 'ष', '्', '़', 'ि', 'ी', 'क्ष', 'क्‍ष', 'த', 'ி', '்', 'ന', '്', 'ൎ', 'ក', '្'],
  // Letters that stand before what they belong to.
  ...['\u0600', '\u06dd', '\u{110bd}'],
  ...[
    'א',
    'ب',
    'س',
    'ل',
    'ا',
    '٤',
    '我',
    '们',
    '北',
    '京',
    '。',
    'カ',
    'ﾞ',
    'ひ',
    'ท',
    'ย',
    '𝔘',
    '𐐷',
  ],
];

/** Random well-formed text without CR, as import leaves it. */
export function anyText(): fc.Arbitrary<string> {
  const character = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...awkward) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 1 }) },
  );
  return fc
    .array(character, { maxLength: 40 })
    .map((characters) => characters.join('').replaceAll('\r', '').replaceAll('\0', ''));
}
