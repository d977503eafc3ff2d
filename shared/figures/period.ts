import type { FigureKind } from './figure.ts';
import type { Language } from './languages/language.ts';
import { numberAt } from './number.ts';
import { phraseAt, setAt, unitPhraseAt } from './phrases.ts';
import type { FigureText } from './quantity.ts';

/** How often or of what an amount is: a day, per capita, per 100,000 people. */
type Per = { readonly period: string; readonly perUnit: string; readonly next: number };

/** What an amount is for each of; nothing where no such words stand at the token. */
export function periodAt(
  { text, tokens }: FigureText,
  at: number,
  language: Language,
  kind: FigureKind,
): Per {
  const nothing = { period: '', perUnit: '', next: at };
  const often = phraseAt(tokens, at, language.often);
  if (often !== null) return { ...nothing, period: often.meaning, next: often.next };
  const per = setAt(tokens, at, language.per);
  if (per === null) return nothing;
  const thing = unitPhraseAt(tokens, per, language.perThings);
  if (thing !== null) return { ...nothing, perUnit: `per ${thing.meaning}`, next: thing.next };
  const unit = unitPhraseAt(tokens, per, language.units);
  if (unit?.meaning.kind === 'duration') {
    return { ...nothing, period: `per ${unit.meaning.unit}`, next: unit.next };
  }
  // £3.50 a pint: an article says per between an amount of money and a noun.
  const isArticle = kind === 'money' && language.articles.has(tokens[at]?.word ?? '');
  if (!isArticle && setAt(tokens, at, language.perAnything) === null) return nothing;
  const number = numberAt(tokens, per, language);
  const noun = tokens[number?.next ?? per];
  if (noun?.kind !== 'word' || noun.join !== 'space' || language.stops.has(noun.word))
    return nothing;
  const written = text.slice(tokens[per]?.start, noun.end);
  return { ...nothing, perUnit: `per ${written}`, next: (number?.next ?? per) + 1 };
}
