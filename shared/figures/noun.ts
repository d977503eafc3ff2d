import type { Amount } from './amount.ts';
import type { Language } from './languages/language.ts';
import { isNumberWord } from './leftover.ts';
import { setAt } from './phrases.ts';
import type { FigureText } from './quantity.ts';
import type { Token } from './tokens.ts';

/** What a count counts, as written, and the index of the token after it. */
type Noun = { readonly unit: string; readonly next: number };

/** The most words a counted noun has with its adjectives. */
const longest = 4;

/**
 * The counted noun behind a count: the words up to one that ends them. `''` where there is none
 * or the figure is no count; `null` where what follows makes no count of it.
 */
export function nounAt(figure: FigureText, amount: Amount, language: Language): Noun | null {
  const { tokens } = figure;
  if (amount.kind === 'ratio') return shareNoun(tokens, amount, language);
  if (amount.kind !== 'count') return { unit: '', next: amount.next };
  const joined = hyphenNoun(tokens, amount, language);
  if (joined !== undefined) return joined;
  const start = skipOf(tokens, amount, language);
  const words = nounWords(tokens, start, language);
  const ended = tokens[start + words.length];
  const isEnded =
    ended === undefined || isEnd(tokens, start + words.length, words.length, language);
  if (!isEnded || !isCounted(words, amount, tokens, language)) return null;
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) {
    return { unit: '', next: amount.next };
  }
  return { unit: figure.text.slice(first.start, last.end), next: start + words.length };
}

/** Millions *of* people; but 300 *of* the people, where nothing is passed. */
function skipOf(
  tokens: readonly Token[],
  { scale, form, next }: Amount,
  language: Language,
): number {
  const hasOf = scale !== '' || form === 'round' || form === 'vague';
  return (hasOf ? setAt(tokens, next, language.scaleOf) : null) ?? next;
}

function nounWords(tokens: readonly Token[], start: number, language: Language): Token[] {
  const words: Token[] = [];
  for (let at = start; at < tokens.length && words.length < longest; at += 1) {
    const token = tokens[at];
    if (token === undefined || isEnd(tokens, at, words.length, language)) break;
    if (
      token.kind !== 'word' ||
      (token.join !== 'space' && words.length === 0 && token.join !== 'none')
    )
      break;
    words.push(token);
  }
  return words;
}

function isEnd(tokens: readonly Token[], at: number, passed: number, language: Language): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.kind !== 'word') return /^[,;:.()”“"»«]$/.test(token.text);
  if (language.stops.has(token.word)) return true;
  if (isNumberWord(tokens, at, language)) return true;
  if (token.join === 'dash' || token.join === 'minus') return passed > 0;
  return passed > 0 && language.laterStops.has(token.word);
}

/** Whether words after a number are counted by it, and do not make a name of it. */
function isCounted(
  words: readonly Token[],
  amount: Amount,
  tokens: readonly Token[],
  language: Language,
): boolean {
  const [head] = words;
  if (words.some(({ word }) => language.spoilers.has(word))) return false;
  // 31 February
  if (head !== undefined && language.months.has(head.word) && /^\p{Lu}/u.test(head.text))
    return false;
  const [first] = words;
  const number = tokens[amount.next - 1];
  const isCapital = first !== undefined && /^\p{Lu}/u.test(first.text);
  if (first === undefined) return isAlone(amount, tokens, language);
  if (amount.scale === '' && first.join === 'none' && number?.kind === 'digits') return false;
  // 10115 Berlin: a long number without thousands before a name is a postal code.
  const isCode = /^\d{5,}$/.test(number?.text ?? '') && !/00$/.test(number?.text ?? '');
  // The 2015 agreement: four digits of a year before a noun are not sure to count it.
  const isYear = /^(?:19|20)\d{2}$/.test(number?.text ?? '') && amount.scale === '';
  if (isYear && (language.digits.grouping === ',' || !number?.text.endsWith('00'))) return false;
  // Six Nations, Three Mile Island.
  const isName = number?.kind === 'word' && /^\p{Lu}/u.test(number.text);
  return !(isCapital && (isCode || (isName && !language.hasCapitalNouns)));
}

/** Whether a number may stand alone: no pronoun, no telephone, no postal code, no year. */
function isAlone(amount: Amount, tokens: readonly Token[], language: Language): boolean {
  const number = tokens[amount.next - 1];
  const written = amount.scale === '' ? (number?.text ?? '') : '';
  if (amount.form === 'words' && language.doubtful.has(written.toLowerCase())) return false;
  // 2001: A Space Odyssey. 1500 may be a year as well, and 10115 a postal code.
  const isYear = /^(?:19|20)\d{2}$/.test(written) && amount.next < tokens.length;
  const isOldYear = /^1[0-8]\d{2}$/.test(written) && !written.endsWith('000');
  const isCode = /^\d{5,}$/.test(written) && !written.endsWith('00');
  return !isYear && !isOldYear && !isCode;
}

/** A 12-member panel; `undefined` where nothing is hyphened to the number. */
function hyphenNoun(
  tokens: readonly Token[],
  { next, form }: Amount,
  language: Language,
): Noun | null | undefined {
  const token = tokens[next];
  if (token?.join !== 'hyphen') return undefined;
  // 300-plus
  if (language.laterModifiers.has(token.word)) return { unit: '', next };
  const isKnown = language.hyphenNouns.has(token.word);
  const isNoun = form === 'digits' && token.kind === 'word' && /^\p{Ll}{4,}$/u.test(token.text);
  if (!isKnown && !isNoun) return null;
  return { unit: token.text, next: next + 1 };
}

/** A share needs no noun; but half-hearted and half time are no shares. */
function shareNoun(
  tokens: readonly Token[],
  { next, value }: Amount,
  language: Language,
): Noun | null {
  const token = tokens[next];
  if (token === undefined || (token.kind === 'sign' && token.join !== 'hyphen')) {
    return { unit: '', next };
  }
  if (token.join === 'hyphen') return null;
  const isUnitFraction = Math.abs(1 / (value ?? 1) - Math.round(1 / (value ?? 1))) < 1e-9;
  const isFollowed = language.stops.has(token.word) || language.laterModifiers.has(token.word);
  return isUnitFraction && !isFollowed ? null : { unit: '', next };
}
