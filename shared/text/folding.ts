import { isWhite } from './white.ts';

/**
 * A text as it is searched. Each unit of `text` comes from the characters `[starts[i], ends[i])`
 * of the original, in UTF-16; one that became several units gave each of them its place, one that
 * became none has no unit.
 */
export type Folded = { text: string; starts: Uint32Array; ends: Uint32Array };

/**
 * Folds what a reader takes for the same: a run of white space to one space, or to a line break
 * where a blank line is in it; quotes, apostrophes and hyphens of any form to the plain ones; a
 * letter and its accent in one to two; soft hyphens to nothing; and unless the case is to match,
 * letters to small ones by Unicode's full folding, whatever the language: ẞ is ss, ς is σ, İ is i
 * with its dot, ı is itself.
 */
export function foldText(text: string, { matchCase }: { matchCase: boolean }): Folded {
  let units = new Uint16Array(text.length + most);
  let starts = new Uint32Array(units.length);
  let ends = new Uint32Array(units.length);
  let length = 0;
  let place = 0;
  const known = new Map<number, string>();
  while (place < text.length) {
    const unit = text.charCodeAt(place);
    const start = place;
    if (length + most > units.length) {
      units = moved(units, new Uint16Array(units.length * 2));
      starts = moved(starts, new Uint32Array(units.length));
      ends = moved(ends, new Uint32Array(units.length));
    }
    starts[length] = start;
    if (isWhite(unit)) {
      place = whiteEnd(text, start);
      ends[length] = place;
      units[length] = isBlankLine(text.slice(start, place)) ? 0x0a : 0x20;
      length += 1;
      continue;
    }
    if (isAsItIs(unit)) {
      const isCapital = unit >= 0x41 && unit <= 0x5a;
      place += 1;
      ends[length] = place;
      units[length] = isCapital && !matchCase ? unit + 0x20 : unit;
      length += 1;
      continue;
    }
    const code = text.codePointAt(start) ?? unit;
    place += code > 0xffff ? 2 : 1;
    const letters = known.get(code) ?? foldCharacter(String.fromCodePoint(code), matchCase);
    known.set(code, letters);
    for (let index = 0; index < letters.length; index += 1) {
      units[length] = letters.charCodeAt(index);
      starts[length] = start;
      ends[length] = place;
      length += 1;
    }
  }
  return { text: stringOf(units, length), starts, ends };
}

/** No character becomes more units than this. */
const most = 16;

/** Plain Latin and Han, which but for capitals fold to themselves: that saves looking them up. */
function isAsItIs(unit: number): boolean {
  return unit < 0x80 ? unit !== graveAccent : unit >= 0x4e00 && unit <= 0x9fff;
}

const graveAccent = 0x60;

const signs = new Map([
  ...Array.from('‘’‚‛′‵‹›`´ʼ', (sign): [string, string] => [sign, "'"]),
  ...Array.from('“”„‟″‶«»', (sign): [string, string] => [sign, '"']),
  ...Array.from('‐‑‒–−', (sign): [string, string] => [sign, '-']),
  ['\u00ad', ''],
]);

function foldCharacter(character: string, matchCase: boolean): string {
  const sign = signs.get(character);
  if (sign !== undefined) return sign;
  // Of ı there is no capital of its own: up and down again it would be i.
  if (matchCase || character === 'ı') return character.normalize('NFD');
  // ẞ, ſ and ς come to their common form only by way of the capital.
  return character.toLowerCase().toUpperCase().toLowerCase().normalize('NFD');
}

function whiteEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isWhite(text.charCodeAt(end))) end += 1;
  return end;
}

/** Whether two line breaks lie in a run of white space. */
function isBlankLine(white: string): boolean {
  return white.includes('\n') && white.indexOf('\n') !== white.lastIndexOf('\n');
}

/** How many units are made a string at once: a call may have no more arguments. */
const chunk = 8192;

/** The first units, as a string. */
export function stringOf(units: Uint16Array, length: number): string {
  const pieces: string[] = [];
  for (let start = 0; start < length; start += chunk) {
    const part = units.subarray(start, Math.min(start + chunk, length));
    // Spread, they would be copied one by one, which takes longer than all the rest.
    const piece: string = Reflect.apply(String.fromCharCode, null, part);
    pieces.push(piece);
  }
  return pieces.join('');
}

function moved<Numbers extends Uint16Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
