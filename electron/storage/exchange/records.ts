import type { Job } from '../../../shared/contract.ts';
import { failure } from '../../../shared/failure.ts';
import type { ExchangeRecord, ReadUnit, UnitFinding } from '../../../shared/formats/codec.ts';
import { formats } from '../../../shared/formats/index.ts';
import type { FormatName } from '../../../shared/formats/names.ts';
import type { Problem } from '../../../shared/problem.ts';
import { lineOfProblem } from '../../reading/datasets/problem-line.ts';
import { sourcesOf } from '../../reading/datasets/sources.ts';

/** What reading a file comes to, as it comes. */
export type ReadPart =
  | { kind: 'record'; record: ExchangeRecord; place: { file: string; line: number } }
  | { kind: 'problem'; problem: Problem }
  | { kind: 'unit'; finding: UnitFinding };

/** The problems of files of datasets have one code: what is wrong is in their sentences. */
const code = 'dataset-problem';

/** The records of a file or a folder of a format, and whatever is wrong with it. Throws a Failure. */
export function* readParts(
  path: string,
  name: FormatName,
  unit: ReadUnit | null,
): Generator<ReadPart, void, undefined> {
  const format = formats[name];
  const { parse } = format.codec;
  if (parse === null) throw failure('format-not-read', { format: name });
  for (const found of sourcesOf(path, format)) {
    if (found.kind === 'problem') {
      const { file, line, message } = found;
      yield { kind: 'problem', problem: { file, line, code, message } };
      continue;
    }
    const { file, line: first } = found.source;
    const { framing } = format.codec;
    const { records, problems, units } = parse(found.source, { unit });
    for (const problem of problems) {
      const line = lineOfProblem(framing, found.source, problem);
      yield { kind: 'problem', problem: { file, line, code, message: problem.message } };
    }
    for (const finding of units) yield { kind: 'unit', finding };
    for (const record of records) yield { kind: 'record', record, place: { file, line: first } };
  }
}

/** Goes through what is read part by part, with a breath after each record. */
export function* each(parts: Iterable<ReadPart>, see: (part: ReadPart) => void): Job<void> {
  let done = 0;
  for (const part of parts) {
    see(part);
    if (part.kind !== 'record') continue;
    done += 1;
    yield { done, total: 0 };
  }
}
