import type { LabelSchema } from '../../model/label-schema.ts';
import { createOffsets, type OffsetUnit } from '../../text/offsets.ts';
import { type ExchangeRecord, toUnit } from '../codec.ts';
import { freeId } from '../json-source.ts';
import {
  continuation,
  controlFor,
  definitionOf,
  labelControl,
  resultValue,
  textName,
  typeOfValue,
} from './controls.ts';
import { isPredicted } from './fit.ts';

type Span = ExchangeRecord['spans'][number];

/** Facts of an article, as data of its task under the same names, where they are known. */
export const factKeys = [
  'title',
  'byline',
  'published',
  'source',
  'language',
  'split',
  'note',
] as const;

/** The article's id in the data of its task: Label Studio numbers its tasks itself. */
export const idKey = 'article_id';

/** A task of Label Studio of a fitted record: what people marked, and predictions beside it. */
export function taskOf(record: ExchangeRecord, schema: LabelSchema, unit: OffsetUnit): unknown {
  const facts = factKeys.flatMap((key) => (record[key] === '' ? [] : [[key, record[key]]]));
  const people = resultsOf(record, { schema, unit, isIn: (span) => !isPredicted(span) });
  const predictions = resultsOf(record, { schema, unit, isIn: isPredicted });
  return {
    data: {
      [textName]: record.text,
      ...(record.id === '' ? {} : { [idKey]: record.id }),
      ...Object.fromEntries(facts),
      ...(record.status === 'new' ? {} : { status: record.status }),
    },
    meta: record.meta,
    annotations:
      people.length === 0 ? [] : [{ result: people, was_cancelled: false, ground_truth: false }],
    predictions: predictions.length === 0 ? [] : [{ model_version: 'galley', result: predictions }],
  };
}

type Part = {
  schema: LabelSchema;
  unit: OffsetUnit;
  isIn(span: Span): boolean;
};

function resultsOf(record: ExchangeRecord, { schema, unit, isIn }: Part): unknown[] {
  const { text, spans, relations } = record;
  const offsets = createOffsets(text);
  const taken = new Set(spans.map(({ id }) => id));
  const here = spans.filter(isIn);
  const ids = new Set(here.map(({ id }) => id));
  const joins: unknown[] = [];
  const regions = here.flatMap((span) => {
    let before: string | null = null;
    return span.fragments.flatMap(({ start, end }) => {
      const id: string = before === null ? span.id : freeId(`${span.id}-2`, taken);
      if (before !== null) joins.push(relationResult(continuation, before, id));
      const isFirst = before === null;
      before = id;
      const place = {
        start: toUnit(offsets, unit, start),
        end: toUnit(offsets, unit, end),
        text: text.slice(start, end),
      };
      return [
        labelResult(span, id, place, isFirst),
        // Each part has the values: Label Studio asks for required ones of every region.
        ...attributeResults(span, id, place, schema),
      ];
    });
  });
  const links = relations
    .filter(({ from }) => ids.has(from))
    .map(({ type, from, to }) => relationResult(type, from, to));
  return [...regions, ...joins, ...links];
}

type Place = { start: number; end: number; text: string };

function labelResult(span: Span, id: string, place: Place, isFirst: boolean): unknown {
  return {
    id,
    from_name: labelControl,
    to_name: textName,
    type: 'labels',
    ...(span.origin === 'human' ? { origin: 'manual' } : {}),
    value: { ...place, labels: [span.label] },
    ...(isFirst && span.note !== '' ? { meta: { text: [span.note] } } : {}),
  };
}

function attributeResults(span: Span, id: string, place: Place, schema: LabelSchema): unknown[] {
  return Object.entries(span.attributes).map(([name, value]) => {
    const defined = definitionOf(schema, span.label, name) ?? { name, type: typeOfValue(value) };
    const control = controlFor(span.label, defined);
    return {
      id,
      from_name: control.name,
      to_name: textName,
      type: control.type,
      ...(span.origin === 'human' ? { origin: 'manual' } : {}),
      value: { ...place, ...resultValue(control, value) },
    };
  });
}

function relationResult(label: string, from: string, to: string): unknown {
  return { type: 'relation', from_id: from, to_id: to, direction: 'right', labels: [label] };
}
