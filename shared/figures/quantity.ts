import { type Amount, amountAt } from './amount.ts';
import { type Modifier, plainFigure, type ReadFigure } from './figure.ts';
import type { Language } from './languages/language.ts';
import { heaviest, startsOf } from './lead.ts';
import { setAt } from './phrases.ts';
import { rangeOf } from './range.ts';
import { tidyRatio } from './scales.ts';
import { readTail } from './tail.ts';
import type { Token } from './tokens.ts';

/** A figure's words, divided. */
export type FigureText = { readonly text: string; readonly tokens: readonly Token[] };

/** One or two amounts, and what was said of them together. */
export type Span = {
  readonly amount: Amount;
  readonly valueMax: number | null;
  readonly modifiers: readonly Modifier[];
};

/** [modifiers] amount [to amount] [noun] [per unit] [in year] [modifiers]; the whole text or `null`. */
export function readQuantity(figure: FigureText, language: Language): ReadFigure | null {
  for (const { at, modifiers } of startsOf(figure.tokens, language)) {
    if (isChange(figure.tokens, at, modifiers, language)) return null;
    const span = spanAt(figure.tokens, at, language);
    if (span === null) continue;
    const read = finish(figure, span, modifiers, language);
    if (read !== null) return read;
  }
  return null;
}

function finish(
  figure: FigureText,
  { amount, valueMax, modifiers: ranged }: Span,
  leading: readonly Modifier[],
  language: Language,
): ReadFigure | null {
  const tail = readTail(figure, amount, valueMax !== null, language);
  if (tail === null) return null;
  const approximate = amount.form === 'vague' || amount.form === 'round';
  const own: readonly Modifier[] = approximate ? ['about'] : [];
  const modifier = heaviest([...own, ...ranged, ...leading, ...tail.modifiers]);
  if (modifier === null) return null;
  const { kind, scale, currency } = amount;
  const isShare = amount.form === 'share' && amount.value !== null;
  const value = isShare ? tidyRatio(amount.value) : amount.value;
  const { unit, period } = tail;
  return { ...plainFigure, kind, value, valueMax, scale, unit, currency, modifier, period };
}

/** From 3% to 5%, rose from 3 to 5: two figures, before and after. From 30 to 40 houses is one. */
function isChange(
  tokens: readonly Token[],
  at: number,
  modifiers: readonly Modifier[],
  language: Language,
): boolean {
  const from = setAt(tokens, at, language.from);
  if (from === null || pairAt(tokens, from, language.to, language) === null) return false;
  const first = amountAt(tokens, from, language) ?? behindFiller(tokens, from, language);
  const isBare = first?.kind === 'count' && first.unit === '';
  return !isBare || modifiers.includes('rise') || modifiers.includes('fall');
}

function spanAt(tokens: readonly Token[], at: number, language: Language): Span | null {
  const between = setAt(tokens, at, language.between);
  if (between !== null) return pairAt(tokens, between, language.betweenAnd, language);
  const from = setAt(tokens, at, language.from);
  const ranged = from === null ? null : pairAt(tokens, from, language.to, language);
  if (ranged !== null) return ranged;
  const amount = amountAt(tokens, at, language);
  if (amount === null) return null;
  return secondAt(tokens, amount, language) ?? { amount, valueMax: null, modifiers: [] };
}

/** Two amounts that a word joins; articles may stand before either: entre *el* 3% y *el* 5%. */
function pairAt(
  tokens: readonly Token[],
  at: number,
  joints: ReadonlySet<string>,
  language: Language,
): Span | null {
  const first = amountAt(tokens, at, language) ?? behindFiller(tokens, at, language);
  const joint = first === null ? null : setAt(tokens, first.next, joints);
  if (first === null || joint === null) return null;
  const second = amountAt(tokens, joint, language) ?? behindFiller(tokens, joint, language);
  return second === null ? null : rangeOf(first, second);
}

function behindFiller(tokens: readonly Token[], at: number, language: Language): Amount | null {
  const filler = setAt(tokens, at, language.fillers);
  return filler === null ? null : amountAt(tokens, filler, language);
}

/** 3–5, three to five, two or three. */
function secondAt(tokens: readonly Token[], first: Amount, language: Language): Span | null {
  const token = tokens[first.next];
  const isDash = token?.join === 'dash' || token?.join === 'hyphen' || token?.join === 'minus';
  const joint = setAt(tokens, first.next, language.to);
  if (!isDash && joint === null) return null;
  const second = amountAt(tokens, joint ?? first.next, language);
  if (second === null) return null;
  // The dash is no minus, and digits are not joined to words by one (7-Eleven).
  if (joint === null && second.form !== first.form) return null;
  const unsigned = joint === null && second.value !== null ? Math.abs(second.value) : second.value;
  return rangeOf(first, { ...second, value: unsigned });
}
