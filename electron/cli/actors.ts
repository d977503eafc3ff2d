import type { Service } from '../../shared/contract.ts';
import { cliTexts } from '../../shared/texts/cli.ts';
import { call } from './call.ts';

/** How many names, and how many wordings without one, are listed. */
const limit = 5000;

/** Every actor of a project with how often it is mentioned, then the words that have no name. */
export function listActorsOf(service: Service, file: string): { json: unknown; text: string } {
  call(service, 'openProject', { file, access: 'read only' });
  const { actors } = call(service, 'listActors', { limit });
  const { unnamed, marks } = call(service, 'listUnnamed', { limit });
  const named = actors.map(({ name, mentions, articles, claims, kinds }) =>
    [mentions, articles, claims, kinds.join(', '), name].join('\t'),
  );
  const lines = [
    ...(named.length === 0 ? [cliTexts.noActors] : named),
    ...(marks === 0 ? [] : ['', cliTexts.unnamed(marks)]),
    ...unnamed.map(({ words, mentions, articles }) =>
      [mentions, articles, words.replace(/\s+/g, ' ')].join('\t'),
    ),
  ];
  return { json: { actors, unnamed }, text: `${lines.join('\n')}\n` };
}
