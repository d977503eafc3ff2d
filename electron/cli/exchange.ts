import type { Service } from '../../shared/contract.ts';
import { overlapChoices, readUnits } from '../../shared/formats/codec.ts';
import { formatNames } from '../../shared/formats/names.ts';
import type { Problem } from '../../shared/problem.ts';
import { exchangeTexts } from '../../shared/texts/exchange.ts';
import { lossSentences } from '../../shared/texts/losses.ts';
import { type Options, UsageError } from './arguments.ts';
import { call } from './call.ts';
import { choiceOf, optionalChoice } from './choice.ts';
import type { Outcome } from './commands.ts';

/** Reads a dataset and says what it holds and what is wrong with it. Throws a Failure. */
export function checkDataset(service: Service, file: string, options: Options): Outcome {
  const found = call(service, 'checkFile', {
    file,
    format: optionalChoice(options.format, formatNames),
    unit: optionalChoice(options.unit, readUnits),
  });
  const { format, articles, spans, relations, units, problems, problemCount } = found;
  const lines = [
    exchangeTexts.checked(format, articles, spans, relations),
    ...units.map((one) =>
      exchangeTexts.unit(exchangeTexts.units[one.unit], exchangeTexts.by[one.by], one.articles),
    ),
    exchangeTexts.problems(problemCount),
  ];
  return {
    json: { ok: problemCount === 0, ...found },
    text: `${lines.join('\n')}\n`,
    problems: tellProblems(problems, problemCount),
    exit: problemCount === 0 ? 0 : 1,
  };
}

/** Writes a dataset in another format. Throws a Failure. */
export function convert(
  service: Service,
  { file, out }: { file: string; out: string },
  options: Options,
): Outcome {
  if (options.to === null) {
    throw new UsageError(exchangeTexts.noFormat(formatNames.join(', ')));
  }
  const done = call(service, 'convertFile', {
    file,
    output: out,
    existing: options.replace ? 'replace' : 'refuse',
    from: optionalChoice(options.from === '' ? null : options.from, formatNames),
    to: choiceOf(options.to, formatNames),
    unit: optionalChoice(options.unit, readUnits),
    offsets: options.offsets,
    overlap: choiceOf((options.overlap ?? 'drop').replaceAll('-', ' '), overlapChoices),
    losses: options.strict ? 'refuse' : 'tell',
  });
  const lines = [
    exchangeTexts.converted(done.path, done.articles, done.spans),
    ...lossSentences(done.losses),
    ...(done.report === '' ? [] : [exchangeTexts.reported(done.report)]),
  ];
  return {
    json: done,
    text: `${lines.join('\n')}\n`,
    problems: tellProblems(done.problems, done.problemCount),
    exit: done.problemCount === 0 ? 0 : 2,
  };
}

function tellProblems(problems: readonly Problem[], count: number): string[] {
  const told = problems.map(({ file, line, message }) => exchangeTexts.place(file, line, message));
  const left = count - problems.length;
  return left === 0 ? told : [...told, exchangeTexts.moreProblems(left)];
}
