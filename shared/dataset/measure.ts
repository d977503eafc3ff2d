import type { Statistics } from '../export-contract.ts';
import type { ExchangeRecord } from '../formats/codec.ts';
import { compareIds } from '../model/annotation.ts';
import { statuses } from '../model/article.ts';

/** What many records have in all; lengths are told by how many spans are so long. */
export type Measured = Statistics & {
  /** For each label, in the same order: lengths in code points and how often each is there. */
  lengths: { name: string; spans: ReadonlyMap<number, number> }[];
  sources: { name: string; articles: number }[];
  languages: { name: string; articles: number }[];
  layers: { name: string; spans: number }[];
  /** The first and the last day of those that are known, or ''. */
  days: { first: string; last: string };
};

type OfLabel = { spans: number; articles: number; split: number; lengths: Map<number, number> };

/** Counts records as they come, in memory for what differs between them only. */
export function createMeasure(order: readonly string[] = []) {
  const totals = { articles: 0, characters: 0, spans: 0, relations: 0 };
  const labels = new Map<string, OfLabel>(order.map((name) => [name, nothing()]));
  const counts = {
    status: new Map<string, number>(),
    split: new Map<string, number>(),
    source: new Map<string, number>(),
    language: new Map<string, number>(),
    layer: new Map<string, number>(),
    relation: new Map<string, number>(),
  };
  const days = { first: '', last: '' };
  const count = (of: keyof typeof counts, name: string) =>
    counts[of].set(name, (counts[of].get(name) ?? 0) + 1);

  return {
    add(record: ExchangeRecord): void {
      totals.articles += 1;
      totals.characters += codePoints(record.text);
      totals.spans += record.spans.length;
      totals.relations += record.relations.length;
      for (const fact of ['status', 'split', 'source', 'language'] as const)
        count(fact, record[fact]);
      for (const { type } of record.relations) count('relation', type);
      const seen = new Set<string>();
      for (const span of record.spans) {
        count('layer', span.layer);
        const label = labels.get(span.label) ?? nothing();
        labels.set(span.label, label);
        label.spans += 1;
        if (!seen.has(span.label)) label.articles += 1;
        seen.add(span.label);
        if (span.fragments.length > 1) label.split += 1;
        const length = codePoints(span.text);
        label.lengths.set(length, (label.lengths.get(length) ?? 0) + 1);
      }
      const { published } = record;
      if (published === '') return;
      if (days.first === '' || published < days.first) days.first = published;
      if (published > days.last) days.last = published;
    },
    result(): Measured {
      const known = [...labels];
      return {
        ...totals,
        statuses: statuses
          .map((name) => ({ name, articles: counts.status.get(name) ?? 0 }))
          .filter(({ articles }) => articles > 0),
        splits: byName(counts.split),
        labels: known.map(([name, { spans, articles, split, lengths }]) => ({
          ...{ name, spans, articles, split },
          ...quantilesOf(lengths, spans),
        })),
        relationTypes: [...counts.relation]
          .sort(([a], [b]) => compareIds(a, b))
          .map(([name, relations]) => ({ name, relations })),
        lengths: known.map(([name, { lengths }]) => ({ name, spans: lengths })),
        sources: byNumber(counts.source),
        languages: byNumber(counts.language),
        layers: [...counts.layer]
          .sort(([a], [b]) => compareIds(a, b))
          .map(([name, spans]) => ({ name, spans })),
        days: { ...days },
      };
    },
  };
}

const nothing = (): OfLabel => ({ spans: 0, articles: 0, split: 0, lengths: new Map() });

function byName(counts: ReadonlyMap<string, number>) {
  return [...counts]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([name, articles]) => ({ name, articles }));
}

function byNumber(counts: ReadonlyMap<string, number>) {
  return byName(counts).sort((a, b) => b.articles - a.articles);
}

/** The shortest, the longest, and the one in the middle, or before it where there are two. */
function quantilesOf(lengths: ReadonlyMap<number, number>, spans: number) {
  const inOrder = [...lengths].sort(([a], [b]) => a - b);
  let passed = 0;
  const middle = inOrder.find(([, count]) => {
    passed += count;
    return passed * 2 >= spans;
  });
  return {
    shortest: inOrder[0]?.[0] ?? 0,
    median: middle?.[0] ?? 0,
    longest: inOrder.at(-1)?.[0] ?? 0,
  };
}

/** How many code points a well-formed text has. */
function codePoints(text: string): number {
  let low = 0;
  for (let index = 0; index < text.length; index += 1) {
    if ((text.charCodeAt(index) & 0xfc00) === 0xdc00) low += 1;
  }
  return text.length - low;
}
