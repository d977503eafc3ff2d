import type { Attributes } from '../../model/attributes.ts';
import { createOffsets, type OffsetUnit } from '../../text/offsets.ts';
import { type ExchangeRecord, toUnit } from '../codec.ts';

type Place = { start: number; end: number };

/** A record as a row: every key of `features`, in their order, each with its type. */
export function rowOf(record: ExchangeRecord, unit: OffsetUnit): unknown {
  const { id, title, byline, published, source, language, text, status, split, note } = record;
  const offsets = createOffsets(text);
  const place = ({ start, end }: Place): Place => ({
    start: toUnit(offsets, unit, start),
    end: toUnit(offsets, unit, end),
  });
  return {
    ...{ id, title, byline, published, source, language, text },
    text_sha256: record.text_sha256,
    text_version: record.text_version,
    ...{ offset_unit: unit, status, split, note },
    meta: Object.entries(record.meta).map(([name, value]) => ({ name, value })),
    spans: record.spans.map((span) => ({
      id: span.id,
      label: span.label,
      ...place(span),
      text: span.text,
      fragments: span.fragments.map(place),
      attributes: attributeList(span.attributes),
      note: span.note,
      layer: span.layer,
      origin: span.origin,
      created: span.created,
      updated: span.updated,
    })),
    relations: record.relations.map((relation) => ({
      id: relation.id,
      type: relation.type,
      from: relation.from,
      to: relation.to,
      to_author: relation.to_author,
      cue: relation.cue.map((cue) => ({ ...place(cue), text: cue.text })),
      attributes: attributeList(relation.attributes),
    })),
  };
}

function attributeList(attributes: Attributes): { name: string; type: string; value: string }[] {
  const types: Record<string, string> = { number: 'number', boolean: 'flag', string: 'text' };
  return Object.entries(attributes).map(([name, value]) => ({
    name,
    type: types[typeof value] ?? 'text',
    value: String(value),
  }));
}
