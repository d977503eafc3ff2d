import { createOffsets, type OffsetUnit } from '../text/offsets.ts';
import { type Codec, type ExchangeRecord, toUnit } from './codec.ts';
import { type NativeRecord, parseRecord, serializeRecord } from './native.ts';

/** Native JSONL, which carries all there is. */
export const native: Codec = {
  framing: 'lines',
  fit: (record) => record,
  createWriter({ name, unit }) {
    const path = `${name}.jsonl`;
    return {
      begin: () => [{ path, text: '' }],
      add: (record) => [
        { path, text: `${serializeRecord(inUnit(record, unit ?? 'codepoint'))}\n` },
      ],
      end: () => [],
    };
  },
  parse({ text }) {
    const read = parseRecord(text);
    if (!read.ok) {
      return { records: [], problems: [{ line: 1, message: read.problem }], units: [] };
    }
    const { record } = read;
    const units = [{ unit: record.offset_unit, by: 'rule' as const }];
    return { records: [inUtf16(record)], problems: [], units };
  },
};

/** A record with its offsets in the unit of a file. */
export function inUnit(record: ExchangeRecord, unit: OffsetUnit): NativeRecord {
  const offsets = createOffsets(record.text);
  return { ...moved(record, (offset) => toUnit(offsets, unit, offset)), offset_unit: unit };
}

function inUtf16(record: NativeRecord): ExchangeRecord {
  const offsets = createOffsets(record.text);
  const from = {
    codepoint: offsets.fromCodePoint,
    byte: offsets.fromByte,
    utf16: (offset: number) => offset,
  }[record.offset_unit];
  const at = (offset: number): number => {
    const converted = from(offset);
    if (converted === null) throw new Error(`no character begins at ${offset}`);
    return converted;
  };
  return { ...moved(record, at), offset_unit: 'utf16' };
}

function moved(record: NativeRecord, at: (offset: number) => number): NativeRecord {
  const place = <Place extends { start: number; end: number }>(given: Place): Place => ({
    ...given,
    start: at(given.start),
    end: at(given.end),
  });
  return {
    ...record,
    spans: record.spans.map((span) => ({
      ...place(span),
      fragments: span.fragments.map(place),
    })),
    relations: record.relations.map((relation) => ({ ...relation, cue: relation.cue.map(place) })),
  };
}
