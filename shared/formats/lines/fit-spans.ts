import type { Fragment } from '../../model/annotation.ts';
import { trimWhite } from '../../text/white.ts';
import { blankRelation, blankSpan } from '../blank.ts';
import type { ExchangeRecord } from '../codec.ts';

type Span = ExchangeRecord['spans'][number];
type Marks = Pick<ExchangeRecord, 'spans' | 'relations'>;

/** What a format of spans in one piece, without ids that last, can carry of spans. */
export type SpanRules = {
  /** Two of one label at one place; joined, the second is lost and its relations go to the first. */
  twins: 'kept' | 'joined';
  /** Where spans overlap, all of them, or the longest and of equals the first. */
  overlaps: 'kept' | 'longest only';
  /** White space at a span's edges. */
  edges: 'as they are' | 'without white space';
  relations: 'kept' | 'none';
  /** What a span keeps beside its label and place. */
  extrasOf?: (span: Span) => Pick<Span, 'attributes' | 'note'>;
};

/** A fragment of a span, which is to be a span of its own. */
type Piece = Fragment & { span: Span };

/**
 * A record's spans and relations as such a format can carry them. A split span becomes as many
 * spans as it has fragments: each has the words that were marked, and no others. What a relation
 * joins are their first ones. Ids count from 1, in reading order; relations to the author have no
 * end to go to, nor have those of spans that are lost.
 */
export function fitSpans({ text, spans, relations }: ExchangeRecord, rules: SpanRules): Marks {
  const all = spans
    .flatMap((span) => span.fragments.map((fragment) => ({ ...fragment, span })))
    .map((piece) => (rules.edges === 'as they are' ? piece : withoutWhite(text, piece)))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const distinct = rules.twins === 'kept' ? all : withoutTwins(all);
  const pieces = rules.overlaps === 'kept' ? distinct : longestOnly(text, distinct);
  const ids = new Map(pieces.map((piece, index) => [keyOf(piece, rules), String(index + 1)]));
  const firsts = new Map(all.toReversed().map((piece) => [piece.span.id, piece]));
  const idOf = (spanId: string) => {
    const first = firsts.get(spanId);
    return first === undefined ? null : (ids.get(keyOf(first, rules)) ?? null);
  };
  return {
    spans: pieces.map(({ start, end, span }, index) => ({
      ...blankSpan(text, {
        id: String(index + 1),
        label: span.label,
        fragments: [{ start, end }],
      }),
      ...rules.extrasOf?.(span),
    })),
    relations: rules.relations === 'none' ? [] : relationsBetween(relations, idOf),
  };
}

function relationsBetween(
  relations: ExchangeRecord['relations'],
  idOf: (spanId: string) => string | null,
): ExchangeRecord['relations'] {
  return relations
    .flatMap(({ type, from, to }) => {
      const ends = { from: idOf(from), to: idOf(to) };
      if (ends.from === null || ends.to === null || ends.from === ends.to) return [];
      return [{ type, from: ends.from, to: ends.to }];
    })
    .map((relation, index) => blankRelation({ id: String(index + 1), ...relation }));
}

function withoutWhite(text: string, piece: Piece): Piece {
  return { ...piece, ...trimWhite(text, piece.start, piece.end) };
}

/** By what a piece is found again: its place and label, and where twins are kept, whose it is. */
function keyOf({ start, end, span }: Piece, { twins }: SpanRules): string {
  return JSON.stringify([start, end, span.label, twins === 'kept' ? span.id : '']);
}

function withoutTwins(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<string>();
  return pieces.filter(({ start, end, span }) => {
    const key = JSON.stringify([start, end, span.label]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Longest first, so that what is in the way of a piece lies on one of its ends at least. */
function longestOnly(text: string, pieces: readonly Piece[]): Piece[] {
  const isTaken = new Uint8Array(text.length);
  const kept = new Set<Piece>();
  for (const piece of [...pieces].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (isTaken[piece.start] === 1 || isTaken[piece.end - 1] === 1) continue;
    isTaken.fill(1, piece.start, piece.end);
    kept.add(piece);
  }
  return pieces.filter((piece) => kept.has(piece));
}
