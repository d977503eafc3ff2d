import { readDate } from './date.ts';
import type { FigureContext, ReadFigure } from './figure.ts';
import { languageOf } from './languages/choose.ts';
import type { Language } from './languages/language.ts';
import { heaviest, modifierBefore } from './lead.ts';
import { setAt } from './phrases.ts';
import { readQuantity } from './quantity.ts';
import { readRank } from './rank.ts';
import { readRatio } from './ratio.ts';
import { goesOn, isNamed, isNoRank, isPiece, isScore, leadOf, tailsOf } from './surroundings.ts';
import { type Token, tokenise } from './tokens.ts';

export { figureAttributes } from './attributes.ts';
export type { FigureContext, FigureKind, Modifier, ReadFigure } from './figure.ts';

/** In UTF-16 units. “between 900 million and 1.2 billion Swiss francs a year” has 53. */
const longest = 160;

/**
 * Reads the words of a figure. The text around is used for what it says of them (at least, per
 * cent, a currency's sign) and for what makes no figure of them. `null` where they say no
 * quantity, or could say two: nothing is filled in rather than something wrong.
 */
export function readFigure(quote: string, context: FigureContext): ReadFigure | null {
  const words = tidy(quote);
  if (words === '' || words.length > longest || isPiece(words, context)) return null;
  const language = languageOf(context.language);
  // German: the 21st, of a month or a row.
  if (/^\d{1,2}\.$/.test(quote.trim()) && language.ordinalEndings.has('.')) return null;
  const lead = leadOf(context);
  const tails = tailsOf(context, language);
  const alone = readWords(`${lead}${words}`, language, context);
  const read = isOpen(alone)
    ? (continued(`${lead}${words}`, alone, tails, language, context) ?? alone)
    : alone;
  if (read === null) return null;
  // The number goes on, in a way that was not understood: “5” of “5 pounds”.
  if (read === alone && isOpen(alone) && tails.length > 0) return null;
  const isBare = isBareCount(read);
  if (isBare && (isNamed(context, language) || goesOn(context, language))) return null;
  if (read.kind === 'rank' && /^\P{L}*\p{L}*$/u.test(words) && isNoRank(context, language))
    return null;
  if (read.kind === 'ratio' && isScore(words, context, language)) return null;
  return inSpan(withModifierBefore(read, language, context), words, language);
}

/** Without white space and the marks of a sentence around, digits and signs in one form. */
function tidy(quote: string): string {
  return quote
    .normalize('NFC')
    .replace(/[\t\n]+/g, ' ')
    .replace(/[٠-٩۰-۹０-９]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0x0f))
    .replace(/^[\s("“„«‘'»]+|[\s)"”“»«’',;:.!?]+$/gu, '');
}

/** Dates first, for “2014–2018” is no range of counts; then what relates numbers, then amounts. */
function readWords(text: string, language: Language, context: FigureContext): ReadFigure | null {
  const figure = { text, tokens: tokenise(text) };
  const [first] = figure.tokens;
  if (figure.tokens.some((_, at) => setAt(figure.tokens, at, language.idioms) !== null))
    return null;
  const read =
    readDate(figure, language, context) ??
    readRank(figure.tokens, language) ??
    readRatio(figure.tokens, language) ??
    readQuantity(figure, language);
  const isDayOfMonth =
    read !== null && isBareCount(read) && language.dayArticles.has(first?.word ?? '');
  return isDayOfMonth || isClock(read, figure.tokens, language) ? null : read;
}

/** Eight hours or eight o'clock: à 20 heures, las 8 horas. */
function isClock(read: ReadFigure | null, tokens: readonly Token[], language: Language): boolean {
  if (read?.unit !== 'hour' || read.value === null || read.value >= 24) return false;
  if (tokens.some(({ text }) => /^\d{1,2}[.,][0-5]\d$/.test(text))) return true;
  const isLed = setAt(tokens, 0, language.clockLeads) !== null;
  const isBare = language.clockLeads.has('') && tokens.length === 2;
  return read.period === '' && (isLed || isBare);
}

/** Whether a reading says a number but not of what, so that the text behind may say it. */
function isOpen(read: ReadFigure | null): boolean {
  if (read === null) return false;
  if (read.kind === 'money') return read.scale === '';
  if (read.kind === 'ratio') return true;
  const isYear = read.kind === 'date' && /^\d{4}$/.test(read.period);
  return isYear || (read.kind === 'count' && read.unit === '');
}

function isBareCount({ kind, unit, scale }: ReadFigure): boolean {
  return kind === 'count' && unit === '' && scale === '';
}

/** Read with what the text behind says it is a number of. */
function continued(
  words: string,
  alone: ReadFigure | null,
  tails: readonly string[],
  language: Language,
  context: FigureContext,
): ReadFigure | null {
  for (const tail of tails) {
    const read = readWords(`${words}${tail}`, language, context);
    if (read === null || read.kind === 'date' || (isOpen(read) && read.scale === '')) continue;
    // “[3.2] per cent to 5” is not to become a range.
    if (read.valueMax !== (alone?.valueMax ?? null)) continue;
    // A noun that is not in the figure's words is none of its unit.
    return read.kind === 'count' ? { ...read, unit: '' } : read;
  }
  return null;
}

function withModifierBefore(
  read: ReadFigure,
  language: Language,
  { before }: FigureContext,
): ReadFigure | null {
  if (read.kind === 'date' || read.kind === 'rank') return read;
  const tokens = tokenise(before);
  const last = tokens.at(-1)?.word ?? '';
  // “rose from [3 to 5 per cent]” tells of two figures.
  const isChange =
    (language.from.has(last) && !language.fillers.has(last)) ||
    tokens.slice(-3).some(({ word }) => language.changes.has(word));
  if (read.valueMax !== null && isChange) return null;
  const said = modifierBefore(tokens, language);
  if (said === null) return read;
  const modifier = heaviest([read.modifier, said]);
  return modifier === null ? null : { ...read, modifier };
}

/** Over the last 12 months: not more than twelve, but during them. */
function inSpan(read: ReadFigure | null, words: string, language: Language): ReadFigure | null {
  const isSpan = tokenise(words)
    .slice(0, 3)
    .some(({ word }) => language.spans.has(word));
  if (read?.kind !== 'duration' || !isSpan || read.modifier === 'range') return read;
  return { ...read, modifier: 'exact' };
}
