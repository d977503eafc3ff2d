import Database from 'better-sqlite3';
import type { History, Job, Progress } from '../../../shared/contract.ts';
import { Failure, failure } from '../../../shared/failure.ts';
import type { ImportOutcome, ImportRequest } from '../../../shared/import-contract.ts';
import type { ReadBatch } from '../../../shared/reading/record.ts';
import { openReader } from '../../reading/reader.ts';
import { sqliteFailure } from '../database.ts';
import { historyOf, type OpenProject, type Surroundings } from '../project.ts';
import { createAdder } from './add-articles.ts';
import { type BulkWriting, bulkWriting } from './bulk-writing.ts';
import { createDuplicateFinder } from './duplicates.ts';
import { fillFingerprints } from './fill-fingerprints.ts';
import { createPace } from './pace.ts';
import type { ImportReport } from './report.ts';
import { waitFor } from './waiting.ts';

/**
 * Reads files, folders and archives in a process beside and adds their articles in the order they are
 * read, in commits of as many as can be added while a mark waits, between which marks are let
 * through. All of them are undone as one. Stopped or failed on the way, the articles added so far
 * are whole and stay, and importing again passes over what is there. What is not added is told,
 * each with its place.
 */
export function* importArticles(
  project: OpenProject,
  request: ImportRequest,
  { surroundings, report, lastAsked }: ImportParts,
): Job<{ outcome: ImportOutcome; history: History }> {
  if (project.access === 'read only') throw failure('project-read-only', { path: project.path });
  const sources = request.sources.map(({ file, options }) => ({
    path: surroundings.resolveFile(file),
    options,
  }));
  const reader = openReader(sources, surroundings);
  const bulk = bulkWriting(project);
  try {
    if (yield* fillFingerprints(project)) report.stop();
    else yield* addAll(project, request, { reader, surroundings, report, bulk, lastAsked });
  } catch (thrown) {
    tellInterruption(project, report, thrown);
  } finally {
    reader.close();
    bulk.settle();
  }
  return { outcome: report.outcome(), history: historyOf(project) };
}

type ImportParts = {
  surroundings: Surroundings;
  report: ImportReport;
  /** When somebody asked storage for something last; see `createPace`. */
  lastAsked(): number;
};

type Parts = ImportParts & {
  reader: { next(): Promise<ReadBatch | null> };
  bulk: BulkWriting;
};

function* addAll(
  project: OpenProject,
  choices: Pick<ImportRequest, 'exact' | 'near' | 'unknownLabels'>,
  { reader, surroundings, report, bulk, lastAsked }: Parts,
): Job<void> {
  const finder = createDuplicateFinder(project);
  const adder = createAdder(project, choices, { finder, surroundings, report });
  const pace = createPace(lastAsked);
  let progress: Progress = { done: 0, total: 0 };
  // The next part is being read while this one is added.
  let coming = reader.next();
  for (;;) {
    const awaited = yield* waitFor(coming, progress);
    if (awaited.isStopped) {
      report.stop();
      return;
    }
    const batch = awaited.value;
    if (batch === null) return;
    coming = reader.next();
    // Nobody waits for it where this part cannot be added.
    coming.catch(() => {});
    progress = { done: batch.done, total: batch.total };
    for (const problem of batch.problems) report.addProblem(problem);
    let added = 0;
    while (added < batch.records.length) {
      const part = batch.records.slice(added, added + pace.size());
      pace.time(part.length, () => bulk.write(() => adder.add(part)));
      added += part.length;
      if (added === batch.records.length) break;
      if ((yield { ...progress, onCancel: 'ask' }) === 'stop') {
        report.stop();
        return;
      }
    }
  }
}

/** A failure after something was added is told beside it; before, it is all there is to tell. */
function tellInterruption(project: OpenProject, report: ImportReport, thrown: unknown): void {
  const known =
    thrown instanceof Database.SqliteError ? sqliteFailure(thrown, project.path) : thrown;
  const { added } = report.outcome();
  if (added === 0 || !(known instanceof Failure)) throw known;
  const { code, message } = failure('import-interrupted', { detail: known.message, added });
  report.addProblem({ file: project.path, line: 0, code, message });
  report.stop();
}
