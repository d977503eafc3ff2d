import { plainFigure, type ReadFigure } from './figure.ts';
import type { Language } from './languages/language.ts';
import { isNumberWord } from './leftover.ts';
import { phraseAt, setAt } from './phrases.ts';
import type { Token } from './tokens.ts';

/** Third-largest, No. 3, 21st, drittgrößte: a place in an order. */
export function readRank(tokens: readonly Token[], language: Language): ReadFigure | null {
  const at = behindFillers(tokens, language);
  const found =
    numberedAt(tokens, at, language) ??
    endedAt(tokens, at, language) ??
    wordedAt(tokens, at, language) ??
    gluedAt(tokens, at, language);
  if (found === null) return null;
  const rest = tokens.slice(found.next);
  const isSpoilt = rest.some(
    ({ word }, index) =>
      language.unranked.has(word) ||
      (language.spoilers.has(word) && !language.isRanked(word)) ||
      language.months.has(word) ||
      isNumberWord(tokens, found.next + index, language),
  );
  if (isSpoilt) return null;
  return { ...plainFigure, kind: 'rank', value: found.value };
}

type Place = { readonly value: number; readonly next: number };

function behindFillers(tokens: readonly Token[], language: Language): number {
  const first = setAt(tokens, 0, language.fillers) ?? 0;
  return setAt(tokens, first, language.fillers) ?? first;
}

/** No. 3, Platz 3, number one. “No. 10” is a house in London. */
function numberedAt(tokens: readonly Token[], at: number, language: Language): Place | null {
  const lead = setAt(tokens, at, language.rankLeads);
  const number = lead === null ? undefined : tokens[lead];
  if (lead === null || number === undefined || lead + 1 !== tokens.length) return null;
  const inWords =
    language.numbers.get(number.word) ?? (language.articles.has(number.word) ? 1 : null);
  const value = /^[1-9]\d{0,2}$/.test(number.text) ? Number(number.text) : inWords;
  const isHouse = value === 10 && tokens[at]?.word === 'no';
  return value === null || isHouse || value === 0 ? null : { value, next: lead + 1 };
}

/** 21st, 3e, 3.º: what is behind must be a plain word, and name neither century nor street. */
function endedAt(tokens: readonly Token[], at: number, language: Language): Place | null {
  const number = tokens[at];
  const ending = tokens[at + 1];
  if (number?.kind !== 'digits' || !/^[1-9]\d*$/.test(number.text)) return null;
  if (ending?.join !== 'none' || !language.ordinalEndings.has(ending.word)) return null;
  const following = tokens[at + 2];
  if (following !== undefined && !/^\p{Ll}/u.test(following.text)) return null;
  return { value: Number(number.text), next: at + 2 };
}

/** Third-largest, third place. “The third” alone could be a share or a day. */
function wordedAt(tokens: readonly Token[], at: number, language: Language): Place | null {
  const ordinal = phraseAt(tokens, at, language.ordinals) ?? dottedAt(tokens, at);
  if (ordinal === null) return null;
  const isRanked = tokens
    .slice(ordinal.next, ordinal.next + 3)
    .some(({ word, join }) => join !== 'none' && language.isRanked(word));
  return isRanked ? { value: ordinal.meaning, next: ordinal.next } : null;
}

/** The 3. of “3. Platz”. */
function dottedAt(tokens: readonly Token[], at: number) {
  const isDotted = tokens[at + 1]?.text === '.' && /^[1-9]\d{0,2}$/.test(tokens[at]?.text ?? '');
  return isDotted ? { meaning: Number(tokens[at]?.text), next: at + 2 } : null;
}

function gluedAt(tokens: readonly Token[], at: number, language: Language): Place | null {
  const value = language.gluedRank(tokens[at]?.word ?? '');
  return value === null ? null : { value, next: at + 1 };
}
