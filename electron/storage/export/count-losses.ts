import type { Job, Progress } from '../../../shared/contract.ts';
import type { ExchangeRecord, Piece } from '../../../shared/formats/codec.ts';
import { createLossTally, type Loss, lossesBetween } from '../../../shared/formats/losses.ts';
import type { Target } from './targets.ts';

export type Counted = {
  articles: number;
  spans: number;
  relations: number;
  losses: Loss[];
  /** What the first record becomes, by the path of each file. */
  first: Piece[];
};

/** Counts what records would lose in a format, and writes the first of them to nowhere. */
export function* countLosses(
  records: Iterable<ExchangeRecord>,
  { codec, options }: Target,
  progress: Progress,
): Job<Counted> {
  const tally = createLossTally();
  const counted: Counted = { articles: 0, spans: 0, relations: 0, losses: [], first: [] };
  for (const record of records) {
    yield { done: progress.done + counted.articles, total: progress.total };
    const fitted = codec.fit(record, options);
    tally.add(lossesBetween(record, fitted));
    if (counted.articles === 0) {
      const writer = codec.createWriter(options);
      counted.first = joined([...writer.begin(), ...writer.add(fitted), ...writer.end()]);
    }
    counted.articles += 1;
    counted.spans += fitted.spans.length;
    counted.relations += fitted.relations.length;
  }
  return { ...counted, losses: tally.total() };
}

function joined(pieces: readonly Piece[]): Piece[] {
  const texts = new Map<string, string>();
  for (const { path, text } of pieces) texts.set(path, (texts.get(path) ?? '') + text);
  return [...texts].map(([path, text]) => ({ path, text }));
}
