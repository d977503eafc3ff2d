import type { ExchangeRecord, Piece, Writer } from '../../../shared/formats/codec.ts';
import { createLossTally, type Loss, lossesBetween } from '../../../shared/formats/losses.ts';
import { createDigest, type Digest } from './digest.ts';
import type { Sink } from './sinks.ts';
import { type Target, wholeName } from './targets.ts';

/** What records become in one format, as they come. */
export type Output = {
  target: Target;
  add(record: ExchangeRecord): void;
  end(): void;
  losses(): Loss[];
  /** Of what was written, to compare it with what is read of it. */
  digest: Digest;
};

/** Writes records one by one in a format to where its pieces go. */
export function createOutput(target: Target, { put }: Pick<Sink, 'put'>): Output {
  const { codec, options, inside, isBySplit } = target;
  const tally = createLossTally();
  const digest = createDigest();
  const writers = new Map<string, Writer>();
  const place = (pieces: readonly Piece[]) =>
    put(inside === '' ? pieces : pieces.map(({ path, text }) => ({ path: inside + path, text })));
  const writerOf = (name: string): Writer => {
    const known = writers.get(name);
    if (known !== undefined) return known;
    const writer = codec.createWriter({ ...options, name });
    writers.set(name, writer);
    place(writer.begin());
    return writer;
  };
  if (!isBySplit) writerOf(options.name);

  return {
    target,
    digest,
    add(record) {
      const fitted = codec.fit(record, options);
      tally.add(lossesBetween(record, fitted));
      digest.add(fitted);
      const name = isBySplit ? fileNameOf(record.split) : options.name;
      place(writerOf(name).add(fitted));
    },
    end() {
      // Even of nothing there is a file, so that what reads it has something to read.
      if (writers.size === 0) writerOf(wholeName);
      for (const writer of writers.values()) place(writer.end());
    },
    losses: tally.total,
  };
}

/** The name of a split as the name of a file. */
function fileNameOf(split: string): string {
  const name = split.replace(/[^\p{L}\p{N}_-]+/gu, '-');
  return name === '' || name === '-' ? wholeName : name;
}
