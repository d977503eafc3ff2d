import type { Language } from './languages/language.ts';
import { phraseAt, setAt, unitPhraseAt } from './phrases.ts';
import { factorOf, isPower } from './scales.ts';
import type { Token } from './tokens.ts';

/** A number in words, its scale, and the index of the token after it. */
export type WordNumber = {
  readonly value: number;
  readonly scale: string;
  readonly next: number;
  /** “A” or “one”: not yet known to be a number. */
  readonly isArticle: boolean;
};

type Term = { readonly value: number; readonly scale: string; readonly next: number };

/**
 * The number in words that begins at a token. One term keeps its scale (two hundred thousand is
 * 200 thousand, whether in three words or in German in one); a sum is written out (2,500). Terms
 * must become smaller: “two thousand three million” is no number.
 */
export function wordNumberAt(
  tokens: readonly Token[],
  at: number,
  language: Language,
): WordNumber | null {
  const article = setAt(tokens, at, language.articles);
  const [head, ...glued] = [...termsAt(tokens, at, language), ...articleTerm(tokens, at, language)];
  if (head === undefined) {
    return article === null ? null : { value: 1, scale: '', next: article, isArticle: true };
  }
  let terms = [head, ...glued];
  for (;;) {
    const last = terms.at(-1) ?? head;
    if (!isPower(last.scale)) break;
    const more = nextTerms(tokens, last.next, language);
    const [following] = more;
    if (following === undefined || !isBelow(following, last)) break;
    terms = [...terms, ...more];
  }
  return { ...sumOf(terms), isArticle: false };
}

/** A million; where “a hundred” is a number by itself, that one is taken. */
function articleTerm(tokens: readonly Token[], at: number, language: Language): Term[] {
  const next = setAt(tokens, at, language.articles);
  const scale = next === null ? null : unitPhraseAt(tokens, next, language.scales);
  const isNumber = phraseAt(tokens, at, language.numbers) !== null;
  return scale === null || isNumber ? [] : [{ value: 1, scale: scale.meaning, next: scale.next }];
}

/** The terms behind others; “and” may lead them. */
function nextTerms(tokens: readonly Token[], at: number, language: Language): Term[] {
  const skipped = setAt(tokens, at, language.and);
  if (tokens[at]?.join !== 'space' && tokens[at]?.join !== 'hyphen') return [];
  return termsAt(tokens, skipped ?? at, language);
}

/** One term; or the two of a German word such as zweitausendfünfhundert. */
function termsAt(tokens: readonly Token[], at: number, language: Language): Term[] {
  const token = tokens[at];
  if (token?.kind !== 'word') return [];
  const glued = language.glued(token.word);
  if (glued !== null) return gluedTerms(glued, tokens, at, language);
  const small = phraseAt(tokens, at, language.numbers);
  if (small !== null) {
    const scale = unitPhraseAt(tokens, small.next, language.scales);
    if (scale === null) return [{ value: small.meaning, scale: '', next: small.next }];
    return [{ value: small.meaning, scale: scale.meaning, next: scale.next }];
  }
  const bare = setAt(tokens, at, language.bareScales);
  const scale = bare === null ? null : unitPhraseAt(tokens, at, language.scales);
  return scale === null ? [] : [{ value: 1, scale: scale.meaning, next: scale.next }];
}

function gluedTerms(
  [thousands, rest]: readonly [number, number],
  tokens: readonly Token[],
  at: number,
  language: Language,
): Term[] {
  const next = at + 1;
  const scale = unitPhraseAt(tokens, next, language.scales);
  // Zehntausend Millionen: nobody says so, and what is meant is not sure.
  if (scale !== null && scale.meaning !== 'thousand') return [];
  const head = { value: thousands, scale: 'thousand', next };
  return rest === 0 ? [head] : [head, { value: rest, scale: '', next }];
}

function isBelow(term: Term, last: Term): boolean {
  return term.value * factorOf(term.scale) < factorOf(last.scale) && term.scale !== 'dozen';
}

function sumOf(terms: readonly Term[]): Omit<WordNumber, 'isArticle'> {
  const [first, second] = terms;
  const next = terms.at(-1)?.next ?? 0;
  if (first !== undefined && second === undefined) return { ...withHundred(first), next };
  const value = terms.reduce((sum, term) => sum + term.value * factorOf(term.scale), 0);
  return { value, scale: '', next };
}

/** Two hundred is 2 hundred, as two thousand is 2 thousand. */
function withHundred({ value, scale }: Term): Omit<Term, 'next'> {
  const isRound = scale === '' && value >= 100 && value % 100 === 0;
  return isRound ? { value: value / 100, scale: 'hundred' } : { value, scale };
}
