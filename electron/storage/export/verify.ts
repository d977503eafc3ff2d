import type { Job, Progress } from '../../../shared/contract.ts';
import { failure } from '../../../shared/failure.ts';
import { formats } from '../../../shared/formats/index.ts';
import { exchangeTexts } from '../../../shared/texts/exchange.ts';
import { lineOfProblem } from '../../reading/datasets/problem-line.ts';
import { sourcesOf } from '../../reading/datasets/sources.ts';
import { createDigest } from './digest.ts';
import type { Output } from './output.ts';

const { wrong } = exchangeTexts;

/**
 * Reads what was written as a stranger would, with the format's own reader, and throws a Failure
 * unless it comes to what was written. Formats that are not read are left as they are.
 */
export function* verifyOutput(
  { target, digest }: Output,
  { written, shown, progress }: { written: string; shown: string; progress: Progress },
): Job<void> {
  const { parse } = target.codec;
  if (parse === null) return;
  const found = createDigest();
  let articles = 0;
  for (const one of sourcesOf(written, formats[target.format])) {
    if (one.kind === 'problem') throw wrongAt(shown, one.file, one);
    const { records, problems } = parse(one.source, { unit: target.options.unit });
    const [problem] = problems;
    if (problem !== undefined) {
      const line = lineOfProblem(target.codec.framing, one.source, problem);
      throw wrongAt(shown, one.source.file, { ...problem, line });
    }
    for (const record of records) {
      yield { done: progress.done + articles, total: progress.total };
      articles += 1;
      found.add(record);
    }
  }
  // With a file for each label, what is read of one of them is a part of what was written.
  if (target.options.overlap !== 'drop' || found.value() === digest.value()) return;
  const isMissing = JSON.stringify(found.counts()) !== JSON.stringify(digest.counts());
  throw failure('output-wrong', { path: shown, detail: isMissing ? wrong.missing : wrong.other });
}

function wrongAt(path: string, file: string, { line, message }: { line: number; message: string }) {
  return failure('output-wrong', { path, detail: wrong.problem(file, line, message) });
}
