import { withoutEscapes } from './shared-strings.ts';
import type { NumberKind } from './styles.ts';

/** A cell as its sheet has it: its type, its style, and its value or its own text. */
export type Cell = { type: string; style: string; value: string; own: string };

/** What all cells of a workbook have in common. */
export type Commons = {
  strings: readonly string[];
  styles: readonly NumberKind[];
  /** Whether days are counted from 1904, as Excel for the Mac did. */
  isFrom1904: boolean;
};

/**
 * A cell as text: a day as `YYYY-MM-DD`, with its time only where it has one, a number as JSON
 * writes it, a formula as its last result. An error is '', and null what points to no text.
 */
export function textOfCell(
  { type, style, value, own }: Cell,
  { strings, styles, isFrom1904 }: Commons,
): string | null {
  switch (type) {
    case 's':
      return value.trim() === '' ? '' : (strings[Number(value)] ?? null);
    case 'inlineStr':
      return own;
    case 'str':
      return withoutEscapes(value);
    case 'b':
      return value.trim() === '' ? '' : String(value.trim() === '1' || value.trim() === 'true');
    case 'e':
      return '';
    case 'd':
      return withoutMidnight(value.trim());
    default:
      return textOfNumber(value.trim(), styles[Number(style)] ?? 'number', isFrom1904);
  }
}

function textOfNumber(written: string, kind: NumberKind, isFrom1904: boolean): string {
  const number = Number(written);
  if (written === '' || !Number.isFinite(number)) return written;
  if (kind === 'time' && number >= 0 && number < 1) return timeOf(number);
  if (kind !== 'number') return dayOf(number, isFrom1904) ?? written;
  // A long number is a name, such as that of a post, and not to be rounded.
  return /^-?\d{16,}$/.test(written) ? written : String(number);
}

const millisecondsADay = 86_400_000;

/** Excel takes 1900 for a leap year, so that days before March of it are counted from a day later. */
function dayOf(serial: number, isFrom1904: boolean): string | null {
  const first = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const seconds = Math.round(serial * 86_400);
  const day = new Date(first + seconds * 1000);
  if (serial < 0 || Number.isNaN(day.getTime()) || day.getUTCFullYear() > 9999) return null;
  return withoutMidnight(day.toISOString());
}

function timeOf(part: number): string {
  const time = new Date(Math.round((part * millisecondsADay) / 1000) * 1000);
  return time.toISOString().slice(11, 19);
}

function withoutMidnight(iso: string): string {
  return iso.replace(/(?:\.0+)?Z?$/, '').replace(/T00:00:00$/, '');
}
