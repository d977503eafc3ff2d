import { createOffsets } from '../../text/offsets.ts';
import { type ExchangeRecord, toUnit } from '../codec.ts';
import { referenceText } from './reference-text.ts';

/** The lines of the `.ann` of a fitted record: its spans, its links, their values and notes. */
export function annotationLines({ text, spans, relations }: ExchangeRecord): string[] {
  const offsets = createOffsets(text);
  const at = (offset: number) => toUnit(offsets, 'codepoint', offset);
  const marks = spans.map(({ id, label, fragments }) => {
    const places = fragments.map(({ start, end }) => `${at(start)} ${at(end)}`);
    return `${id}\t${label} ${places.join(';')}\t${referenceText(text, fragments)}`;
  });
  const links = relations.map(({ id, type, from, to }) => `${id}\t${type} Arg1:${from} Arg2:${to}`);
  const values = spans
    .flatMap(({ id, attributes }) =>
      Object.entries(attributes).map(([name, value]) =>
        value === true ? `${name} ${id}` : `${name} ${id} ${value}`,
      ),
    )
    .map((value, index) => `A${index + 1}\t${value}`);
  const notes = spans
    .filter(({ note }) => note !== '')
    .map(({ id, note }, index) => `#${index + 1}\tAnnotatorNotes ${id}\t${note}`);
  return [...marks, ...links, ...values, ...notes];
}
