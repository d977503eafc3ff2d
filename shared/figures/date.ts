import { isoDay } from '../text/iso-day.ts';
import { type FigureContext, plainFigure, type ReadFigure } from './figure.ts';
import type { Language } from './languages/language.ts';
import { readMonthDay } from './month-day.ts';
import { phraseAt, setAt } from './phrases.ts';
import type { FigureText } from './quantity.ts';
import type { Token } from './tokens.ts';

/** A day, month, year, decade or range of them; `null` for anything else. */
export function readDate(
  { text, tokens }: FigureText,
  language: Language,
  context: FigureContext,
): ReadFigure | null {
  const at = setAt(tokens, 0, language.dateLeads) ?? 0;
  const single =
    numericDay(tokens, context.language) ??
    yearAt(tokens, at) ??
    decade(tokens, language) ??
    monthOfYear(tokens, at, language);
  if (single !== null) return { ...plainFigure, kind: 'date', period: single };
  const period = yearRange(tokens, language) ?? readMonthDay(text, tokens, language, context);
  if (period === null) return null;
  const modifier = period.includes('/') ? 'range' : 'exact';
  return { ...plainFigure, kind: 'date', period, modifier };
}

/** A year by itself: 1900 to 2099, or four digits that a word such as “in” leads. */
function yearAt(tokens: readonly Token[], at: number): string | null {
  const year = tokens[at];
  if (at + 1 !== tokens.length || year?.kind !== 'digits') return null;
  const isRecent = year.join !== 'minus' && isYear(year);
  const isOld = at > 0 && /^1\d{3}$/.test(year.text);
  return isRecent || isOld ? year.text : null;
}

function isYear(token: Token | undefined): boolean {
  return /^(?:19|20)\d{2}$/.test(token?.text ?? '');
}

/** 2014-2018, from 2014 to 2018, between 2014 and 2018. */
function yearRange(tokens: readonly Token[], language: Language): string | null {
  const between = setAt(tokens, 0, language.between);
  const start = between ?? setAt(tokens, 0, language.from) ?? 0;
  const first = tokens[start];
  const joint = setAt(tokens, start + 1, between === null ? language.to : language.betweenAnd);
  const second = tokens[joint ?? start + 1];
  const isEnd = (joint ?? start + 1) + 1 === tokens.length;
  const isJoined = joint !== null || second?.join === 'hyphen' || second?.join === 'dash';
  if (!isYear(first) || !isYear(second) || !isEnd || !isJoined) return null;
  return Number(first?.text) < Number(second?.text) ? `${first?.text}/${second?.text}` : null;
}

/** The 1990s, les années 1990, die 1990er Jahre: first year and last. The 1900s may be a century. */
function decade(tokens: readonly Token[], language: Language): string | null {
  const lead = setAt(tokens, 0, language.decadeLeads);
  const led = setAt(tokens, 0, language.dateLeads) ?? 0;
  const start = lead ?? setAt(tokens, led, language.fillers) ?? led;
  const year = tokens[start];
  const ending = setAt(tokens, start + 1, language.decadeEndings);
  const isWritten = lead !== null ? start + 1 === tokens.length : ending === tokens.length;
  if (!isWritten || year === undefined || !isYear(year) || !/[1-9]0$/.test(year.text)) return null;
  return `${year.text}/${Number(year.text) + 9}`;
}

/** February 2018, février 2018, febrero de 2018. */
function monthOfYear(tokens: readonly Token[], at: number, language: Language): string | null {
  const month = phraseAt(tokens, at, language.months);
  if (month === null) return null;
  const of = setAt(tokens, month.next, language.dateLeads) ?? month.next;
  const year = tokens[of];
  if (!isYear(year) || of + 1 !== tokens.length) return null;
  return `${year?.text}-${String(month.meaning).padStart(2, '0')}`;
}

/** 2018-02-07, 07.02.2018, 07/02/2018 where the language or region says which is the day. */
function numericDay(tokens: readonly Token[], language: string): string | null {
  const written = tokens.map(({ text, join }) => (join === 'none' ? text : `-${text}`)).join('');
  const [, year, month, day] = /^-?(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? [];
  if (year !== undefined) return isoDay(Number(year), Number(month), Number(day));
  const [, first, , second, last] = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})$/.exec(written) ?? [];
  if (first === undefined) return null;
  const asEurope = isoDay(Number(last), Number(second), Number(first));
  const asAmerica = isoDay(Number(last), Number(first), Number(second));
  if (asEurope === null || asAmerica === null || asEurope === asAmerica)
    return asEurope ?? asAmerica;
  if (/^en-US\b/i.test(language)) return asAmerica;
  const isOpen = language === '' || /^(?:en(?:-CA)?|fr-CA|es-(?:US|PR))$/i.test(language);
  return isOpen ? null : asEurope;
}
