/** A value of a list in a JSON text, as it is written, and the line where it begins, from 1. */
export type JsonPart = { text: string; line: number };

/**
 * What a JSON text is made of: values one by one, and where the list was not closed (`open`), or
 * something follows that is not read (`rest`).
 */
export type JsonPiece =
  | ({ kind: 'part' } & JsonPart)
  | { kind: 'open'; line: number }
  | { kind: 'rest'; line: number };

/** In UTF-16 units. A longer one of many small values would take all memory, and the process. */
export const longestPart = 4_000_000;

/**
 * The values of the list that a JSON text is, or of the first list of objects within the object
 * that it is, one by one, so that a text of any length can be read. Where there is no such list,
 * the whole text is one value. A value that does not parse ends where its brackets do, or at the
 * end. The text comes in pieces: what was looked at, and what follows.
 */
export function* scanJson(
  early: Iterable<string>,
  later: Iterator<string>,
): Generator<JsonPiece, void, undefined> {
  const scanner = createScanner();
  for (const piece of early) yield* scanner.push(piece);
  for (let next = later.next(); next.done !== true; next = later.next()) {
    yield* scanner.push(next.value);
  }
  yield* scanner.end();
}

function createScanner() {
  let line = 1;
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  /** The depth of the list whose values are told; 0 while none was found. */
  let list = 0;
  /** Of a list within an object, not yet known to be of objects: its depth. */
  let candidate = 0;
  let isOver = false;
  /** The line of what follows the end of the list and belongs to nothing. */
  let rest: number | null = null;
  /** The value at hand: its text before this piece, and the line it begins in; null between values. */
  let value: { before: string; line: number } | null = null;
  let whole = '';

  function* push(piece: string): Generator<JsonPiece, void, undefined> {
    if (list === 0 && !isOver && whole.length <= longestPart) whole += piece;
    let start = 0;
    for (let index = 0; index < piece.length; index += 1) {
      const unit = piece.charCodeAt(index);
      if (unit === 0x0a) line += 1;
      if (isOver) {
        // Of an object, other fields may follow its list.
        if (list === 1 && rest === null && !isSpace(unit)) rest = line;
        continue;
      }
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (unit === backslash) isEscaped = true;
        else if (unit === quote) isInString = false;
        continue;
      }
      if (candidate > 0 && !isSpace(unit)) {
        if (unit === openObject) {
          list = candidate;
          whole = '';
        }
        candidate = 0;
      }
      if (list > 0 && depth === list && value === null && !isSpace(unit)) {
        if (unit === closeList) isOver = true;
        if (unit !== closeList && unit !== comma) {
          value = { before: '', line };
          start = index;
        }
      }
      if (unit === quote) isInString = true;
      else if (unit === openList || unit === openObject) {
        depth += 1;
        if (list === 0 && unit === openList && depth === 1) {
          list = 1;
          whole = '';
        }
        if (list === 0 && unit === openList && depth === 2) candidate = 2;
      } else if (unit === closeList || unit === closeObject) {
        depth -= 1;
        if (value !== null && depth < list) {
          yield { kind: 'part', text: value.before + piece.slice(start, index), line: value.line };
          value = null;
          isOver = true;
        }
      } else if (unit === comma && value !== null && depth === list) {
        yield { kind: 'part', text: value.before + piece.slice(start, index), line: value.line };
        value = null;
      }
    }
    if (value !== null) {
      value.before =
        value.before.length > longestPart ? value.before : value.before + piece.slice(start);
    }
  }

  function* end(): Generator<JsonPiece, void, undefined> {
    if (list === 0 && whole.trim() !== '') yield { kind: 'part', text: whole, line: 1 };
    if (value !== null) yield { kind: 'part', text: value.before, line: value.line };
    else if (list > 0 && !isOver) yield { kind: 'open', line };
    if (rest !== null) yield { kind: 'rest', line: rest };
  }

  return { push, end };
}

const quote = 0x22;
const comma = 0x2c;
const openList = 0x5b;
const backslash = 0x5c;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0xfeff;
}
