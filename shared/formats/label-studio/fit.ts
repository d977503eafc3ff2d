import type { ExchangeRecord, WriteOptions } from '../codec.ts';
import { inReadingOrder } from '../reading-order.ts';
import { continuation, definitionOf, fitsControl, typeOfValue } from './controls.ts';

type Span = ExchangeRecord['spans'][number];

/** Whether a mark goes into a prediction, apart from what people marked. */
export function isPredicted({ origin }: Pick<Span, 'origin'>): boolean {
  return origin === 'suggestion';
}

/**
 * What Label Studio can carry of a record. Links lose their cues and values, and go where they
 * join a prediction with what a person marked, or a mark with the author.
 */
export function fitToLabelStudio(
  record: ExchangeRecord,
  { schema }: Pick<WriteOptions, 'schema'>,
): ExchangeRecord {
  const spans = inReadingOrder(
    record.spans.map((span) => ({
      ...span,
      attributes: Object.fromEntries(
        Object.entries(span.attributes).filter(([name, value]) => {
          const defined = definitionOf(schema, span.label, name);
          return fitsControl(defined ?? { name, type: typeOfValue(value) }, value);
        }),
      ),
      layer: '',
      created: '',
      updated: '',
    })),
  );
  const predicted = new Map(spans.map((span) => [span.id, isPredicted(span)]));
  const relations = record.relations.filter(
    ({ type, from, to, to_author: isToAuthor }) =>
      !isToAuthor && type !== continuation && predicted.get(from) === predicted.get(to),
  );
  const ordered = [false, true].flatMap((group) =>
    relations.filter(({ from }) => predicted.get(from) === group),
  );
  return {
    ...record,
    text_sha256: '',
    text_version: 1,
    spans,
    relations: ordered.map(({ type, from, to }, index) => ({
      id: `r${index + 1}`,
      type,
      from,
      to,
      to_author: false,
      cue: [],
      attributes: {},
    })),
  };
}
