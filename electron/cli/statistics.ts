import type { Service } from '../../shared/contract.ts';
import { exchangeTexts } from '../../shared/texts/exchange.ts';
import type { Options } from './arguments.ts';
import { call } from './call.ts';
import type { Outcome } from './commands.ts';
import { contentsOf } from './export.ts';

/** How many of everything a project has. Throws a Failure. */
export function statisticsOf(service: Service, file: string, options: Options): Outcome {
  call(service, 'openProject', { file, access: 'read only' });
  const contents = contentsOf(service, options);
  const found = call(service, 'readStatistics', { contents });
  const texts = exchangeTexts.statistics;
  const lines = [
    texts.articles(found.articles, found.characters),
    texts.spans(found.spans, found.relations),
    ...found.statuses.map(({ name, articles }) => texts.status(name, articles)),
    ...found.splits.map(({ name, articles }) => texts.split(name, articles)),
    ...found.labels.map(texts.label),
    ...found.relationTypes.map(({ name, relations }) => texts.relation(name, relations)),
  ];
  return { json: found, text: `${lines.join('\n')}\n`, problems: [], exit: 0 };
}
