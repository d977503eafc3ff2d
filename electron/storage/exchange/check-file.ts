import type { Job } from '../../../shared/contract.ts';
import type { FileCheck } from '../../../shared/export-contract.ts';
import type { ReadUnit } from '../../../shared/formats/codec.ts';
import type { FormatName } from '../../../shared/formats/names.ts';
import { recordProblem } from '../../../shared/formats/native.ts';
import { compareIds } from '../../../shared/model/annotation.ts';
import type { Problem } from '../../../shared/problem.ts';
import { exchangeTexts } from '../../../shared/texts/exchange.ts';
import { sha256Of } from '../sha256.ts';
import { formatAt } from './name-format.ts';
import { each, readParts } from './records.ts';

/** The most problems that are answered one by one. */
const mostProblems = 1000;

/** Reads a dataset that is no project's, and says what it holds and what is wrong with it. */
export function* checkFile(
  path: string,
  { format: named, unit }: { format: FormatName | null; unit: ReadUnit | null },
): Job<FileCheck> {
  const format = named ?? formatAt(path);
  const counts = { articles: 0, spans: 0, relations: 0 };
  const units = new Map<string, FileCheck['units'][number]>();
  const problems: Problem[] = [];
  let problemCount = 0;
  const tell = (problem: Problem) => {
    problemCount += 1;
    if (problems.length < mostProblems) problems.push(problem);
  };
  yield* each(readParts(path, format, unit), (part) => {
    if (part.kind === 'problem') tell(part.problem);
    if (part.kind === 'unit') {
      const { finding } = part;
      const key = `${finding.unit} ${finding.by}`;
      const known = units.get(key) ?? { ...finding, articles: 0 };
      units.set(key, { ...known, articles: known.articles + 1 });
    }
    if (part.kind !== 'record') return;
    const { record, place } = part;
    counts.articles += 1;
    counts.spans += record.spans.length;
    counts.relations += record.relations.length;
    const isOther = record.text_sha256 !== '' && sha256Of(record.text) !== record.text_sha256;
    const message = isOther ? exchangeTexts.otherText : recordProblem(record);
    if (message !== null) tell({ ...place, code: 'dataset-problem', message });
  });
  const inOrder = [...units].sort(([a], [b]) => compareIds(a, b)).map(([, one]) => one);
  return { format, ...counts, units: inOrder, problems, problemCount };
}
