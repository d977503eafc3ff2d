import { createOffsets, type OffsetUnit } from '../text/offsets.ts';
import { lineTexts } from '../texts/formats-lines.ts';
import { blankRecord } from './blank.ts';
import {
  type Codec,
  type ExchangeRecord,
  type Parsed,
  type ReadUnit,
  readUnits,
  toUnit,
  type WriteOptions,
} from './codec.ts';
import { relationsOf, spanKeys, spansOf } from './doccano/raw-marks.ts';
import { factsFrom, fitFacts, namedFacts } from './lines/facts.ts';
import { fitSpans } from './lines/fit-spans.ts';
import { listOf, nothing, objectOf, readJson, textOf } from './lines/read-json.ts';
import { readMarks } from './lines/read-spans.ts';
import { createLineWriter } from './lines/write-lines.ts';

/** What doccano has its own use for; everything else beside it is metadata, and comes back. */
const taken = ['text', 'relations', 'Comments', 'meta', 'offset_unit', ...spanKeys];

/**
 * doccano JSONL. Written as projects with relations have it, or in the older form where the
 * schema has no relation types. Offsets are UTF-16, as its page counts them, or code points where
 * those are asked for, which the line then says. There are no quotes to find the unit by: a
 * project in grapheme mode has to be said.
 */
export const doccano: Codec = {
  framing: 'lines',
  fit: (record, { schema }) => ({
    ...blankRecord(record.text, record.id),
    ...fitFacts(record, taken),
    ...fitSpans(record, {
      twins: 'kept',
      overlaps: 'kept',
      edges: 'as they are',
      relations: schema.relationTypes.length === 0 ? 'none' : 'kept',
    }),
  }),
  createWriter: (options) => createLineWriter(options, (record) => lineOf(record, options)),
  parse: ({ text: line, line: number }, { unit }): Parsed => {
    const read = readJson(line);
    if (!read.ok) return nothing(number, read.problem);
    const value = objectOf(read.value);
    if (value === null) return nothing(number, lineTexts.notRecord);
    const content = textOf(value.text);
    if (!content.ok) return nothing(number, content.problem);
    const spans = spansOf(value);
    const relations = relationsOf(value.relations);
    const marks = readMarks(
      content.text,
      { spans: spans.found, relations: relations.found },
      { unit: unit ?? statedUnit(value.offset_unit), rule: 'utf16' },
    );
    const { finding, problems, ...found } = marks;
    const facts = factsOf(value);
    const record = { ...blankRecord(found.text, facts.id), ...facts, ...found };
    const messages = [...spans.problems, ...relations.problems, ...problems];
    return {
      records: [record],
      problems: messages.map((message) => ({ line: number, message })),
      units: finding === null ? [] : [finding],
    };
  },
};

function unitOf({ unit }: WriteOptions): OffsetUnit {
  return unit === 'codepoint' ? 'codepoint' : 'utf16';
}

function statedUnit(value: unknown): ReadUnit | null {
  return readUnits.find((unit) => unit === value) ?? null;
}

function lineOf(record: ExchangeRecord, options: WriteOptions): unknown {
  const unit = unitOf(options);
  const offsets = createOffsets(record.text);
  const at = (offset: number) => toUnit(offsets, unit, offset);
  const rest = {
    Comments: [],
    ...namedFacts(record),
    ...(unit === 'codepoint' ? { offset_unit: unit } : {}),
  };
  const { text } = record;
  if (options.schema.relationTypes.length === 0) {
    return { text, label: record.spans.map((s) => [at(s.start), at(s.end), s.label]), ...rest };
  }
  const indexes = new Map(record.spans.map(({ id }, index) => [id, index]));
  return {
    text,
    entities: record.spans.map(({ start, end, label }, index) => ({
      id: index,
      start_offset: at(start),
      end_offset: at(end),
      label,
    })),
    relations: record.relations.map(({ type, from, to }, index) => ({
      id: index,
      from_id: indexes.get(from),
      to_id: indexes.get(to),
      type,
    })),
    ...rest,
  };
}

/** Metadata lies beside the text, and in older files under `meta`. Comments join the note. */
function factsOf(value: Readonly<Record<string, unknown>>) {
  const own = Object.entries(value).filter(([name]) => !taken.includes(name));
  const older = Object.entries(objectOf(value.meta) ?? {});
  const facts = factsFrom(Object.fromEntries([...own, ...older]));
  const comments = (listOf(value.Comments) ?? []).filter((one) => typeof one === 'string');
  return { ...facts, note: [facts.note, ...comments].filter((one) => one !== '').join('\n') };
}
