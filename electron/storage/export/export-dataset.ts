import type { Job, Progress } from '../../../shared/contract.ts';
import type { ExportPlan, ExportRequest, WrittenDataset } from '../../../shared/export-contract.ts';
import { failure } from '../../../shared/failure.ts';
import type { ExchangeRecord } from '../../../shared/formats/codec.ts';
import { formats } from '../../../shared/formats/index.ts';
import { exchangeTexts } from '../../../shared/texts/exchange.ts';
import { lossSentences } from '../../../shared/texts/losses.ts';
import type { OpenProject } from '../project.ts';
import { sha256Of } from '../sha256.ts';
import { chosenIds, exchangeRecordOf, namingOf } from './contents.ts';
import { countLosses } from './count-losses.ts';
import { writeDatasetFolder } from './dataset-folder.ts';
import type { Existing } from './free.ts';
import { isFolder, type Target, targetsOf } from './targets.ts';
import { requirePlace, writeDataset } from './write-dataset.ts';

export type ExportOptions = {
  path: string;
  existing: Existing;
  /** Whether what the format cannot carry is told, or keeps it from being written. */
  losses: 'tell' | 'refuse';
  request: ExportRequest;
};

/** The most of a file that is shown of the first article, in UTF-16 units, and the most files. */
const shown = { units: 20_000, files: 8 };

/**
 * Says what an export would be: how much, what of it the format cannot carry, and what the first
 * article would look like. Writes nothing. Throws a Failure.
 */
export function* planExport(project: OpenProject, request: ExportRequest): Job<ExportPlan> {
  const ids = yield* chosenIds(project, request.contents);
  const target = requestedOf(targets(project, request, project.name));
  const records = recordsOf(project, ids, request);
  const progress = { done: 0, total: ids.length };
  const { first, losses, ...counts } = yield* countLosses(records, target, progress);
  return {
    ...counts,
    losses,
    first: first
      .slice(0, shown.files)
      .map(({ path, text }) => ({ path, text: text.slice(0, shown.units).toWellFormed() })),
    output: isFolder(request) ? 'folder' : 'file',
    ending: isFolder(request) ? '' : formats[request.format].endings[0],
  };
}

/**
 * Writes the articles that are meant in a format, in the order of the queue: under another name
 * first, then read again and compared, then put in place, beside it what the format cannot carry.
 * Throws a Failure, and then there is no file, or the old one as it was.
 */
export function* exportDataset(
  project: OpenProject,
  { path, existing, losses, request }: ExportOptions,
): Job<WrittenDataset> {
  const all = targets(project, request, path);
  requirePlace(project, { path, existing, isFolder: isFolder(request) });
  const ids = yield* chosenIds(project, request.contents);
  const passes = losses === 'refuse' ? 3 : 2;
  const progress: Progress = { done: 0, total: ids.length * passes };
  if (losses === 'refuse') {
    const records = recordsOf(project, ids, request);
    const counted = yield* countLosses(records, requestedOf(all), progress);
    const sentences = lossSentences(counted.losses);
    if (sentences.length > 0) {
      throw failure('export-loses', { format: request.format, losses: sentences.join(' ') });
    }
    progress.done = ids.length;
  }
  const job = {
    ...{ path, existing, targets: all, isFolder: isFolder(request), progress },
    articles: ids.length,
    records: recordsOf(project, ids, request, path),
  };
  if (request.as === 'data') return yield* writeDataset(job);
  return yield* writeDatasetFolder(project, request, job);
}

function targets(project: OpenProject, request: ExportRequest, path: string): Target[] {
  const { contents, ...asked } = request;
  return targetsOf({ ...asked, text: contents.text }, path, project.schema);
}

/** Of several formats in one output the one that was asked for, which comes last. */
function requestedOf(all: readonly Target[]): Target {
  const last = all.at(-1);
  if (last === undefined) throw new Error('an output has no format');
  return last;
}

/** The records of articles, each made when it is asked for; throws a Failure for one that is wrong. */
function* recordsOf(
  project: OpenProject,
  ids: readonly string[],
  { contents }: ExportRequest,
  path = '',
): Generator<ExchangeRecord, void, undefined> {
  const naming = namingOf(project, contents.annotators);
  for (const [index, id] of ids.entries()) {
    // A plan may go on while others remove an article; nothing changes during an export.
    if (project.articles.find(id) === null) continue;
    const record = exchangeRecordOf(project, id, naming, contents);
    if (sha256Of(record.text) !== record.text_sha256) {
      throw failure('output-wrong', { path, detail: exchangeTexts.wrong.text(index + 1) });
    }
    yield record;
  }
}
