import { isDeepEqual } from '../deep-equal.ts';
import { compareIds } from '../model/annotation.ts';
import type { ExchangeRecord } from './codec.ts';
import { articleLosses } from './losses/article.ts';
import { relationLosses } from './losses/relations.ts';
import { pairSpans, spanLosses } from './losses/spans.ts';

/**
 * What can become of a record in a format. The first five are marks that are left out, by what
 * they are; the next six are marks that are there, but changed.
 */
export const lossKinds = [
  'split span',
  'nested span',
  'overlapping span',
  'span within words',
  'span',
  'joined span',
  'divided span',
  'span in parts',
  'moved span',
  'renamed span',
  'added span',
  'relation',
  'author link',
  'renamed relation',
  'added relation',
  'cue',
  'attribute',
  'relation attribute',
  'note',
  'article note',
  'text',
  'fact',
  'meta',
  'status',
  'split',
  'layer',
  'origin',
  'date',
  'id',
  'text version',
  'order',
] as const;
export type LossKind = (typeof lossKinds)[number];

/**
 * How often something is lost. `name` says of what: the label of a mark or of its note, the type
 * of a link, the name of an attribute, a fact or a field; '' where there is only one thing.
 */
export type Loss = { kind: LossKind; name: string; count: number };

/** One thing that is lost. */
export type Lost = Omit<Loss, 'count'>;

/**
 * What a format loses of a record, by the record and what the format can carry of it; nothing if
 * and only if both are equal. In the order of the kinds, then by name.
 */
export function lossesBetween(record: ExchangeRecord, fitted: ExchangeRecord): Loss[] {
  if (record === fitted) return [];
  const spans = pairSpans(record, fitted);
  const lost = [
    ...spanLosses(record, spans),
    ...relationLosses(record, fitted, spans.pairs),
    ...articleLosses(record, fitted),
  ];
  if (lost.length === 0 && !isDeepEqual(record, fitted)) lost.push({ kind: 'order', name: '' });
  const tally = createLossTally();
  tally.add(lost.map((one) => ({ ...one, count: 1 })));
  return tally.total();
}

/** Adds up the losses of many records, in memory for what differs between them only. */
export type LossTally = { add(losses: readonly Loss[]): void; total(): Loss[] };

export function createLossTally(): LossTally {
  const counts = new Map<LossKind, Map<string, number>>();
  return {
    add(losses) {
      for (const { kind, name, count } of losses) {
        const byName = counts.get(kind) ?? new Map<string, number>();
        counts.set(kind, byName.set(name, (byName.get(name) ?? 0) + count));
      }
    },
    total: () =>
      lossKinds.flatMap((kind) =>
        [...(counts.get(kind) ?? [])]
          .sort(([one], [other]) => compareIds(one, other))
          .map(([name, count]) => ({ kind, name, count })),
      ),
  };
}
