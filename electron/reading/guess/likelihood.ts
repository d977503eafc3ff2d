import type { Writing } from './languages.ts';

/** A text as it is judged: its UTF-16 units, and what each of them is. */
export type Judged = { text: string; kinds: Uint8Array };

/** What a character is, by its unit. */
const kind = { other: 0, ascii: 1, control: 2, wrong: 3, mark: 4, lower: 5, upper: 6, sign: 7 };

/** Logarithms of how likely things are that hold for all languages alike. */
const logs = {
  ascii: -2.5,
  control: -15,
  wrong: -20,
  rareMark: -9,
  /** A letter or sign that the language has not, or seldom. */
  foreign: -9,
  rareSign: Math.log(0.08 / 6000),
  mixedWord: -5,
  markInWord: -4,
  upperInWord: -4,
  upperBeginsWord: -1.8,
  upperAfterUpper: -1,
};

const marks = new Set('’‘“”„«»–—…\u00a0·•°€£§©、。，「」：；？！（）《》');
const wordMarks = new Set('’‘·\u00ad\u200c');

/** Made when it is first needed: it takes a moment, and files are seldom in such encodings. */
let kindsOfAll: Uint8Array | null = null;

const makeKinds = () =>
  Uint8Array.from({ length: 0x10000 }, (_, unit) => {
    if (unit < 0x80) return unit < 0x20 && ![9, 10, 12, 13, 27].includes(unit) ? 2 : 1;
    const character = String.fromCharCode(unit);
    if (unit === 0xfffd || (unit >= 0xe000 && unit <= 0xf8ff)) return kind.wrong;
    if (unit < 0xa0 || /[\p{Cn}\p{Cc}]/u.test(character)) return kind.control;
    if (marks.has(character)) return kind.mark;
    if (/[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}\p{Cs}ー]/u.test(character)) {
      return kind.sign;
    }
    if (/\p{Lu}/u.test(character)) return kind.upper;
    return /[\p{L}\p{M}]/u.test(character) ? kind.lower : kind.other;
  });

/** Prepares a text, so that several languages can be tried on it. */
export function judge(text: string): Judged {
  kindsOfAll ??= makeKinds();
  const kinds = kindsOfAll;
  const of = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) of[at] = kinds[text.charCodeAt(at)] ?? 0;
  return { text, kinds: of };
}

/** How likely a language is to have this text: a logarithm, to be compared with others of its bytes. */
export function likelihood({ text, kinds: of }: Judged, writing: Writing): number {
  const table = tableOf(writing);
  const mark = markLog(writing);
  let sum = writing.rarity + pairsIn(text, writing);
  for (let at = 0; at < text.length; at += 1) {
    const what = of[at];
    const unit = text.charCodeAt(at);
    if (what === kind.ascii) {
      sum += logs.ascii;
      continue;
    }
    if (what === kind.control) sum += logs.control;
    else if (what === kind.wrong) sum += logs.wrong;
    else if (what === kind.mark || what === kind.other) sum += markIn(text, at, of, mark);
    else {
      const known = table.get(unit);
      sum += known ?? (what === kind.sign && !writing.hasWords ? logs.rareSign : logs.foreign);
      sum += around(text, at, of);
    }
  }
  return sum;
}

/** Of the dozen marks that all languages use, such as quotation marks and dashes, each. */
function markLog({ groups }: Writing): number {
  const letters = groups.reduce((sum, { weight }) => sum + weight, 0);
  return Math.log((0.99 - letters) / 12);
}

/** What two letters that seldom stand together in any other language speak for it. */
function pairsIn(text: string, { pairs }: Writing): number {
  if (pairs === null) return 0;
  return 2 * (text.match(pairs)?.length ?? 0);
}

function markIn(text: string, at: number, of: Uint8Array, mark: number): number {
  const isCommon = of[at] === kind.mark;
  const isWithin = isLetter(text, at - 1, of) && isLetter(text, at + 1, of);
  const cost = isCommon ? mark : logs.rareMark;
  return isWithin && !wordMarks.has(text.charAt(at)) ? cost + logs.markInWord : cost;
}

/** What a letter costs where it stands: within a word of another script, or a capital within one. */
function around(text: string, at: number, of: Uint8Array): number {
  const isUpper = of[at] === kind.upper;
  if (!isLetter(text, at - 1, of)) {
    const next = isLetter(text, at + 1, of) && isMixed(text, at, at + 1) ? logs.mixedWord : 0;
    return next + (isUpper ? logs.upperBeginsWord : 0);
  }
  const before = isMixed(text, at, at - 1) ? logs.mixedWord : 0;
  const after = isLetter(text, at + 1, of) && isMixed(text, at, at + 1) ? logs.mixedWord : 0;
  const isAfterUpper = of[at - 1] === kind.upper || /[A-Z]/.test(text.charAt(at - 1));
  const cost = isUpper ? (isAfterUpper ? logs.upperAfterUpper : logs.upperInWord) : 0;
  return before + after + cost;
}

function isLetter(text: string, at: number, of: Uint8Array): boolean {
  const what = of[at];
  if (what === kind.ascii) return /[A-Za-z]/.test(text.charAt(at));
  return what === kind.lower || what === kind.upper || what === kind.sign;
}

/** Whether two letters, one of them ASCII, are of scripts that no word has both of. */
function isMixed(text: string, at: number, other: number): boolean {
  const unit = text.charCodeAt(at);
  const beside = text.charCodeAt(other);
  return isLatin(unit) !== isLatin(beside);
}

function isLatin(unit: number): boolean {
  return unit < 0x250 || (unit >= 0x1e00 && unit < 0x1f00);
}

const tables = new WeakMap<Writing, ReadonlyMap<number, number>>();

/** The logarithm of how often each letter comes, capitals as small ones. */
function tableOf(writing: Writing): ReadonlyMap<number, number> {
  const made = tables.get(writing);
  if (made !== undefined) return made;
  const table = new Map<number, number>();
  for (const { letters, weight, shape } of writing.groups) {
    const all = [...letters];
    const fall = Math.max(2.5, all.length / (all.length > 60 ? 2 : 4));
    const parts = all.map((_, rank) => (shape === 'falling' ? Math.exp(-rank / fall) : 1));
    const whole = parts.reduce((sum, part) => sum + part, 0);
    for (const [rank, letter] of all.entries()) {
      const log = Math.log((weight * (parts[rank] ?? 0)) / whole);
      for (const form of [letter, letter.toUpperCase()]) {
        const unit = form.length === 1 ? form.charCodeAt(0) : null;
        if (unit !== null && !table.has(unit)) table.set(unit, log);
      }
    }
  }
  tables.set(writing, table);
  return table;
}
