import { readDay } from '../../../shared/text/day.ts';
import { isoDay } from '../../../shared/text/iso-day.ts';

/**
 * The day of a cell as `YYYY-MM-DD`: as dates are written, as eight digits, or as seconds or
 * milliseconds since 1970. '' where it is none, or might be two.
 */
export function readDate(value: string): string {
  const written = value.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ]\d)/.exec(written);
  if (iso !== null) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? '';
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (digits !== null) return isoDay(Number(digits[1]), Number(digits[2]), Number(digits[3])) ?? '';
  if (/^\d{9,10}(?:\.\d+)?$/.test(written)) return dayOf(Number(written) * 1000);
  if (/^\d{12,13}$/.test(written)) return dayOf(Number(written));
  return readDay(written) ?? '';
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
