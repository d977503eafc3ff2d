/** What a character is to a search, beside what it becomes. */
export const kinds = {
  /** One unit that words are made of. */
  letter: 1,
  /** What stands between words. */
  between: 2,
  /** Accents, vowel points, soft hyphens, joiners: as if they were not there. */
  nothing: 3,
  /** One unit that is a word by itself. */
  alone: 4,
  /** A sign that belongs to the character before it, of a script that sets no spaces. */
  clinging: 5,
  /** Joins with the character before it to another: a part of a Hangul syllable, a voicing sign. */
  gathering: 6,
  /** What becomes several units, or comes from several. */
  several: 7,
} as const;
export type Kind = (typeof kinds)[keyof typeof kinds];

/** A unit or a pair of surrogates that a character becomes, and what that is to a search. */
export type Part = { kind: Kind; units: string };

/** By UTF-16 unit, 0 where it has not been asked for yet. */
const kindOfUnit = new Uint8Array(0x10000);
const unitOfUnit = new Uint16Array(0x10000);
const partsOfCode = new Map<number, readonly Part[]>();

/** What a UTF-16 unit is to a search; `between` beyond the end of a text. */
export function kindOf(unit: number): Kind {
  if (Number.isNaN(unit)) return kinds.between;
  const known = kindOfUnit[unit];
  return known === undefined || known === 0 ? learn(unit) : (known as Kind);
}

/** What a unit becomes that is one `letter` or `alone`. */
export function foldedUnit(unit: number): number {
  return unitOfUnit[unit] ?? unit;
}

/** What a character becomes, by its code point. */
export function foldedParts(code: number): readonly Part[] {
  const known = partsOfCode.get(code);
  if (known !== undefined) return known;
  const parts = partsOf(String.fromCodePoint(code));
  partsOfCode.set(code, parts);
  return parts;
}

/** What characters become that join to others. */
export function gatheredParts(characters: string): readonly Part[] {
  return partsOf(characters.normalize('NFC'));
}

function learn(unit: number): Kind {
  const kind = kindOfCharacter(unit);
  kindOfUnit[unit] = kind;
  return kind;
}

function kindOfCharacter(unit: number): Kind {
  if (unit >= 0xd800 && unit <= 0xdfff) return kinds.several;
  if (isGathering(unit)) return kinds.gathering;
  if (isGathered(unit)) return kinds.several;
  const parts = foldedParts(unit);
  const [only] = parts;
  if (only === undefined) return kinds.nothing;
  if (parts.length > 1 || only.units.length > 1) return kinds.several;
  unitOfUnit[unit] = only.units.charCodeAt(0);
  return only.kind;
}

/** First consonants of Hangul, to which a vowel and perhaps a last consonant join. */
function isGathered(unit: number): boolean {
  return unit >= 0x1100 && unit <= 0x115f;
}

/** Vowels and last consonants of Hangul, and the signs that make kana voiced. */
function isGathering(unit: number): boolean {
  return (unit >= 0x1160 && unit <= 0x11ff) || unit === 0x3099 || unit === 0x309a;
}

function partsOf(characters: string): Part[] {
  return Array.from(folded(characters), (units): Part => ({ kind: kindOfFolded(units), units }));
}

function kindOfFolded(character: string): Kind {
  if (spaceless.test(character)) return kinds.alone;
  if (clinging.test(character)) return kinds.clinging;
  return ofWords.test(character) ? kinds.letter : kinds.between;
}

/** Letters, digits, signs that change a letter for good, and characters of private use. */
const ofWords = /[\p{L}\p{N}\p{M}\p{Co}]/u;

const spaceless =
  /(?=[\p{L}\p{N}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Myanmar}\p{scx=Khmer}]/u;

const clinging = /(?=\p{M})[\p{scx=Hiragana}\p{scx=Thai}\p{scx=Lao}\p{scx=Myanmar}\p{scx=Khmer}]/u;

function folded(characters: string): string {
  if (zeroWidth.test(characters)) return ' ';
  if (unseen.test(characters)) return '';
  // ẞ, ſ and ς come to their common form only by way of the capital.
  const small = characters.toLowerCase().toUpperCase().toLowerCase();
  // Capitals of a form of type of their own come to light only when they fall apart.
  const apart = small.normalize('NFKD').toLowerCase().replace(accents, '');
  return Array.from(apart, plainest)
    .join('')
    .normalize(composed.test(characters) ? 'NFC' : 'NFKD');
}

/** What parts words, and what is no more than a sign between them though Unicode has it as a letter. */
const zeroWidth = /[\u200b\ufeff\u02bc\u02b9\u02bb]/u;

/** What is not seen: joiners, soft hyphens, marks of direction; and the stroke that makes Arabic longer. */
const unseen = /[\p{Cf}\u0640]/u;

/** Marks over and under letters that a reader takes for the same letter without them. */
const accents =
  /(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Cyrillic}\p{Script=Latin}\p{Script=Greek}]/gu;

/** Scripts whose letters are written composed. */
const composed = /[\p{scx=Hangul}\p{scx=Hiragana}\p{scx=Katakana}]/u;

/** Letters with a stroke and the like, which do not fall apart into a letter and its accent. */
const strokes = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ı', 'i'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);

function plainest(character: string): string {
  const plain = strokes.get(character);
  if (plain !== undefined) return plain;
  return character > '\u007f' && digit.test(character) ? digitOf(character) : character;
}

const digit = /^\p{Nd}$/u;

/** The digit that one of another script stands for: each script has its ten in a row. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && digit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
