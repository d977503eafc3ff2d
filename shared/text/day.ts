import { strict as german } from 'chrono-node/de';
import { strict as english } from 'chrono-node/en';
import { strict as spanish } from 'chrono-node/es';
import { strict as french } from 'chrono-node/fr';
import { readArabicDay } from './arabic-day.ts';
import { isoDay } from './iso-day.ts';

/**
 * The day a line names, as `YYYY-MM-DD`, where the line is nothing but a date: words such as
 * "Published on" may lead it, a time and zone may follow. `null` for anything else, and where
 * the year is missing, the day does not exist, or day and month could be the other way round
 * (03/04/2026): none is better than a wrong one.
 */
export function readDay(line: string): string | null {
  if (line.length > longestLine) return null;
  const date = westernDigits(line).trim().replace(leadWords, '').trim();
  if (!/\d{4}/.test(date)) return null;
  return readNumbers(date) ?? readArabicDay(date, isTime) ?? readWords(date);
}

/** Whether a date line says when the article was changed, not when it was published. */
export function isUpdate(line: string): boolean {
  return updateWords.test(line);
}

/** In UTF-16 units. "Last updated on Wednesday, 14 February 2018 at 10:31 a.m. EST" has 60. */
const longestLine = 100;

const leadWords =
  /^(?:first |last |originally |zuletzt |تم |تاريخ )?(?:published|publication date|posted|released|updated|modified|date|on|veröffentlicht|aktualisiert|stand|datum|publié|mis à jour|publicado|actualizado|fecha|نشر|نُشر|النشر|آخر تحديث|تحديث)(?:\s+(?:on|at|am|le|el|في|بتاريخ))?(?:\s*[:：]\s*|\s+)/iu;

const updateWords = /updated|modified|aktualisiert|mis à jour|actualizado|تحديث/iu;

/** Arabic-Indic digits, and the Persian ones, as 0 to 9. */
function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0x0f));
}

/** 2018-02-14, 2018/02/14, 14.02.2018, 14/02/2018, 02/14/2018; the time may be behind a T. */
function readNumbers(date: string): string | null {
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T(?=\d)|(?!\d))(.*)$/.exec(date);
  if (yearFirst !== null) {
    const [, year, , month, day, rest = ''] = yearFirst;
    return isTime(rest) ? isoDay(Number(year), Number(month), Number(day)) : null;
  }
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)(.*)$/.exec(date);
  if (yearLast === null) return null;
  const [, first, , second, year, rest = ''] = yearLast;
  if (!isTime(rest)) return null;
  const asEurope = isoDay(Number(year), Number(second), Number(first));
  const asAmerica = isoDay(Number(year), Number(first), Number(second));
  if (asEurope === null || asAmerica === null) return asEurope ?? asAmerica;
  return asEurope === asAmerica ? asEurope : null;
}

/** A date with its month in words. Only what the line itself says counts, nothing implied. */
function readWords(date: string): string | null {
  if (numericDate.test(date)) return null;
  for (const parser of [english, german, french, spanish]) {
    // The reference day only fills in what is missing, and with that missing we refuse.
    const [result, another] = parser.parse(date, new Date(0));
    if (result === undefined || another !== undefined || result.end) continue;
    const { start, index, text } = result;
    if (!start.isCertain('day') || !start.isCertain('month') || !start.isCertain('year')) continue;
    const year = start.get('year');
    if (year === null || !text.includes(String(year))) continue;
    if (index !== 0 || !isTime(date.slice(text.length))) continue;
    return isoDay(year, start.get('month') ?? 0, start.get('day') ?? 0);
  }
  return null;
}

/** Chrono would read 03/04/2026 as March, as Americans do. */
const numericDate = /\d[-/.]\d{1,2}[-/.]\d/;

/** Whether a text is a time of day with its zone, or nothing. */
function isTime(text: string): boolean {
  return wordsOf(text).every((word) => clock.test(word) || zone.test(word) || joint.test(word));
}

const clock = /^T?\d{1,2}(?:[:.h]\d{2}){1,2}(?:\.\d+)?(?:[ap]\.?m\.?|Z|h|[+-]\d{2}:?\d{2})?$/i;
const zone =
  /^(?:Z|(?:GMT|UTC)(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{2}:?\d{2}|[ECMP][SD]?T|A[EKC]?[SD]T|BST|IST|CES?T|EES?T|WES?T|MSK|[JKHN]Z?[SD]T|SGT|HKT|[WEC]AT|SAST|PKT|GST)$/;
const joint = /^(?:at|um|à|a|las|uhr|hrs?|[ap]\.?m\.?|local|time|[.–—|-])$/iu;

function wordsOf(text: string): string[] {
  return text.split(/[\s,،;()]+/).filter((word) => word !== '');
}
