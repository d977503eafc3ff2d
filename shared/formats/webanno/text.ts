import type { Fragment } from '../../model/annotation.ts';
import { createOffsets, type OffsetUnit, offsetUnits } from '../../text/offsets.ts';
import type { ReadUnit, UnitFinding } from '../codec.ts';
import { joinLineEnds } from '../units/line-ends.ts';
import type { Row, Sentence } from './rows.ts';

/** A text put together from its sentences, and where rows are in it (UTF-16); null for nowhere. */
export type Whole = {
  text: string;
  placeOf(row: Row): Fragment | null;
  finding: UnitFinding;
};

/** No gap between sentences is longer, in characters: a longer one is a broken number. */
const longestGap = 100_000;

/**
 * Puts sentences together by their offsets: UTF-16, or what a person says, or the unit in which
 * most rows stand where they say. Between sentences that do not touch stand a line end and spaces,
 * as INCEpTION has it. Null where the sentences overlap in each.
 */
export function putTogether(sentences: readonly Sentence[], unit: ReadUnit | null): Whole | null {
  const rows = sentences.flatMap((sentence) => sentence.rows);
  const tried = unitsToTry(unit).flatMap((one) => {
    const text = textIn(one, sentences);
    if (text === null) return [];
    const placeOf = placeFinder(text, one);
    return [
      { unit: one, text, placeOf, count: rows.filter((row) => placeOf(row) !== null).length },
    ];
  });
  const most = Math.max(...tried.map(({ count }) => count));
  const [first, second] = tried.filter(({ count }) => count === most);
  if (first === undefined) return null;
  const ends = joinLineEnds(first.text);
  const placeOf = (row: Row): Fragment | null => {
    const place = first.placeOf(row);
    const start = place === null ? null : ends.carry(place.start);
    const end = place === null ? null : ends.carry(place.end);
    return start === null || end === null ? null : { start, end };
  };
  const isSaid = unit !== null || rows.length === 0;
  const byQuotes = second === undefined ? 'quotes' : 'any';
  return {
    text: ends.text,
    placeOf,
    finding: { unit: first.unit, by: isSaid ? 'rule' : byQuotes },
  };
}

function unitsToTry(unit: ReadUnit | null): OffsetUnit[] {
  const said = offsetUnits.filter((one) => one === unit);
  return said.length > 0 ? said : ['utf16', 'codepoint', 'byte'];
}

function textIn(unit: OffsetUnit, sentences: readonly Sentence[]): string | null {
  const lengthOf = (text: string) => createOffsets(text).lengthIn(unit);
  const parts: string[] = [];
  let length = 0;
  for (const { text, rows } of sentences) {
    const [first] = rows;
    const before = first === undefined ? 0 : Math.max(0, text.indexOf(first.form));
    const start = first === undefined ? length : first.begin - lengthOf(text.slice(0, before));
    const gap = start - length;
    if (gap < 0 || gap > longestGap) return null;
    if (gap > 0) parts.push(parts.length === 0 ? ' '.repeat(gap) : `\n${' '.repeat(gap - 1)}`);
    parts.push(text);
    length = start + lengthOf(text);
  }
  return parts.join('');
}

function placeFinder(text: string, unit: OffsetUnit): (row: Row) => Fragment | null {
  const offsets = createOffsets(text);
  const at = (offset: number): number | null => {
    if (unit === 'codepoint') return offsets.fromCodePoint(offset);
    if (unit === 'byte') return offsets.fromByte(offset);
    return offsets.toCodePoint(offset) === null ? null : offset;
  };
  return ({ begin, end, form }) => {
    const [start, stop] = [at(begin), at(end)];
    if (start === null || stop === null || start > stop) return null;
    return text.slice(start, stop) === form ? { start, end: stop } : null;
  };
}
