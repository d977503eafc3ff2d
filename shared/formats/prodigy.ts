import type { Fragment } from '../model/annotation.ts';
import { createOffsets } from '../text/offsets.ts';
import { lineTexts } from '../texts/formats-lines.ts';
import { blankRecord } from './blank.ts';
import { type Codec, type ExchangeRecord, type Parsed, toUnit } from './codec.ts';
import { factsFrom, fitFacts, namedFacts } from './lines/facts.ts';
import { fitSpans, type SpanRules } from './lines/fit-spans.ts';
import { listOf, nameOf, nothing, objectOf, readJson, textOf } from './lines/read-json.ts';
import { readMarks } from './lines/read-spans.ts';
import { createLineWriter } from './lines/write-lines.ts';
import { rawTask } from './prodigy/raw-task.ts';
import { tokensAround } from './prodigy/tokens-around.ts';

/**
 * Prodigy's JSONL, with tokens, and relations by the last token of a span. Offsets are code points;
 * on reading, the words of tokens and spans decide. Also reads spaCy 2's `[text, {entities}]`.
 */
export const prodigy: Codec = createProdigyCodec('kept');

/**
 * The same, of spans that do not overlap, as spaCy's `doc.ents` wants them: where they do, the
 * longest is kept, and of equals the first.
 */
export const spacyEntities: Codec = createProdigyCodec('longest only');

function createProdigyCodec(overlaps: SpanRules['overlaps']): Codec {
  return {
    framing: 'lines',
    fit: (record) => ({
      ...blankRecord(record.text, record.id),
      ...fitFacts(record, []),
      ...fitSpans(record, {
        twins: 'joined',
        overlaps,
        edges: 'without white space',
        relations: 'kept',
      }),
    }),
    createWriter: (options) => createLineWriter(options, taskOf),
    parse: ({ text: line, line: number }, { unit }): Parsed => {
      const read = readJson(line);
      if (!read.ok) return nothing(number, read.problem);
      const value = taskIn(read.value);
      if (value === null) return nothing(number, lineTexts.notRecord);
      const content = textOf(value.text);
      if (!content.ok) return nothing(number, content.problem);
      const { answer } = value;
      if (answer !== undefined && answer !== null && answer !== 'accept') {
        return nothing(number, lineTexts.answer(nameOf(answer) ?? ''));
      }
      const { evidence, problems, ...raws } = rawTask(value);
      const rules = { unit, rule: 'codepoint', evidence } as const;
      const { finding, problems: more, ...found } = readMarks(content.text, raws, rules);
      const facts = factsFrom(objectOf(value.meta) ?? {});
      return {
        records: [{ ...blankRecord(found.text, facts.id), ...facts, ...found }],
        problems: [...problems, ...more].map((message) => ({ line: number, message })),
        units: finding === null ? [] : [finding],
      };
    },
  };
}

/** A task as it stands, or spaCy 2's pair of a text and its entities as one. */
function taskIn(value: unknown): Readonly<Record<string, unknown>> | null {
  const pair = listOf(value);
  const task = pair === null ? objectOf(value) : { ...objectOf(pair[1]), text: pair[0] };
  const entities = listOf(task?.entities);
  if (task === null || entities === null || task.spans !== undefined) return task;
  const spans = entities.map((entity) => {
    const [start, end, label] = listOf(entity) ?? [];
    return listOf(entity) === null ? entity : { start, end, label };
  });
  return { ...task, spans };
}

function taskOf(record: ExchangeRecord): unknown {
  const { text } = record;
  const offsets = createOffsets(text);
  const at = (offset: number) => toUnit(offsets, 'codepoint', offset);
  const tokens = tokensAround(text, record.spans);
  const firstAt = new Map(tokens.map(({ start }, index) => [start, index]));
  const lastAt = new Map(tokens.map(({ end }, index) => [end, index]));
  const placeOf = ({ start, end }: Fragment) => ({
    start: at(start),
    end: at(end),
    token_start: firstAt.get(start),
    token_end: lastAt.get(end),
  });
  const spans = record.spans.map((span) => ({ ...placeOf(span), label: span.label }));
  const places = new Map(record.spans.map(({ id }, index) => [id, spans[index]]));
  return {
    text,
    meta: namedFacts(record),
    tokens: tokens.map(({ start, end }, index) => ({
      text: text.slice(start, end),
      start: at(start),
      end: at(end),
      id: index,
    })),
    spans,
    relations: record.relations.map(({ type, from, to }) => ({
      head: places.get(from)?.token_end,
      child: places.get(to)?.token_end,
      head_span: places.get(from),
      child_span: places.get(to),
      label: type,
    })),
    answer: 'accept',
  };
}
