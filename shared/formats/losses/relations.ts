import { isDeepEqual } from '../../deep-equal.ts';
import type { ExchangeRecord } from '../codec.ts';
import type { Lost } from '../losses.ts';
import { differing } from './differing.ts';
import { pairUp } from './pairing.ts';

type Span = ExchangeRecord['spans'][number];
type Relation = ExchangeRecord['relations'][number];

/** What is lost of links, given which marks became which. */
export function relationLosses(
  record: ExchangeRecord,
  fitted: ExchangeRecord,
  spans: readonly (readonly [Span, Span])[],
): Lost[] {
  const ids = new Map(spans.map(([one, other]) => [one.id, other.id]));
  const others = (relation: Relation) => ({ from: relation.from, to: relation.to });
  const ones = ({ from, to }: Relation) => ({ from: ids.get(from) ?? null, to: ids.get(to) ?? '' });
  const measure = (keys: readonly ('id' | 'type')[]) => {
    const keyOf = (relation: Relation, { from, to }: { from: string | null; to: string }) =>
      JSON.stringify([from, to, relation.to_author, ...keys.map((key) => relation[key])]);
    return {
      one: (relation: Relation) => keyOf(relation, ones(relation)),
      other: (relation: Relation) => keyOf(relation, others(relation)),
    };
  };
  const { pairs, lost, added } = pairUp(record.relations, fitted.relations, [
    measure(['id', 'type']),
    measure(['type']),
    measure([]),
  ]);
  return [
    ...lost.map(({ type, to_author: isToAuthor }) => ({
      kind: isToAuthor ? ('author link' as const) : ('relation' as const),
      name: type,
    })),
    ...added.map(({ type }) => ({ kind: 'added relation' as const, name: type })),
    ...pairs.flatMap(([one, other]) => changesOf(one, other)),
  ];
}

function changesOf(one: Relation, other: Relation): Lost[] {
  const lost: Lost[] = [];
  if (one.type !== other.type) lost.push({ kind: 'renamed relation', name: one.type });
  if (one.id !== other.id) lost.push({ kind: 'id', name: 'relation' });
  if (!isDeepEqual(one.cue, other.cue)) lost.push({ kind: 'cue', name: one.type });
  for (const name of differing(one.attributes, other.attributes)) {
    lost.push({ kind: 'relation attribute', name });
  }
  return lost;
}
