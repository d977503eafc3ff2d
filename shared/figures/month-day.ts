import { strict as german } from 'chrono-node/de';
import { strict as english } from 'chrono-node/en';
import { strict as spanish } from 'chrono-node/es';
import { strict as french } from 'chrono-node/fr';
import { isoDay } from '../text/iso-day.ts';
import type { FigureContext } from './figure.ts';
import type { Language } from './languages/language.ts';
import type { Token } from './tokens.ts';

type Parser = Pick<typeof english, 'parse'>;
type Components = ReturnType<Parser['parse']>[number]['start'];

const parsers: ReadonlyMap<string, Parser> = new Map([
  ['de', german],
  ['es', spanish],
  ['fr', french],
]);

/** What may stand before and behind a date that is the whole of a figure. */
const lead = /^(?:on|the|from|since|until|by|am|der|den|dem|vom|seit|bis|le|du|el|del|al|\s)*$/iu;
const rest = /^[\s,.]*$/u;

/** In UTF-16 units; no date in words is longer. */
const longest = 60;

/**
 * The day that words with a month's name say, or two as `first/last`. A day without a year is
 * `--02-07`, unless the article's own day says which year is meant.
 */
export function readMonthDay(
  text: string,
  tokens: readonly Token[],
  language: Language,
  { language: tag, published }: FigureContext,
): string | null {
  const isNamed = tokens.some(({ word }) => language.months.has(word));
  const isWritten = tokens.some(({ kind }) => kind === 'digits');
  if (!isNamed || !isWritten || text.length > longest) return null;
  const parser = parsers.get(tag.slice(0, 2).toLowerCase()) ?? english;
  // The reference day only fills in what is missing, and what is missing is not used.
  const [result, another] = parser.parse(text, new Date(0));
  if (result === undefined || another !== undefined) return null;
  const before = text.slice(0, result.index);
  const behind = text.slice(result.index + result.text.length);
  if (!lead.test(before) || !rest.test(behind)) return null;
  const start = dayOf(result.start, result.text, published);
  if (!result.end || start === null) return start;
  const end = dayOf(result.end, result.text, published);
  return end !== null && start < end ? `${start}/${end}` : null;
}

function dayOf(date: Components, text: string, published: string): string | null {
  const month = date.get('month') ?? 0;
  const day = date.get('day') ?? 0;
  if (!date.isCertain('month') || !date.isCertain('day') || date.isCertain('hour')) return null;
  if (!new RegExp(`(?<!\\d)0?${day}(?!\\d)`).test(text)) return null;
  const year = date.isCertain('year') ? (date.get('year') ?? 0) : null;
  if (year !== null) return text.includes(String(year)) ? isoDay(year, month, day) : null;
  if (/\d{4}/.test(text)) return null;
  return nearest(published, month, day) ?? openDay(month, day);
}

/** A leap year has every day. */
function openDay(month: number, day: number): string | null {
  return isoDay(2000, month, day)?.replace('2000', '-') ?? null;
}

/** In days: within it no other year's day is as near, by far. */
const near = 120;

/** The day of the year that is meant in an article of that day; `null` where that is not sure. */
function nearest(published: string, month: number, day: number): string | null {
  const [year = ''] = published.split('-');
  const reference = Date.parse(`${published}T00:00:00Z`);
  if (Number.isNaN(reference)) return null;
  const days = [-1, 0, 1].flatMap((shift) => isoDay(Number(year) + shift, month, day) ?? []);
  const isNear = (date: string) => Math.abs(Date.parse(date) - reference) <= near * 86_400_000;
  return days.find(isNear) ?? null;
}
