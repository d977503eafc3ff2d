import { compareIds, type Fragment } from '../../model/annotation.ts';
import { blankRecord, blankRelation, blankSpan } from '../blank.ts';
import type { ExchangeRecord } from '../codec.ts';
import { fileNameOf, idOfFileName } from '../file-name.ts';
import { firstToken, tokensOf } from '../tokens.ts';
import { fitAttributes, onLines } from './names.ts';

type Span = ExchangeRecord['spans'][number];
type Relation = ExchangeRecord['relations'][number];

/**
 * What WebAnno TSV can carry of a record: spans in one piece without what lies in no token at
 * their edges, with values and notes, and links between spans. What stands before the first token
 * is as many spaces. Spans are named s1, s2, … and links r1, r2, … in order.
 */
export function fitWebanno(record: ExchangeRecord): ExchangeRecord {
  const tokens = tokensOf(record.text);
  const start = tokens[0]?.start ?? 0;
  const text = ' '.repeat(start) + record.text.slice(start);
  const ids = new Map<string, string>();
  const spans = record.spans
    .flatMap((span) => {
      const fragment = span.fragments.length === 1 ? withinTokens(tokens, span) : null;
      if (fragment === null) return [];
      const { id, attributes, note } = span;
      const label = onLines(span.label) || 'Span';
      const blank = blankSpan(text, { id, label, fragments: [fragment] });
      return [{ ...blank, attributes: fitAttributes(attributes), note: onLines(note) }];
    })
    .sort(compareSpans)
    .map((span, index): Span => {
      const id = `s${index + 1}`;
      ids.set(span.id, id);
      return { ...span, id };
    });
  const relations = record.relations.flatMap((relation) => {
    const from = ids.get(relation.from);
    const to = ids.get(relation.to);
    if (from === undefined || to === undefined) return [];
    const type = onLines(relation.type) || 'Relation';
    const { id } = relation;
    return [
      { ...blankRelation({ id, type, from, to }), attributes: fitAttributes(relation.attributes) },
    ];
  });
  return {
    ...blankRecord(text, idOfFileName(fileNameOf(record.id))),
    spans,
    relations: numbered(spans, relations),
  };
}

/** Where spans come in the order in which they are named: by start, longest first, by label. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end || compareIds(a.label, b.label);
}

/** Links by the mark they point at, the mark they come from, and their type, named in that order. */
export function numbered(spans: readonly Span[], relations: readonly Relation[]): Relation[] {
  const places = new Map(spans.map(({ id }, index) => [id, index]));
  const at = (id: string) => places.get(id) ?? 0;
  return [...relations]
    .sort((a, b) => at(a.to) - at(b.to) || at(a.from) - at(b.from) || compareIds(a.type, b.type))
    .map((relation, index) => ({ ...relation, id: `r${index + 1}` }));
}

/** A span without what lies in no token at its edges; null where it holds nothing of a token. */
function withinTokens(tokens: readonly Fragment[], span: Fragment): Fragment | null {
  const first = tokens[firstToken(tokens, ({ end }) => end > span.start)];
  const last = tokens[firstToken(tokens, ({ start }) => start >= span.end) - 1];
  if (first === undefined || last === undefined || first.start > last.start) return null;
  return { start: Math.max(first.start, span.start), end: Math.min(last.end, span.end) };
}
