import type { Fragment } from '../../model/annotation.ts';
import type { Attributes } from '../../model/attributes.ts';
import type { AttributeDefinition, LabelSchema } from '../../model/label-schema.ts';
import { trimWhite } from '../../text/white.ts';
import { blankRecord, blankRelation, blankSpan } from '../blank.ts';
import type { ExchangeRecord, WriteOptions } from '../codec.ts';
import { fileNameOf, idOfFileName } from '../file-name.ts';
import { bratName, bratValue, endsLine } from './names.ts';
import { onOneLine } from './reference-text.ts';

/**
 * What brat can carry of a record: spans in fragments that cross no line end, choices and flags
 * that are set, notes on one line, and links between spans. Spans are named T1, T2, … in order.
 */
export function fitBrat(record: ExchangeRecord, { schema }: WriteOptions): ExchangeRecord {
  const { text } = record;
  const names = new Map<string, string>();
  const spans = record.spans.flatMap((span) => {
    const fragments = span.fragments.flatMap((fragment) => withinLines(text, fragment));
    if (fragments.length === 0) return [];
    const id = `T${names.size + 1}`;
    names.set(span.id, id);
    return [
      {
        ...blankSpan(text, { id, label: bratName(span.label), fragments }),
        attributes: fitAttributes(span.attributes, attributesOf(schema, span.label)),
        note: fitNote(span.note),
      },
    ];
  });
  const joined = record.relations.flatMap((relation) => {
    const from = names.get(relation.from);
    const to = names.get(relation.to);
    return from === undefined || to === undefined ? [] : [{ type: relation.type, from, to }];
  });
  return {
    ...blankRecord(text, idOfFileName(fileNameOf(record.id))),
    spans,
    relations: joined.map(({ type, from, to }, index) =>
      blankRelation({ id: `R${index + 1}`, type: bratName(type), from, to }),
    ),
  };
}

/** A fragment cut at each line end, without white space at the edges of its parts. */
function withinLines(text: string, { start, end }: Fragment): Fragment[] {
  const parts: Fragment[] = [];
  let from = start;
  for (let place = start; place <= end; place += 1) {
    if (place < end && !endsLine(text.charAt(place))) continue;
    const part = trimWhite(text, from, place);
    if (part.start < part.end) parts.push(part);
    from = place + 1;
  }
  return parts;
}

function attributesOf({ labels }: LabelSchema, label: string): readonly AttributeDefinition[] {
  return labels.find(({ name }) => bratName(name) === bratName(label))?.attributes ?? [];
}

function fitAttributes(
  attributes: Attributes,
  definitions: readonly AttributeDefinition[],
): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([given, value]): [string, string | true][] => {
      const name = bratName(given);
      const type = definitions.find((definition) => bratName(definition.name) === name)?.type;
      if (type === 'flag' && value === true) return [[name, true]];
      return type === 'choice' && typeof value === 'string' ? [[name, bratValue(value)]] : [];
    }),
  );
}

function fitNote(note: string): string {
  return onOneLine(note.replaceAll('\t', ' ')).trim();
}
