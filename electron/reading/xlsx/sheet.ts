import { attributeOf, type XmlToken } from '../xml/tokens.ts';
import { type Cell, type Commons, textOfCell } from './cell.ts';
import { createTextReader } from './shared-strings.ts';

/** A row that has anything in it, by column from 1; null where a cell points to no text. */
export type SheetRow = { line: number; cells: ReadonlyMap<number, string> | null };

/** What a sheet may have at most. */
const most = { rows: 1_048_576, columns: 16_384 };

/** The rows of a sheet in order. Of merged cells the first has what is in them. */
export function* readSheet(
  tokens: Iterable<XmlToken>,
  commons: Commons,
): Generator<SheetRow, void, undefined> {
  const own = createTextReader();
  let line = 0;
  let column = 0;
  let cells: Map<number, string> | null = new Map();
  let cell: Cell | null = null;
  let isInRow = false;
  let isValue = false;
  for (const token of tokens) {
    if (cell !== null) own.hear(token);
    if (token.kind === 'text') {
      if (isValue && cell !== null) cell.value += token.text;
      continue;
    }
    const { kind, name } = token;
    if (name === 'row' && kind === 'open') {
      line = numberIn(attributeOf(token, 'r'), most.rows) ?? line + 1;
      column = 0;
      cells = new Map();
      isInRow = true;
    } else if (name === 'c' && kind === 'open' && isInRow) {
      column = columnIn(attributeOf(token, 'r')) ?? column + 1;
      cell = { type: attributeOf(token, 't'), style: attributeOf(token, 's'), value: '', own: '' };
      own.take();
    } else if (name === 'v') {
      isValue = kind === 'open';
    } else if (name === 'c' && cell !== null) {
      const text = textOfCell({ ...cell, own: own.take() }, commons);
      cell = null;
      if (text === null) cells = null;
      else if (text !== '' && column <= most.columns) cells?.set(column, text);
    } else if (name === 'row' && isInRow) {
      isInRow = false;
      if (cells === null || cells.size > 0) yield { line, cells };
    }
  }
}

function numberIn(written: string, limit: number): number | null {
  const number = Number(written);
  return Number.isInteger(number) && number >= 1 && number <= limit ? number : null;
}

/** The column of a place such as `AB12`, from 1; null where there is none. */
function columnIn(place: string): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(place)?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return numberIn(String(column), most.columns);
}
