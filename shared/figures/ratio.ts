import { plainFigure, type ReadFigure } from './figure.ts';
import type { Language } from './languages/language.ts';
import { heaviest, type Start, startsOf } from './lead.ts';
import { isNumberWord } from './leftover.ts';
import { type NumberRead, numberAt } from './number.ts';
import { phraseAt, setAt, unitPhraseAt } from './phrases.ts';
import { factorOf, tidyRatio } from './scales.ts';
import type { Token } from './tokens.ts';

/** One in five, 3 to 1, 2:1, twice as many: what relates two numbers, as their quotient. */
export function readRatio(tokens: readonly Token[], language: Language): ReadFigure | null {
  for (const start of startsOf(tokens, language)) {
    const found =
      multipleAt(tokens, start, language) ??
      colonAt(tokens, start, language) ??
      shareAt(tokens, start, language) ??
      eachAt(tokens, start, language);
    if (found === null) continue;
    const modifier = heaviest(start.modifiers);
    const rest = tokens.slice(found.next);
    const isWhole = !rest.some((_, index) => isNumberWord(tokens, found.next + index, language));
    if (modifier === null || !isWhole) return null;
    return { ...plainFigure, kind: 'ratio', value: tidyRatio(found.value), modifier };
  }
  return null;
}

type Sized = Pick<NumberRead, 'value' | 'scale' | 'next'>;
type Quotient = { readonly value: number; readonly next: number };

/** Three times as many, tenfold. */
function multipleAt(tokens: readonly Token[], { at }: Start, language: Language): Quotient | null {
  const found = phraseAt(tokens, at, language.multiples);
  if (found !== null) return { value: found.meaning, next: found.next };
  const number = numberAt(tokens, at, language);
  const next = number === null ? null : setAt(tokens, number.next, language.times);
  return number === null || next === null || number.value === null
    ? null
    : { value: number.value * factorOf(number.scale), next };
}

/** 2:1, and 3 to 1, which no range is. A second number of two digits is a time's minutes. */
function colonAt(tokens: readonly Token[], { at }: Start, language: Language): Quotient | null {
  const first = numberAt(tokens, at, language);
  if (first === null || first.value === null || first.scale !== '') return null;
  const isColon = tokens[first.next]?.text === ':';
  const to = setAt(tokens, first.next, language.toOne);
  const second = numberAt(tokens, isColon ? first.next + 1 : (to ?? tokens.length), language);
  if (second === null || second.value === null || second.value <= 0 || second.scale !== '')
    return null;
  const isTime = /^\d{2}$/.test(tokens[first.next + 1]?.text ?? '');
  const isInDigits = first.form === 'digits' && second.form === 'digits';
  if (isColon) return isTime || !isInDigits ? null : quotient(first, second);
  const isToOne =
    to !== null && second.value === 1 && first.value > 1 && second.next === tokens.length;
  return isToOne ? quotient(first, second) : null;
}

/** One in five, 3 out of 10 children, une personne sur dix. “3 in 10 days” is none. */
function shareAt(tokens: readonly Token[], { at }: Start, language: Language): Quotient | null {
  const first = numberAt(tokens, at, language);
  if (first === null || !Number.isInteger(first.value)) return null;
  const isNoun = tokens[first.next]?.kind === 'word';
  const behindNoun = isNoun ? setAt(tokens, first.next + 1, language.shareOfNouns) : null;
  const next = setAt(tokens, first.next, language.shareOf) ?? behindNoun;
  const second =
    next === null ? null : (numberAt(tokens, next, language) ?? scaleAt(tokens, next, language));
  if (next === null || second === null || !Number.isInteger(second.value)) return null;
  const isYear = /^(?:19|20)\d{2}$/.test(tokens[next]?.text ?? '');
  const isMeasured = [language.units, language.currencies, language.percents].some(
    (known: ReadonlyMap<string, unknown>) => unitPhraseAt(tokens, second.next, known) !== null,
  );
  return size(first) < size(second) && !isYear && !isMeasured ? quotient(first, second) : null;
}

/** One in every *hundred*. */
function scaleAt(tokens: readonly Token[], at: number, language: Language): Sized | null {
  const scale = unitPhraseAt(tokens, at, language.scales);
  return scale === null ? null : { value: 1, scale: scale.meaning, next: scale.next };
}

/** Jeder fünfte, jede zehnte. */
function eachAt(tokens: readonly Token[], { at }: Start, language: Language): Quotient | null {
  const each = tokens[at]?.word ?? '';
  if (!language.everyNth.has(each)) return null;
  const ordinal = phraseAt(tokens, at + 1, language.ordinals);
  if (ordinal === null || ordinal.meaning < 2) return null;
  return { value: 1 / ordinal.meaning, next: ordinal.next };
}

function quotient(first: Sized, second: Sized): Quotient {
  return { value: size(first) / size(second), next: second.next };
}

function size({ value, scale }: Sized): number {
  return (value ?? 0) * factorOf(scale);
}
