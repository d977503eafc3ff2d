import { createOffsets, type OffsetUnit } from '../text/offsets.ts';
import { lineTexts } from '../texts/formats-lines.ts';
import { type Codec, type ExchangeRecord, type Parsed, toUnit, type UnitFinding } from './codec.ts';
import { nothing, readJson, textOf } from './lines/read-json.ts';
import { createLineWriter } from './lines/write-lines.ts';
import { mendRecord } from './native/mend-record.ts';
import { type NativeRecord, nativeRecordSchema, recordProblem } from './native.ts';

/**
 * Native JSONL, which carries all that a record has. Offsets are written in code points unless
 * another unit is asked for, and read in the unit that each record says; where its quotes do not
 * stand there, in the one in which they do.
 */
export const native: Codec = {
  framing: 'lines',
  fit: (record) => record,
  createWriter: (options) =>
    createLineWriter(options, (record) => inUnit(record, options.unit ?? 'codepoint')),
  parse: ({ text: line, line: number }, { unit }): Parsed => {
    const read = readJson(line);
    if (!read.ok) return nothing(number, read.problem);
    const shaped = nativeRecordSchema.safeParse(read.value);
    if (!shaped.success) {
      const [issue] = shaped.error.issues;
      const message = lineTexts.shape(issue?.path.join('.') ?? '', issue?.message ?? '');
      return nothing(number, message);
    }
    const record = shaped.data;
    const text = textOf(record.text);
    if (!text.ok) return nothing(number, text.problem);
    const isSure = unit === null || unit === record.offset_unit;
    if (isSure && !record.text.includes('\r') && recordProblem(record) === null) {
      const finding: UnitFinding = { unit: record.offset_unit, by: 'rule' };
      const units = record.spans.length === 0 ? [] : [finding];
      return { records: [inUtf16(record)], problems: [], units };
    }
    const { problems, ...mended } = mendRecord(record, { unit });
    return { ...mended, problems: problems.map((message) => ({ line: number, message })) };
  },
};

/** A record with its offsets in the unit of a file. */
export function inUnit(record: ExchangeRecord, unit: OffsetUnit): NativeRecord {
  if (unit === 'utf16') return record;
  const offsets = createOffsets(record.text);
  return { ...withOffsets(record, (offset) => toUnit(offsets, unit, offset)), offset_unit: unit };
}

/** A record in which all holds, with its offsets in UTF-16. */
function inUtf16(record: NativeRecord): ExchangeRecord {
  const unit = record.offset_unit;
  if (unit === 'utf16') return { ...record, offset_unit: unit };
  const offsets = createOffsets(record.text);
  const from = unit === 'codepoint' ? offsets.fromCodePoint : offsets.fromByte;
  const at = (offset: number) => {
    const place = from(offset);
    if (place === null) throw new Error(`no character begins at ${offset} in ${unit}`);
    return place;
  };
  return { ...withOffsets(record, at), offset_unit: 'utf16' };
}

function withOffsets(record: NativeRecord, at: (offset: number) => number): NativeRecord {
  const moved = <Place extends { start: number; end: number }>(place: Place): Place => ({
    ...place,
    start: at(place.start),
    end: at(place.end),
  });
  return {
    ...record,
    spans: record.spans.map((span) => ({
      ...moved(span),
      fragments: span.fragments.map((fragment) => moved(fragment)),
    })),
    relations: record.relations.map((relation) => ({
      ...relation,
      cue: relation.cue.map((cue) => moved(cue)),
    })),
  };
}
