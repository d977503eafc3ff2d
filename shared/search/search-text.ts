import { stringOf } from '../text/folding.ts';
import { foldedParts, foldedUnit, gatheredParts, kindOf, kinds } from './fold-character.ts';
import { foldPieces } from './fold-pieces.ts';

/**
 * A text as it is searched: its words, folded, each between two spaces. Each unit of a word comes
 * from the characters `[starts[i], ends[i])` of the original, in UTF-16.
 */
export type SearchedText = { words: string; starts: Uint32Array; ends: Uint32Array };

/**
 * A text as the index has it: what a reader takes for the same word is the same, whatever its case,
 * its accents and its form of type; all that is no letter and no digit parts words; and each
 * character of a script that sets no spaces is a word by itself, so that words in it are phrases.
 * The index parts words at whatever of ASCII is left between them.
 */
export function searchText(text: string): string {
  return foldPieces(text, (piece) => fold(piece, null));
}

/** The same, word for word, with the places that the words have in the text. */
export function searchedText(text: string): SearchedText {
  const places = { starts: new Uint32Array(0), ends: new Uint32Array(0) };
  return { words: fold(text, places), ...places };
}

/** The words of a text as the index has them, one by one. */
export function wordsOf(text: string): string[] {
  return fold(text, null)
    .split(' ')
    .filter((word) => word !== '');
}

/** Room that is enough for what any one character becomes, with the spaces around it. */
const most = 64;

const space = 0x20;

/** Folds a text, and fills in where its words come from unless nobody asks. */
function fold(text: string, places: { starts: Uint32Array; ends: Uint32Array } | null): string {
  let units = new Uint16Array(text.length + most);
  let starts = new Uint32Array(places === null ? 0 : units.length);
  let ends = new Uint32Array(starts.length);
  units[0] = space;
  let length = 1;
  let isBetween = true;
  let isAfterAlone = false;
  let place = 0;
  while (place < text.length) {
    if (length + most > units.length) {
      units = moved(units, new Uint16Array(units.length * 2));
      if (places !== null) {
        starts = moved(starts, new Uint32Array(units.length));
        ends = moved(ends, new Uint32Array(units.length));
      }
    }
    const start = place;
    const unit = text.charCodeAt(start);
    const kind = kindOf(unit);
    place += 1;
    if (kind === kinds.letter && !isAfterAlone) {
      units[length] = foldedUnit(unit);
      starts[length] = start;
      ends[length] = place;
      length += 1;
      isBetween = false;
      continue;
    }
    if (kind === kinds.nothing) {
      // An accent that is left out belongs to the letter before it all the same.
      if (!isBetween && ends[length - 1] === start) ends[length - 1] = place;
      continue;
    }
    if (kind === kinds.between) {
      if (!isBetween) {
        units[length] = space;
        length += 1;
      }
      isBetween = true;
      isAfterAlone = false;
      continue;
    }
    const code = text.codePointAt(start) ?? unit;
    if (code > 0xffff) place += 1;
    let parts = foldedParts(code);
    if (kindOf(text.charCodeAt(place)) === kinds.gathering) {
      while (kindOf(text.charCodeAt(place)) === kinds.gathering) place += 1;
      parts = gatheredParts(text.slice(start, place));
    }
    for (const part of parts) {
      const isParted =
        part.kind === kinds.between ||
        part.kind === kinds.alone ||
        (isAfterAlone && part.kind !== kinds.clinging);
      if (isParted && !isBetween) {
        units[length] = space;
        length += 1;
      }
      isBetween = part.kind === kinds.between;
      isAfterAlone = part.kind === kinds.alone || (isAfterAlone && part.kind === kinds.clinging);
      if (isBetween) continue;
      for (let index = 0; index < part.units.length; index += 1) {
        units[length] = part.units.charCodeAt(index);
        starts[length] = start;
        ends[length] = place;
        length += 1;
      }
    }
  }
  if (!isBetween) {
    units[length] = space;
    length += 1;
  }
  if (places !== null) Object.assign(places, { starts, ends });
  return stringOf(units, length);
}

function moved<Numbers extends Uint16Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
