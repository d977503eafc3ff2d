import type { FigureKind } from './figure.ts';
import { currencySigns } from './languages/common.ts';
import type { Currency, Language, Unit } from './languages/language.ts';
import { type NumberRead, numberAt } from './number.ts';
import { phraseAt, setAt, unitPhraseAt } from './phrases.ts';
import { tidyNumber } from './scales.ts';
import { timesIn } from './time.ts';
import type { Token } from './tokens.ts';

/** A number with what it is a number of, before nouns, periods and modifiers. */
export type Amount = NumberRead & {
  readonly kind: FigureKind;
  readonly unit: string;
  readonly currency: string;
};

/**
 * The amount that begins at a token: [currency] [minus] number [scale] [currency, per cent or
 * unit]. `null` where none begins, or what was found could mean two things.
 */
export function amountAt(tokens: readonly Token[], at: number, language: Language): Amount | null {
  const lead = unitPhraseAt(tokens, at, currencySigns);
  const signed = signAt(tokens, lead?.next ?? at, language);
  const number = numberAt(tokens, signed.next, language);
  if (number === null) return null;
  const isNegative = signed.isNegative || tokens[at]?.join === 'minus';
  const whole = isNegative && number.value !== null ? { ...number, value: -number.value } : number;
  return lead === null
    ? measured(whole, tokens, language)
    : moneyOf(shortScaled(whole, tokens, language), lead.meaning);
}

function signAt(tokens: readonly Token[], at: number, language: Language) {
  const minus = setAt(tokens, at, language.minus);
  if (minus !== null) return { isNegative: true, next: minus };
  const isPlus = tokens[at]?.text === '+' && tokens[at + 1]?.join === 'none';
  return { isNegative: tokens[at]?.join === 'minus', next: isPlus ? at + 1 : at };
}

function moneyOf(number: NumberRead, { currency, unit }: Currency): Amount | null {
  return number.form === 'vague' && number.scale === ''
    ? null
    : { ...number, kind: 'money', currency, unit };
}

/** $4m: beside a currency a letter is a scale. */
function shortScaled(number: NumberRead, tokens: readonly Token[], language: Language): NumberRead {
  if (number.scale !== '' || number.form !== 'digits') return number;
  const short = unitPhraseAt(tokens, number.next, language.shortScales);
  return short === null ? number : { ...number, scale: short.meaning, next: short.next };
}

/** With what stands behind the number. */
function measured(number: NumberRead, tokens: readonly Token[], language: Language): Amount | null {
  const short = shortScaled(number, tokens, language);
  const afterShort = unitPhraseAt(tokens, short.next, language.currencies);
  if (afterShort !== null) return moneyOf({ ...short, next: afterShort.next }, afterShort.meaning);
  const of = number.scale === '' ? null : setAt(tokens, number.next, language.scaleOf);
  const next = of ?? number.next;
  const money = unitPhraseAt(tokens, next, language.currencies);
  if (money !== null) return moneyOf({ ...number, next: money.next }, money.meaning);
  // 0.2 of a percentage point
  const ofPart = of === null ? setAt(tokens, next, language.fractionOf) : null;
  const percent =
    phraseAt(tokens, next, language.percents) ??
    phraseAt(tokens, ofPart ?? tokens.length, language.percents);
  if (percent !== null) return percentOf({ ...number, next: percent.next }, percent.meaning);
  const unit = unitPhraseAt(tokens, next, language.units);
  if (unit !== null) return unitOf({ ...number, next: unit.next }, unit.meaning, tokens, language);
  const kind = number.form === 'share' && number.scale === '' ? 'ratio' : 'count';
  return { ...number, kind, unit: '', currency: '' };
}

function percentOf(number: NumberRead, unit: string): Amount | null {
  if (number.scale !== '' || number.value === null) return null;
  return { ...number, kind: 'percent', unit, currency: '' };
}

function unitOf(
  number: NumberRead,
  { unit, kind }: Unit,
  tokens: readonly Token[],
  language: Language,
): Amount | null {
  const last = tokens[number.next - 1];
  const following = tokens[number.next]?.word ?? '';
  // “A yard”, “a point”, “a second” are seldom figures; “an hour” is one.
  if (number.form === 'article' && (kind !== 'duration' || unit === 'second')) return null;
  // 100m is metres or millions.
  const isShort =
    last?.join === 'none' && last.kind === 'word' && language.shortScales.has(last.text);
  if (isShort && last.text === 'm') return null;
  if (language.unitsWithOf.has(last?.word ?? '') && !language.scaleOf.has(following)) return null;
  const part = phraseAt(tokens, number.next, language.andParts);
  const value =
    part === null || number.value === null ? number.value : tidyNumber(number.value + part.meaning);
  const amount = { ...number, value, kind, unit, currency: '', next: part?.next ?? number.next };
  return kind === 'duration' && part === null ? withSmallerTime(amount, tokens, language) : amount;
}

/** 2 hours *and 30 minutes*, as hours. */
function withSmallerTime(amount: Amount, tokens: readonly Token[], language: Language): Amount {
  const joined = setAt(tokens, amount.next, language.and) ?? amount.next;
  const number = numberAt(tokens, joined, language);
  const unit = number === null ? null : unitPhraseAt(tokens, number.next, language.units);
  if (number === null || unit === null || amount.value === null || number.value === null)
    return amount;
  const ratio = timesIn(unit.meaning.unit, amount.unit);
  if (ratio === null || number.form === 'article' || number.value >= ratio) return amount;
  return { ...amount, value: tidyNumber(amount.value + number.value / ratio), next: unit.next };
}
