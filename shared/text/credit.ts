import { type Byline, readByline } from './byline.ts';
import { isUpdate, readDay } from './day.ts';

/** What a line under a headline says of who wrote the article and of when. One may be missing. */
export type Credit = {
  byline: Byline | null;
  /** `updated`: the day of a later change. */
  day: { iso: string; updated: boolean } | null;
};

/**
 * Reads a line that is nothing but a byline, a date, or both, however they are divided:
 * 'By Ilse Andermatt | 4 March 2026', 'Ilse Andermatt, 4 March 2026'. `null` for any other line.
 */
export function readCredit(line: string): Credit | null {
  if (line.length > longestLine) return null;
  const whole = readPart(line);
  if (whole !== null) return whole;
  const parts = line.split(divider).filter((part) => part !== '' && !filler.test(part));
  if (parts.length === 0) return null;
  const credits = parts.map((part) => readPart(part) ?? readPair(part));
  return credits.reduce(combine);
}

/** In UTF-16 units. */
const longestLine = 160;

/** A bar, a bullet or a dash with space around it; or the word that begins a second date. */
const divider = /\s*[|•·●]\s*|\s+[–—-]\s+|[,;]?\s+(?=(?:last )?updated\b)/iu;

const filler = /^\d+[- ]min(?:ute)?s?(?: read)?$/i;

function readPart(part: string): Credit | null {
  const iso = readDay(part);
  if (iso !== null) return { byline: null, day: { iso, updated: isUpdate(part) } };
  const byline = readByline(part);
  return byline === null ? null : { byline, day: null };
}

/** A name and a date with a comma between them, or, where the name is signed, a space or "on". */
function readPair(part: string): Credit | null {
  if (!/\p{Nd}{4}/u.test(part)) return null;
  for (const gap of part.matchAll(/(\s*[,،]\s*)|\s+(?:on\s+)?/gu)) {
    const left = readPart(part.slice(0, gap.index));
    if (left === null) continue;
    const credit = combine(left, readPart(part.slice(gap.index + gap[0].length)));
    if (credit === null || credit.byline === null || credit.day === null) continue;
    if (gap[1] !== undefined || credit.byline.evidence === 'signed') return credit;
  }
  return null;
}

/** Both together; the first name, and the day of publication before that of a change. */
function combine(left: Credit | null, right: Credit | null): Credit | null {
  if (left === null || right === null) return null;
  const days = [left.day, right.day].filter((day) => day !== null);
  return {
    byline: left.byline ?? right.byline,
    day: days.find((day) => !day.updated) ?? days[0] ?? null,
  };
}
