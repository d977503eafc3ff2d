import type { Fragment } from '../../model/annotation.ts';
import { conllTexts } from '../../texts/formats-conll.ts';
import { blankRecord, blankSpan } from '../blank.ts';
import type { ExchangeRecord, FormatProblem, Parsed, Source, UnitFinding } from '../codec.ts';
import { chunksOf } from './chunks.ts';
import { type Document, type Row, readRows } from './rows.ts';
import { placesOf, sidecarAt, sidecarNameFor } from './sidecar.ts';

/**
 * Reads CoNLL, of whichever scheme. Texts and places are those of the sidecar where one is beside
 * the file. Else a text is its tokens with a space between them and a line for each sentence,
 * which is told by a unit that was found by no quote but by rule.
 */
export function readConll(source: Source): Parsed {
  const { documents, problems } = readRows(source.text);
  const records: ExchangeRecord[] = [];
  const units: UnitFinding[] = [];
  for (const document of documents) {
    const rows = document.sentences.flat();
    const { id, text, places, unit, problem } = textOf(source, document, rows);
    if (problem !== null) problems.push(problem);
    if (rows.length === 0 && unit.by === 'rule') continue;
    const { chunks, mended } = chunksOf(
      document.sentences.map((sentence) => sentence.map(({ tag }) => tag)),
    );
    for (const number of mended) problems.push(...mendedAt(rows[number]));
    const spans = chunks.flatMap(({ label, first, last }, index) => {
      const start = places[first]?.start;
      const end = places[last]?.end;
      if (start === undefined || end === undefined) return [];
      return [blankSpan(text, { id: `s${index + 1}`, label, fragments: [{ start, end }] })];
    });
    records.push({ ...blankRecord(text, id), spans });
    units.push(unit);
  }
  return { records, problems: problems.sort((a, b) => a.line - b.line), units };
}

type Told = {
  id: string;
  text: string;
  places: readonly Fragment[];
  unit: UnitFinding;
  problem: FormatProblem | null;
};

function textOf(source: Source, { line, sentences }: Document, rows: readonly Row[]): Told {
  const { file, beside } = source;
  const fileLine = source.line + line - 1;
  const made = putTogether(sentences);
  const unit: UnitFinding = { unit: 'utf16', by: 'rule' };
  const id = `${file.replace(/\.[^.]*$/, '')}-${fileLine}`;
  const without = { id, ...made, unit, problem: null };
  const name = sidecarNameFor(file, beside);
  if (name === null) return without;
  const sidecar = sidecarAt(beside, name, fileLine);
  const forms = rows.map(({ form }) => form);
  const places = sidecar === null ? null : placesOf(sidecar, forms);
  if (sidecar === null || places === null) {
    return { ...without, problem: { line, message: conllTexts.noPlaces(name) } };
  }
  const { text, offset_unit } = sidecar;
  return {
    ...{ id: sidecar.id, text, places },
    unit: { unit: offset_unit, by: 'quotes' },
    problem: null,
  };
}

/** Tokens with a space between them, sentences with a line each. */
function putTogether(sentences: readonly (readonly Row[])[]): { text: string; places: Fragment[] } {
  const places: Fragment[] = [];
  const lines: string[] = [];
  let start = 0;
  for (const rows of sentences) {
    for (const { form } of rows) {
      places.push({ start, end: start + form.length });
      start += form.length + 1;
    }
    lines.push(rows.map(({ form }) => form).join(' '));
  }
  return { text: lines.join('\n'), places };
}

function mendedAt(row: Row | undefined): FormatProblem[] {
  if (row === undefined) return [];
  const { line, written, form } = row;
  return [{ line, message: conllTexts.mended({ tag: written, token: form }) }];
}
