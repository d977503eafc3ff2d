import type { Service } from '../../shared/contract.ts';
import type { Contents, ExportRequest } from '../../shared/export-contract.ts';
import { failure } from '../../shared/failure.ts';
import { overlapChoices } from '../../shared/formats/codec.ts';
import { formatNames, writtenOnly } from '../../shared/formats/names.ts';
import { cliTexts } from '../../shared/texts/cli.ts';
import { exchangeTexts } from '../../shared/texts/exchange.ts';
import { lossSentences } from '../../shared/texts/losses.ts';
import type { Options } from './arguments.ts';
import { call } from './call.ts';
import { choiceOf } from './choice.ts';
import type { Outcome } from './commands.ts';
import { filterOf } from './find.ts';

/** Writes a dataset of a project, or says what it would be. Throws a Failure. */
export function exportTo(
  service: Service,
  { file, out }: { file: string; out: string },
  options: Options,
): Outcome {
  call(service, 'openProject', { file, access: 'read only' });
  const request: ExportRequest = {
    format: choiceOf(options.format ?? 'native', formatNames),
    offsets: options.offsets,
    overlap: choiceOf((options.overlap ?? 'drop').replaceAll('-', ' '), overlapChoices),
    contents: contentsOf(service, options),
    as: options.folder ? 'dataset folder' : 'data',
  };
  if (options.dryRun) return tellPlan(service, request);
  const written = call(service, 'exportDataset', {
    ...request,
    file: out,
    existing: options.replace ? 'replace' : 'refuse',
    losses: options.strict ? 'refuse' : 'tell',
  });
  const { path, articles, spans, losses, report } = written;
  const reading = writtenOnly.includes(request.format) ? 'none' : 'checked';
  const lines = [
    cliTexts.exported(path, articles, spans, reading),
    ...lossSentences(losses),
    ...(report === '' ? [] : [exchangeTexts.reported(report)]),
  ];
  return { json: written, text: `${lines.join('\n')}\n`, problems: [], exit: 0 };
}

function tellPlan(service: Service, request: ExportRequest): Outcome {
  const plan = call(service, 'planExport', request);
  const lines = [
    exchangeTexts.plan(plan.articles, plan.spans, plan.relations),
    ...lossSentences(plan.losses),
    ...plan.first.flatMap(({ path, text }) => [`--- ${path}`, text.replace(/\n$/, '')]),
    exchangeTexts.nothingWritten,
  ];
  return { json: plan, text: `${lines.join('\n')}\n`, problems: [], exit: 0 };
}

/** What of a project the options mean; `--label` are labels of marks, not of articles with them. */
export function contentsOf(service: Service, options: Options): Contents {
  const { labelIds, ...filter } = filterOf(service, options);
  return {
    filter: { ...filter, labelIds: [] },
    splits: [...options.split],
    query: options.query,
    labelIds,
    layerIds: options.layer.map((name) => layerNamed(service, name)),
    text: options.noText ? 'left out' : 'included',
    annotators: options.names ? 'names' : 'pseudonyms',
  };
}

function layerNamed(service: Service, name: string): string {
  const { layers } = call(service, 'readLayers', {});
  const found = layers.find((layer) => [layer.id, layer.name, layer.pseudonym].includes(name));
  if (found !== undefined) return found.id;
  const known = layers.map((layer) => `${layer.name} (${layer.pseudonym})`).join(', ');
  throw failure('no-such-layer', { layer: name, layers: known });
}
