import type { Amount } from './amount.ts';
import type { Modifier } from './figure.ts';
import type { Language } from './languages/language.ts';
import { isNumberWord } from './leftover.ts';
import { nounAt } from './noun.ts';
import { periodAt } from './period.ts';
import { phraseAt, setAt } from './phrases.ts';
import type { FigureText } from './quantity.ts';

/** What stands behind an amount. */
export type Tail = {
  readonly unit: string;
  readonly period: string;
  readonly modifiers: readonly Modifier[];
};

/**
 * Reads what stands behind an amount to the end: the counted noun, per day, in 2019, or more.
 * `null` where another number follows, or a word that makes no figure of this one.
 */
export function readTail(
  { text, tokens }: FigureText,
  amount: Amount,
  isRange: boolean,
  language: Language,
): Tail | null {
  if (amount.form === 'article' && amount.scale === '' && amount.kind === 'count') return null;
  const noun = nounAt({ text, tokens }, amount, language);
  if (noun === null) return null;
  const later = phraseAt(tokens, noun.next, language.laterModifiers);
  const early = later !== null && !directions.has(later.meaning) ? later : null;
  const person = nounAt({ text, tokens }, { ...amount, next: early?.next ?? noun.next }, language);
  const counted = early !== null && noun.unit === '' && person !== null ? person : noun;
  const period = periodAt(
    { text, tokens },
    Math.max(early?.next ?? 0, counted.next),
    language,
    amount.kind,
  );
  const ending = endingOf(tokens, period.next, language, amount);
  if (ending === null) return null;
  const modifiers = [...(early === null ? [] : [early.meaning]), ...ending.modifiers];
  const unit = amount.unit === '' ? counted.unit : amount.unit;
  const tail = {
    unit: `${unit} ${period.perUnit}`.trim(),
    period: period.period === '' ? ending.year : period.period,
    modifiers,
  };
  return isSure(tokens, amount, tail, isRange) ? tail : null;
}

const directions: ReadonlySet<Modifier> = new Set(['rise', 'fall']);

/** What is left: later modifiers, a year, and words that change nothing. */
function endingOf(
  tokens: FigureText['tokens'],
  at: number,
  language: Language,
  amount: Amount,
): { modifiers: Modifier[]; year: string } | null {
  const modifiers: Modifier[] = [];
  let year = '';
  for (let index = at; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || language.spoilers.has(token.word)) return null;
    const said = setAt(tokens, index, language.inYear);
    const named = said === null ? undefined : tokens[said];
    const isYear = named?.kind === 'digits' && /^(?:19|20)\d{2}$/.test(named.text);
    if (isYear && said !== null && year === '') {
      year = named.text;
      index = said;
      continue;
    }
    if (isNumberWord(tokens, index, language)) return null;
    // Two women *and a child* are not two.
    const joined = setAt(tokens, index, language.and);
    if (joined !== null && setAt(tokens, joined, language.articles) !== null) return null;
    const later = phraseAt(tokens, index, language.laterModifiers);
    const isDirection = later !== null && directions.has(later.meaning);
    // “20 more” is a count; “20% more” is a rise, if it is said at once.
    const counts = later !== null && (!isDirection || (index === at && amount.kind !== 'count'));
    if (later !== null && counts) modifiers.push(later.meaning);
  }
  return { modifiers, year };
}

/** Whether nothing speaks against the figure as it was read. */
function isSure(
  tokens: FigureText['tokens'],
  amount: Amount,
  { unit }: Tail,
  isRange: boolean,
): boolean {
  const following = tokens[amount.next];
  const isBare = amount.kind === 'count' && unit === '';
  if (amount.isUnusual && isBare && amount.scale === '') return false;
  // Letters or signs written on to a number make something else of it: 4K, 5/10.
  if (
    following?.join === 'none' &&
    !/^[,;:)(+]$/.test(following.text) &&
    isTouching(tokens, amount)
  ) {
    return false;
  }
  // 3-5 by itself may be a score, a day or a part of a number.
  const isShort = isBare && amount.scale === '' && amount.form === 'digits' && isRange;
  const joined = tokens[amount.next - 1]?.join ?? 'none';
  const isScore = joined === 'hyphen' || (joined === 'dash' && (amount.value ?? 0) < 10);
  return !(isShort && isScore);
}

/** Whether the amount ends in a number or unit that what follows is written on to. */
function isTouching(tokens: FigureText['tokens'], { next }: Amount): boolean {
  const last = tokens[next - 1];
  return last?.kind === 'digits' || last?.kind === 'word';
}
