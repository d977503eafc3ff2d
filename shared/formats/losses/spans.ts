import { wordAt } from '../../text/words.ts';
import type { ExchangeRecord } from '../codec.ts';
import type { LossKind, Lost } from '../losses.ts';
import { differing } from './differing.ts';
import { type Pairing, pairUp } from './pairing.ts';

type Span = ExchangeRecord['spans'][number];
type Place = Pick<Span['fragments'][number], 'start' | 'end'>;

/** The marks of both records, paired; those that came apart have a partner in each part. */
export type SpanPairing = Pairing<Span> & { inParts: Span[] };

/**
 * Pairs the marks of a record with those that a format makes of them. Ids alone prove nothing,
 * as many formats number what they write: the same words go before the same words under another
 * label, those before the parts of a split mark, and the nearest words of its label come last.
 */
export function pairSpans(record: ExchangeRecord, fitted: ExchangeRecord): SpanPairing {
  const exact = pairUp(record.spans, fitted.spans, [
    (one, other) => one.id === other.id && one.label === other.label && isSamePlace(one, other),
    (one, other) => one.label === other.label && isSamePlace(one, other),
    (one, other) => one.id === other.id && isSamePlace(one, other),
    isSamePlace,
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
  const inParts: Span[] = [];
  let left = added;
  for (const span of lost) {
    if (span.fragments.length === 1) continue;
    const parts = span.fragments.map((fragment) =>
      left.find(
        ({ label, fragments: [only, ...more] }) =>
          label === span.label && more.length === 0 && isAt(only, fragment),
      ),
    );
    const [first] = parts;
    if (first === undefined || parts.includes(undefined)) continue;
    left = left.filter((other) => !parts.includes(other));
    pairs.push([span, first]);
    inParts.push(span);
  }
  return { pairs, inParts, lost: lost.filter((span) => !inParts.includes(span)), added: left };
}

function pairNearest({ lost, added }: Pairing<Span>): Pairing<Span> {
  const pairs: [Span, Span][] = [];
  let left = lost;
  const unpaired = added.filter((other) => {
    const [nearest] = left
      .filter((one) => one.label === other.label && sharesWords(one, other))
      .sort((a, b) => distance(a, other) - distance(b, other));
    if (nearest === undefined) return true;
    left = left.filter((one) => one !== nearest);
    pairs.push([nearest, other]);
    return false;
  });
  return { pairs, lost: left, added: unpaired };
}

/** What is lost of marks: whole ones by what they are, and of the others what changed. */
export function spanLosses(record: ExchangeRecord, pairing: SpanPairing): Lost[] {
  const { pairs, lost, added, inParts } = pairing;
  return [
    ...lost.map((span) => ({ kind: kindOf(span, record), name: span.label })),
    ...inParts.map(({ label }) => ({ kind: 'span in parts' as const, name: label })),
    ...added.map(({ label }) => ({ kind: 'added span' as const, name: label })),
    ...pairs.flatMap(([one, other]) => [
      ...(inParts.includes(one) ? [] : placeLosses(one, other)),
      ...valueLosses(one, other),
    ]),
  ];
}

/** Why a mark is left out, as far as what it is tells. */
function kindOf(span: Span, { spans, text }: ExchangeRecord): LossKind {
  if (span.fragments.length > 1) return 'split span';
  const others = spans.filter((other) => other !== span && sharesWords(span, other));
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

function isSamePlace(one: Span, other: Span): boolean {
  if (one.fragments.length !== other.fragments.length) return false;
  return one.fragments.every((fragment, index) => isAt(other.fragments[index], fragment));
}

function isAt(one: Place | undefined, other: Place): boolean {
  return one !== undefined && one.start === other.start && one.end === other.end;
}

function sharesWords(one: Span, other: Span): boolean {
  if (one.start >= other.end || other.start >= one.end) return false;
  return one.fragments.some(({ start, end }) =>
    other.fragments.some((fragment) => fragment.start < end && start < fragment.end),
  );
}

function distance(one: Place, other: Place): number {
  return Math.abs(one.start - other.start) + Math.abs(one.end - other.end);
}

function isInWord(text: string, offset: number): boolean {
  const word = wordAt(text, offset);
  return word !== null && word.start < offset && offset < word.end;
}
