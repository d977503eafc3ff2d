import type { Job } from '../../../shared/contract.ts';
import { createSchemaFinder } from '../../../shared/dataset/schema-of-records.ts';
import type { Conversion, ConvertRequest } from '../../../shared/export-contract.ts';
import { failure } from '../../../shared/failure.ts';
import type { ExchangeRecord } from '../../../shared/formats/codec.ts';
import { createLossTally, lossesBetween } from '../../../shared/formats/losses.ts';
import type { Problem } from '../../../shared/problem.ts';
import { lossSentences } from '../../../shared/texts/losses.ts';
import type { Existing } from '../export/free.ts';
import { isFolder, targetsOf } from '../export/targets.ts';
import { requirePlace, writeDataset } from '../export/write-dataset.ts';
import { withDistinctIds } from './distinct.ts';
import { formatAt } from './name-format.ts';
import { each, type ReadPart, readParts } from './records.ts';

/** The most problems that are answered one by one. */
const mostProblems = 1000;

/**
 * Writes a dataset in another format, without a project: what can be read of it, record by
 * record. What is wrong with it is told, and so is what the other format cannot carry. Throws a
 * Failure, and then there is nothing, or what was there before.
 */
export function* convertFile(
  paths: { from: string; to: string },
  { from, to, unit, offsets, overlap, losses, existing }: ConvertRequest & { existing: Existing },
): Job<Conversion> {
  const read = from ?? formatAt(paths.from);
  const asked = { format: to, offsets, overlap, as: 'data' as const, text: 'included' as const };
  requirePlace(null, { path: paths.to, existing, isFolder: isFolder(asked) });
  const finder = createSchemaFinder();
  const problems: Problem[] = [];
  let problemCount = 0;
  let articles = 0;
  yield* each(readParts(paths.from, read, unit), (part) => {
    if (part.kind === 'record') {
      finder.add(part.record);
      articles += 1;
    }
    if (part.kind !== 'problem') return;
    problemCount += 1;
    if (problems.length < mostProblems) problems.push(part.problem);
  });
  const targets = targetsOf(asked, paths.to, finder.schema());
  const [target] = targets;
  if (losses === 'refuse' && target !== undefined) {
    const tally = createLossTally();
    yield* each(readParts(paths.from, read, unit), (part) => {
      if (part.kind !== 'record') return;
      const { codec, options } = target;
      tally.add(lossesBetween(part.record, codec.fit(part.record, options)));
    });
    const told = lossSentences(tally.total()).join(' ');
    if (told !== '') throw failure('export-loses', { format: to, losses: told });
  }
  const written = yield* writeDataset({
    ...{ path: paths.to, existing, targets, articles, isFolder: isFolder(asked) },
    records: withDistinctIds(recordsIn(readParts(paths.from, read, unit))),
    progress: { done: 0, total: articles * 2 },
  });
  return { ...written, from: read, problems, problemCount };
}

function* recordsIn(parts: Iterable<ReadPart>): Generator<ExchangeRecord, void, undefined> {
  for (const part of parts) if (part.kind === 'record') yield part.record;
}
