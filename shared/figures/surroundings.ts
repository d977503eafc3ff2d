import type { FigureContext } from './figure.ts';
import { currencySigns } from './languages/common.ts';
import type { Language } from './languages/language.ts';
import { isNumberWord } from './leftover.ts';
import { phraseAt, setAt, unitPhraseAt } from './phrases.ts';
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
const mostTail = 5;

/**
 * The ways in which the text behind the words may go on with them: per cent, million euros. The
 * longest is first; nothing where the text begins with no such word.
 */
export function tailsOf({ after }: FigureContext, language: Language): string[] {
  const tokens = tokenise(after);
  const of = setAt(tokens, 0, language.fractionOf);
  if (!isUnitAt(tokens, 0, language) && (of === null || !isUnitAt(tokens, of, language))) return [];
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

/**
 * Whether what follows a bare number makes another figure or a name of it: 7 of “7 February”,
 * three of “three and a half”, 1 of “1 in 10”, 9 of “9 a.m.”, 747 of “747’s”.
 */
export function goesOn({ after }: FigureContext, language: Language): boolean {
  if (/^['’]s(?!\p{L})|^\s?[ap]\.?m(?!\p{L})/iu.test(after)) return true;
  const tokens = tokenise(after);
  const [first] = tokens;
  if (first === undefined || first.join === 'dash') return false;
  const shared = setAt(tokens, 0, language.shareOf);
  return (
    language.spoilers.has(first.word) ||
    isMonthAt(tokens, language) ||
    isNumberWord(tokens, 0, language) ||
    phraseAt(tokens, 0, language.andParts) !== null ||
    (shared !== null && isNumberWord(tokens, shared, language))
  );
}

/** A month's name, at once or behind one word or point; “may” and “march” with a capital. */
function isMonthAt(tokens: readonly Token[], language: Language): boolean {
  const [first, second] = tokens;
  const isLinked = first?.text === '.' || ['of', 'de', 'del'].includes(first?.word ?? '');
  const month = isLinked ? second : first;
  if (month === undefined || !language.months.has(month.word)) return false;
  return !['may', 'march'].includes(month.text);
}

/** Whether what stands around a rank makes a day, a century or a name of it: the 7th Fleet. */
export function isNoRank({ before, after }: FigureContext, language: Language): boolean {
  const tokens = tokenise(after);
  const [first] = tokens;
  const isName = first?.join === 'space' && /^\p{Lu}/u.test(first.text);
  const isDay = /\bon the\s+$/i.test(before) || isMonthAt(tokens, language);
  return isDay || isName || language.unranked.has(first?.word ?? '');
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
