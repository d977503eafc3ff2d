import { wordAt } from '../../text/words.ts';
import type { ExchangeRecord } from '../codec.ts';
import type { LossKind, Lost } from '../losses.ts';
import { differing } from './differing.ts';
import { alike, type Pairing, pairUp } from './pairing.ts';
import { createNeighbours, distance, isAt, isSamePlace, placeKey, sharesWords } from './places.ts';

type Span = ExchangeRecord['spans'][number];

/** The marks of both records, paired; those that came apart have a partner in their first part. */
export type SpanPairing = Pairing<Span> & { inParts: ReadonlySet<Span> };

/**
 * Pairs the marks of a record with those that a format makes of them. Ids alone prove nothing,
 * as many formats number what they write: the same words go before the same words under another
 * label, those before the parts of a split mark, and the nearest words of its label come last.
 */
export function pairSpans(record: ExchangeRecord, fitted: ExchangeRecord): SpanPairing {
  const exact = pairUp(record.spans, fitted.spans, [
    alike((span) => JSON.stringify([span.label, placeKey(span), span.id])),
    alike((span) => JSON.stringify([span.label, placeKey(span)])),
    alike((span) => JSON.stringify([placeKey(span), span.id])),
    alike(placeKey),
  ]);
  const apart = takeParts(exact);
  const near = pairNearest(apart);
  return {
    ...near,
    pairs: [...exact.pairs, ...apart.pairs, ...near.pairs],
    inParts: apart.inParts,
  };
}

function takeParts({ lost, added }: Pairing<Span>): SpanPairing {
  const pairs: [Span, Span][] = [];
  const inParts = new Set<Span>();
  const taken = new Set<Span>();
  const whole = added.filter(({ fragments }) => fragments.length === 1);
  const byPlace = new Map(whole.map((span) => [partKey(span.label, span), span]));
  for (const span of lost) {
    if (span.fragments.length === 1) continue;
    const parts = span.fragments.map((fragment) => byPlace.get(partKey(span.label, fragment)));
    const [first] = parts;
    if (first === undefined || parts.some((part) => part === undefined || taken.has(part)))
      continue;
    for (const part of parts) if (part !== undefined) taken.add(part);
    pairs.push([span, first]);
    inParts.add(span);
  }
  return {
    pairs,
    inParts,
    lost: lost.filter((span) => !inParts.has(span)),
    added: added.filter((span) => !taken.has(span)),
  };
}

function partKey(label: string, { start, end }: { start: number; end: number }): string {
  return `${start}-${end} ${label}`;
}

/** Pairs each mark with the nearest of its label that shares words with it, in reading order. */
function pairNearest({ lost, added }: Pairing<Span>): Pairing<Span> {
  const pairs: [Span, Span][] = [];
  const paired = new Set<Span>();
  const waiting = byStart(lost).toReversed();
  let near: Span[] = [];
  for (const other of byStart(added)) {
    while ((waiting.at(-1)?.start ?? other.end) < other.end) near.push(...waiting.splice(-1));
    near = near.filter((one) => one.end > other.start && !paired.has(one));
    const [nearest] = near
      .filter((one) => one.label === other.label && sharesWords(one, other))
      .sort((one, another) => distance(one, other) - distance(another, other));
    if (nearest === undefined) continue;
    paired.add(nearest).add(other);
    pairs.push([nearest, other]);
  }
  return {
    pairs,
    lost: lost.filter((one) => !paired.has(one)),
    added: added.filter((other) => !paired.has(other)),
  };
}

function byStart(spans: readonly Span[]): Span[] {
  return [...spans].sort((one, other) => one.start - other.start);
}

/** What is lost of marks: whole ones by what they are, and of the others what changed. */
export function spanLosses(record: ExchangeRecord, pairing: SpanPairing): Lost[] {
  const { pairs, lost, added, inParts } = pairing;
  const neighboursOf = lost.length === 0 ? () => [] : createNeighbours(record.spans);
  return [
    ...lost.map((span) => ({ kind: kindOf(span, neighboursOf(span), record), name: span.label })),
    ...[...inParts].map(({ label }) => ({ kind: 'span in parts' as const, name: label })),
    ...added.map(({ label }) => ({ kind: 'added span' as const, name: label })),
    ...pairs.flatMap(([one, other]) => [
      ...(inParts.has(one) ? [] : placeLosses(one, other)),
      ...valueLosses(one, other),
    ]),
  ];
}

/** Why a mark is left out, as far as what it is and what shares words with it tell. */
function kindOf(span: Span, others: readonly Span[], { text }: ExchangeRecord): LossKind {
  if (span.fragments.length > 1) return 'split span';
  if (others.some(({ start, end }) => start <= span.start && end >= span.end)) return 'nested span';
  if (others.length > 0) return 'overlapping span';
  return isInWord(text, span.start) || isInWord(text, span.end) ? 'span within words' : 'span';
}

function placeLosses(one: Span, other: Span): Lost[] {
  const name = one.label;
  if (isSamePlace(one, other)) return [];
  if (!isAt(one, other)) return [{ kind: 'moved span', name }];
  if (one.fragments.length > other.fragments.length) return [{ kind: 'joined span', name }];
  if (one.fragments.length < other.fragments.length) return [{ kind: 'divided span', name }];
  return [{ kind: 'moved span', name }];
}

function valueLosses(one: Span, other: Span): Lost[] {
  const lost: Lost[] = [];
  if (one.label !== other.label) lost.push({ kind: 'renamed span', name: one.label });
  if (one.note !== other.note) lost.push({ kind: 'note', name: one.label });
  if (one.layer !== other.layer) lost.push({ kind: 'layer', name: '' });
  if (one.origin !== other.origin) lost.push({ kind: 'origin', name: '' });
  if (one.created !== other.created) lost.push({ kind: 'date', name: 'created' });
  if (one.updated !== other.updated) lost.push({ kind: 'date', name: 'updated' });
  if (one.id !== other.id) lost.push({ kind: 'id', name: 'span' });
  for (const name of differing(one.attributes, other.attributes)) {
    lost.push({ kind: 'attribute', name });
  }
  return lost;
}

function isInWord(text: string, offset: number): boolean {
  const word = wordAt(text, offset);
  return word !== null && word.start < offset && offset < word.end;
}
