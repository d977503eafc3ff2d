import type { Output, Service } from '../../shared/contract.ts';
import { readableFormats } from '../../shared/formats/index.ts';
import type { ImportPreview, ImportRequest } from '../../shared/import-contract.ts';
import type { Problem } from '../../shared/problem.ts';
import { fileFormats } from '../../shared/reading/formats.ts';
import { duplicateChoices, fieldUses, type Mapping } from '../../shared/reading/options.ts';
import { callService, runLongJob } from '../../shared/rpc.ts';
import { cliTexts } from '../../shared/texts/cli.ts';
import { type Options, UsageError } from './arguments.ts';
import { call } from './call.ts';
import type { Outcome } from './commands.ts';

/** Imports files, or says what importing them would do, and waits until that is done. */
export async function importFrom(
  service: Service,
  file: string,
  files: readonly string[],
  options: Options,
): Promise<Outcome> {
  call(service, 'openProject', { file });
  const request = requestOf(files, options);
  if (options.dryRun) {
    return tellPreview(
      (await runLongJob(callService(service, 'previewImport', request))) as ImportPreview,
    );
  }
  const { outcome } = (await runLongJob(
    callService(service, 'importArticles', request),
  )) as Output<'importArticles'>;
  if (options.report !== null) {
    const existing = options.replace ? 'replace' : 'refuse';
    call(service, 'writeImportReport', { file: options.report, existing });
  }
  const { added, exact, near, skipped, duplicates, problems, problemCount } = outcome;
  const lines = [
    ...duplicates
      .filter(({ became }) => became === 'skipped')
      .map(({ place, of }) => cliTexts.alreadyThere(place.file, of.title)),
    cliTexts.imported(added, skipped, problemCount),
  ];
  return {
    json: { added, exact, near, skipped, duplicates, problems, problemCount },
    text: `${lines.join('\n')}\n`,
    problems: problems.map(tellProblem),
    exit: exitOf(added + skipped, problemCount),
  };
}

function tellPreview(preview: ImportPreview): Outcome {
  const { sources, articles, exact, near, problems, problemCount } = preview;
  const lines = sources.flatMap((source) => [
    [
      source.file,
      source.format,
      `${source.encoding}${source.isEncodingSure ? '' : '?'}`,
      `${source.isCounted ? '' : '~'}${source.articles}`,
    ].join('\t'),
    ...source.columns.map(({ name, use }) => `  ${name}=${use}`),
    ...source.notes.map((note) => `  ${note}`),
  ]);
  return {
    json: preview,
    text: `${[...lines, cliTexts.wouldImport(articles, exact, near)].join('\n')}\n`,
    problems: problems.map(tellProblem),
    exit: exitOf(articles, problemCount),
  };
}

function tellProblem({ file, line, message }: Problem): string {
  return line === 0 ? message : `${file}:${line}: ${message}`;
}

function requestOf(files: readonly string[], options: Options): ImportRequest {
  const choice = (word: string | null, otherwise: 'skip' | 'add') => {
    const found = duplicateChoices.find((one) => one === (word ?? otherwise));
    if (found === undefined) throw wrong(word ?? '', duplicateChoices);
    return found;
  };
  const format = fileFormats.find((one) => one === options.format) ?? null;
  const dataset = readableFormats.find((one) => one === options.format) ?? null;
  if (options.format !== null && format === null && dataset === null) {
    throw wrong(options.format, [...fileFormats, ...readableFormats]);
  }
  const mapping = options.map.length === 0 ? null : mappingOf(options.map);
  const read = { format, encoding: options.encoding, mapping, dataset };
  return {
    sources: files.map((file) => ({ file, options: read })),
    exact: choice(options.exact, 'skip'),
    near: choice(options.near, 'add'),
    unknownLabels: options.addLabels ? 'add' : 'leave out',
  };
}

function mappingOf(words: readonly string[]): Mapping {
  return Object.fromEntries(
    words.map((word) => {
      const at = word.lastIndexOf('=');
      const use = fieldUses.find((one) => one === word.slice(at + 1));
      if (at < 1 || use === undefined) throw wrong(word, fieldUses);
      return [word.slice(0, at), use];
    }),
  );
}

function wrong(word: string, choices: readonly string[]): UsageError {
  return new UsageError(cliTexts.wrongChoice(word, choices.join(', ')));
}

function exitOf(succeeded: number, failed: number): 0 | 1 | 2 {
  if (failed === 0) return 0;
  return succeeded > 0 ? 2 : 1;
}
