import { createOffsets } from '../text/offsets.ts';
import { lineTexts } from '../texts/formats-lines.ts';
import { blankRecord } from './blank.ts';
import { type Codec, type ExchangeRecord, type Parsed, toUnit } from './codec.ts';
import { extraDataOf } from './labelbuddy/extra-data.ts';
import { annotationsIn } from './labelbuddy/raw-annotations.ts';
import { factsFrom, fitFacts, namedFacts } from './lines/facts.ts';
import { fitSpans } from './lines/fit-spans.ts';
import { nothing, objectOf, readJson, textOf } from './lines/read-json.ts';
import { readMarks } from './lines/read-spans.ts';
import { createLineWriter } from './lines/write-lines.ts';

/**
 * labelbuddy's JSONL, with each place in code points and in bytes. Values and notes of spans go
 * into `extra_data`. The checksum of a text may be left out of a document that has its text, and
 * is: labelbuddy makes it itself. A label can be at one place once.
 */
export const labelbuddy: Codec = {
  framing: 'lines',
  fit: (record) => ({
    ...blankRecord(record.text, record.id),
    ...fitFacts(record, []),
    ...fitSpans(record, {
      twins: 'joined',
      overlaps: 'kept',
      edges: 'as they are',
      relations: 'none',
      extrasOf: ({ attributes, note }) => ({ attributes, note }),
    }),
  }),
  createWriter: (options) => createLineWriter(options, documentOf),
  parse: ({ text: line, line: number }, { unit }): Parsed => {
    const read = readJson(line);
    if (!read.ok) return nothing(number, read.problem);
    const value = objectOf(read.value);
    if (value === null) return nothing(number, lineTexts.notRecord);
    const content = textOf(value.text);
    if (!content.ok) return nothing(number, content.problem);
    const { spans, rule, problems } = annotationsIn(value.annotations, content.text);
    const marks = readMarks(content.text, { spans, relations: [] }, { unit, rule });
    const { finding, problems: more, ...found } = marks;
    const titles = { title: value.display_title ?? value.list_title };
    const facts = factsFrom({ ...titles, ...objectOf(value.metadata) });
    return {
      records: [{ ...blankRecord(found.text, facts.id), ...facts, ...found }],
      problems: [...problems, ...more].map((message) => ({ line: number, message })),
      units: finding === null ? [] : [finding],
    };
  },
};

function documentOf(record: ExchangeRecord): unknown {
  const { text, title } = record;
  const offsets = createOffsets(text);
  return {
    annotations: record.spans.map((span) => {
      const extra = extraDataOf(span);
      return {
        start_char: toUnit(offsets, 'codepoint', span.start),
        end_char: toUnit(offsets, 'codepoint', span.end),
        start_byte: toUnit(offsets, 'byte', span.start),
        end_byte: toUnit(offsets, 'byte', span.end),
        label_name: span.label,
        ...(extra === '' ? {} : { extra_data: extra }),
      };
    }),
    metadata: namedFacts(record),
    ...(title === '' ? {} : { display_title: title, list_title: title }),
    text,
  };
}
