import type { FigureContext } from './figure.ts';
import { currencySigns } from './languages/common.ts';
import type { Language } from './languages/language.ts';
import { phraseAt, unitPhraseAt } from './phrases.ts';
import { type Token, tokenise } from './tokens.ts';

/** Whether the words are a piece of something else: [72] of T-72, [3] of 3.5, [24] of 24/7. */
export function isPiece(quote: string, { before, after }: FigureContext): boolean {
  const startsInside =
    /[\p{L}\p{M}\p{N}]$/u.test(before) ||
    (/[\p{L}\p{N}][-‐‑–.,:/]$/u.test(before) && /^\d/.test(quote)) ||
    /[#§@_]\s?$/u.test(before);
  const endsInside =
    (/^[\p{L}\p{M}\p{N}]/u.test(after) && /[\p{L}\p{N}]$/u.test(quote)) ||
    (/^[-‐‑–.,:/]\d/u.test(after) && /\d$/.test(quote)) ||
    /^[-‐‑–]\p{Lu}/u.test(after);
  return startsInside || endsInside;
}

/** A currency's sign or a minus right before the words, which belongs to them. */
export function leadOf({ before }: FigureContext): string {
  const [, lead = ''] = /(?:^|[\s(])(\p{Lu}{0,2}\p{Sc}\s?|[-−](?=$))$/u.exec(before) ?? [];
  return lead;
}

/** The most words behind a figure that may say what it is a number of. */
const mostTail = 4;

/**
 * The ways in which the text behind the words may go on with them: per cent, million euros. The
 * longest is first; nothing where the text begins with no such word.
 */
export function tailsOf({ after }: FigureContext, language: Language): string[] {
  const tokens = tokenise(after);
  if (!isUnitAt(tokens, 0, language)) return [];
  return Array.from({ length: Math.min(mostTail, tokens.length) }, (_, index) => index + 1)
    .reverse()
    .map((count) => after.slice(0, tokens[count - 1]?.end ?? 0));
}

/** Whether a token begins a scale, unit, currency or per cent. */
function isUnitAt(tokens: readonly Token[], at: number, language: Language): boolean {
  const maps = [language.scales, language.units, language.currencies, currencySigns];
  return (
    maps.some((known: ReadonlyMap<string, unknown>) => unitPhraseAt(tokens, at, known) !== null) ||
    phraseAt(tokens, at, language.percents) !== null
  );
}

/** Words with a capital that a sentence begins with, or that are said before any number. */
const openers =
  /^(?:The|In|At|By|On|And|But|Only|Nearly|Since|With|For|From|Of|To|Some|About|Der|Die|Das|Im|Am|Von|Mit|Bei|Seit|Le|La|Les|En|Et|De|Des|Du|Los|Las|El|Unos|Y|Con)$/u;

/** Whether the word before a bare number makes a name of it: Article 5, Apollo 11. */
export function isNamed({ before }: FigureContext, language: Language): boolean {
  const match = /([\p{L}\p{M}]+)(\.?)\s+$/u.exec(before);
  const [, word = ''] = match ?? [];
  if (word === '') return false;
  if (language.names.has(word.toLowerCase()) || language.months.has(word.toLowerCase()))
    return true;
  if (match?.[2] === '.' && word.length > 3) return false;
  return (
    /^\p{Lu}\p{L}/u.test(word) && !openers.test(word) && !language.modifiers.has(word.toLowerCase())
  );
}

/** Whether a ratio in digits is rather the score of a game, by the words within and around it. */
export function isScore(
  quote: string,
  { before, after }: FigureContext,
  language: Language,
): boolean {
  const words = [...tokenise(before).slice(-5), ...tokenise(quote), ...tokenise(after).slice(0, 5)];
  const isRatio = words.some(({ word }) => language.ratioWords.has(word));
  const isContest = words.some(({ word }) => language.contests.has(word));
  if (/\d\s?:\s?\d/.test(quote)) return isContest || (language.ratioWords.size > 0 && !isRatio);
  return /\d\s\p{L}+\s\d/u.test(quote) && isContest;
}
