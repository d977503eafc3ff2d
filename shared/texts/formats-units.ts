import type { ReadUnit } from '../formats/codec.ts';
import { shorten } from '../text/shorten.ts';
import { plural } from './plural.ts';

/** A place as a file says it, in the file's own unit. */
type Said = { name: string; start: number; end: number };

/** What a person calls the units of offsets. */
export const unitNames: Readonly<Record<ReadUnit, string>> = {
  codepoint: 'code points',
  utf16: 'UTF-16 code units',
  byte: 'UTF-8 bytes',
  grapheme: 'graphemes',
};

/** What is said of offsets that do not point at what they are said to point at. */
export const unitTexts = {
  outside: ({ name, start, end, unit }: Said & { unit: ReadUnit }) =>
    `${name} at ${start} to ${end} does not fit in the text in ${unitNames[unit]}; it was left out.`,
  nowhere: ({ name, start, end, quote }: Said & { quote: string }) =>
    `${name}: ${quoted(quote)} does not stand at ${start} to ${end}, nor anywhere near; it was left out.`,
  moved: ({ name, start, end, quote, by }: Said & { quote: string; by: number }) =>
    `${name}: ${quoted(quote)} does not stand at ${start} to ${end}; it was put where it stands nearest, ${distance(by)}.`,
} as const;

function quoted(quote: string): string {
  return `“${shorten(quote.replace(/\s+/g, ' '), 60)}”`;
}

/** How far it is from where it was said to begin, in UTF-16 units. */
function distance(by: number): string {
  if (by === 0) return 'which begins there and ends elsewhere';
  return `${plural(Math.abs(by), 'character')} ${by < 0 ? 'before' : 'further on'}`;
}
