import type { Job, Progress } from '../../../shared/contract.ts';
import type { WrittenDataset } from '../../../shared/export-contract.ts';
import { Failure, failure } from '../../../shared/failure.ts';
import type { ExchangeRecord } from '../../../shared/formats/codec.ts';
import type { OpenProject } from '../project.ts';
import { codeOf, messageOf } from '../system-error.ts';
import { finishFile, finishFolder, requireFreeReport } from './finish.ts';
import { type Existing, requireFree, requireNoProject } from './free.ts';
import { createOutput, type Output } from './output.ts';
import { removeBegun, requireFreeFolder } from './places.ts';
import { fileSink, folderSink, type Sink } from './sinks.ts';
import type { Target } from './targets.ts';
import { reportOf } from './tell-losses.ts';
import { verifyOutput } from './verify.ts';

/** What is to be written, and where. */
export type Writing = {
  path: string;
  existing: Existing;
  isFolder: boolean;
  targets: readonly Target[];
  records: Iterable<ExchangeRecord>;
  /** How many records there are; `progress` is where the job is, and counts each of them twice. */
  articles: number;
  progress: Progress;
  /** Files beside the data, written once all of them are there; a folder takes them. */
  also?: (folder: string, outputs: readonly Output[]) => void;
  /** Is told each record as it is written. */
  see?: (record: ExchangeRecord) => void;
};

/** Makes sure that an output may be put at its path. Throws a Failure. */
export function requirePlace(
  project: OpenProject | null,
  { path, existing, isFolder }: Pick<Writing, 'path' | 'existing' | 'isFolder'>,
): void {
  requireNoProject(project, path);
  try {
    if (isFolder) {
      requireFreeFolder(path, existing);
      return;
    }
    requireFree(path, existing);
    requireFreeReport(path, existing);
  } catch (thrown) {
    throw notWritten(path, thrown);
  }
}

/**
 * Writes records as they come, under another name first; reads what was written and compares it;
 * puts it in place with the report of what was lost. Throws a Failure, and then there is nothing,
 * or what was there before.
 */
export function* writeDataset(writing: Writing): Job<WrittenDataset> {
  const { path, existing, isFolder, articles, progress, also } = writing;
  const unfinished = `${path}.unfinished-${process.pid}`;
  try {
    const { outputs, bytes } = yield* write(writing, unfinished);
    const verifying = { done: progress.done + articles, total: progress.total };
    for (const output of outputs) {
      const written = `${unfinished}${output.target.inside === '' ? '' : `/${output.target.inside}`}`;
      yield* verifyOutput(output, { written, shown: path, progress: verifying });
    }
    also?.(unfinished, outputs);
    const requested = outputs.at(-1);
    const losses = requested?.losses() ?? [];
    const finished = { unfinished, path, existing, report: reportOf(path, requested) };
    const report = isFolder ? finishFolder(finished) : finishFile(finished);
    const counts = requested?.digest.counts() ?? { articles: 0, spans: 0 };
    return {
      ...{ path, articles: counts.articles, spans: counts.spans, bytes },
      ...{ losses, report },
    };
  } catch (thrown) {
    throw notWritten(path, thrown);
  } finally {
    removeBegun(unfinished);
  }
}

function* write(
  { targets, records, isFolder, progress, see }: Writing,
  unfinished: string,
): Job<{ outputs: Output[]; bytes: number }> {
  let sink: Sink | null = null;
  try {
    const opened = isFolder ? folderSink(unfinished) : fileSink(unfinished);
    sink = opened;
    const outputs = targets.map((target) => createOutput(target, opened));
    let done = progress.done;
    for (const record of records) {
      yield { done, total: progress.total };
      done += 1;
      for (const output of outputs) output.add(record);
      see?.(record);
    }
    for (const output of outputs) output.end();
    opened.settle();
    return { outputs, bytes: opened.bytes() };
  } finally {
    sink?.close();
  }
}

function notWritten(path: string, thrown: unknown): unknown {
  if (thrown instanceof Failure || codeOf(thrown) === '') return thrown;
  return failure('output-not-written', { path, detail: messageOf(thrown) });
}
