import { readDigits } from './digits.ts';
import type { Language } from './languages/language.ts';
import { phraseAt, setAt, unitPhraseAt } from './phrases.ts';
import type { Token } from './tokens.ts';
import { wordNumberAt } from './word-number.ts';

/** A number and its scale within a figure's words. */
export type NumberRead = {
  /** `null` for “dozens”. */
  readonly value: number | null;
  readonly scale: string;
  /** The index of the token after it. */
  readonly next: number;
  readonly form: 'digits' | 'words' | 'article' | 'share' | 'vague' | 'round';
  /** Read only by another language's habit, so that something must confirm it. */
  readonly isUnusual: boolean;
};

/** The number that begins at a token, in digits or words; `null` where none does. */
export function numberAt(
  tokens: readonly Token[],
  at: number,
  language: Language,
): NumberRead | null {
  return (
    digitsAt(tokens, at, language) ??
    roundAt(tokens, at, language) ??
    vagueAt(tokens, at, language) ??
    shareAt(tokens, at, language) ??
    wordsAt(tokens, at, language)
  );
}

/** Halves and quarters written as one character. */
const vulgar = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

/** The shares that are written with a stroke and are no dates: 9/11 is none. */
const strokes = new Map([
  ['1/2', 1 / 2],
  ['1/3', 1 / 3],
  ['2/3', 2 / 3],
  ['1/4', 1 / 4],
  ['3/4', 3 / 4],
]);

function digitsAt(tokens: readonly Token[], at: number, language: Language): NumberRead | null {
  const token = tokens[at];
  if (token?.kind !== 'digits') return null;
  const stroke = strokeAt(tokens, at);
  if (stroke !== undefined) return share(stroke, at + 3);
  const read = readDigits(token.text, language.digits);
  if (read === null) return null;
  const part = vulgar.get(tokens[at + 1]?.text ?? '');
  const next = part === undefined ? at + 1 : at + 2;
  const whole = { ...read, form: 'digits', scale: '', next } as const;
  return scaled({ ...whole, value: read.value + (part ?? 0) }, tokens, language);
}

function strokeAt(tokens: readonly Token[], at: number): number | undefined {
  const [top, stroke, bottom] = tokens.slice(at, at + 3);
  if (stroke?.text !== '/' || stroke.join !== 'none' || bottom?.join !== 'none') return undefined;
  return strokes.get(`${top?.text}/${bottom.text}`);
}

/**
 * With the scale and the half behind a number: 1.2 *million*, two *and a half million*,
 * un million *et demi*.
 */
function scaled(
  read: NumberRead & { readonly value: number },
  tokens: readonly Token[],
  language: Language,
): NumberRead {
  const before = phraseAt(tokens, read.next, language.andParts);
  const value = read.value + (before?.meaning ?? 0);
  const at = before?.next ?? read.next;
  const scale = read.scale === '' ? unitPhraseAt(tokens, at, language.scales) : null;
  if (scale === null) return { ...read, value, next: at };
  const after = before === null ? phraseAt(tokens, scale.next, language.andParts) : null;
  const next = after?.next ?? scale.next;
  return { ...read, value: value + (after?.meaning ?? 0), scale: scale.meaning, next };
}

function roundAt(tokens: readonly Token[], at: number, language: Language): NumberRead | null {
  const found = phraseAt(tokens, at, language.roundNumbers);
  if (found === null) return null;
  const [value, scale] = found.meaning;
  return scaled(
    { value, scale, next: found.next, form: 'round', isUnusual: false },
    tokens,
    language,
  );
}

function vagueAt(tokens: readonly Token[], at: number, language: Language): NumberRead | null {
  const found = phraseAt(tokens, at, language.vague);
  if (found === null) return null;
  return { value: null, scale: found.meaning, next: found.next, form: 'vague', isUnusual: false };
}

function share(value: number, next: number): NumberRead & { readonly value: number } {
  return { value, scale: '', next, form: 'share', isUnusual: false };
}

/** A third; half a million, a quarter of a million. */
function shareAt(tokens: readonly Token[], at: number, language: Language): NumberRead | null {
  const sign = vulgar.get(tokens[at]?.text ?? '');
  const found = phraseAt(tokens, at, language.fractions);
  const part = sign === undefined ? found : { meaning: sign, next: at + 1 };
  if (part === null) return null;
  const read = share(part.meaning, part.next);
  const direct = unitPhraseAt(tokens, part.next, language.scales);
  if (direct !== null) return { ...read, scale: direct.meaning, next: direct.next };
  const of = setAt(tokens, part.next, language.fractionOf);
  if (of === null) return read;
  const scale = unitPhraseAt(tokens, of, language.scales);
  if (scale !== null) return { ...read, scale: scale.meaning, next: scale.next };
  const isMeasured =
    unitPhraseAt(tokens, of, language.units) !== null ||
    phraseAt(tokens, of, language.percents) !== null;
  return isMeasured ? { ...read, next: of } : read;
}

function wordsAt(tokens: readonly Token[], at: number, language: Language): NumberRead | null {
  const found = wordNumberAt(tokens, at, language);
  if (found === null) return null;
  const { isArticle, ...number } = found;
  const form = isArticle ? 'article' : 'words';
  return scaled({ ...number, form, isUnusual: false }, tokens, language);
}
