import type { Service } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import type { FoundOccurrences } from '../../shared/occurrence-contract.ts';
import { cliTexts } from '../../shared/texts/cli.ts';
import type { Options } from './arguments.ts';
import { call } from './call.ts';

type Told = { json: unknown; text: string; problems: string[] };

/**
 * Marks words wherever they stand and are free, as the dialog in the window does, in one change;
 * with `--dry-run` it says where, and changes nothing. Throws a Failure.
 */
export function tagEveryWord(
  service: Service,
  { file, words, label }: { file: string; words: string; label: string },
  options: Options,
): Told {
  const access = options.dryRun ? 'read only' : 'read and write';
  const { schema } = call(service, 'openProject', { file, access });
  const known = schema.labels.find(({ name }) => name === label);
  if (known === undefined) {
    throw failure('no-such-label', {
      label,
      labels: schema.labels.map(({ name }) => name).join(', '),
    });
  }
  const articleId =
    options.article === ''
      ? null
      : call(service, 'findArticle', { name: options.article }).articleId;
  const search = {
    words,
    wholeWord: options.wholeWord,
    matchCase: options.matchCase,
    plural: options.plural,
    articleId,
    labelId: known.id,
  };
  if (options.dryRun) {
    const found = call(service, 'findOccurrences', { search, limit: 10_000 });
    const { free } = found.counts;
    const json = { wouldMark: free, found: found.counts, articles: found.groups };
    const text = [cliTexts.wouldTag(free, label), ...linesOf(found)].join('\n');
    return { json, text: `${text}\n`, problems: [] };
  }
  // Nothing is chosen one by one: all that are free are marked.
  const done = call(service, 'tagOccurrences', {
    labelId: known.id,
    attributes: {},
    hits: [],
    rest: { search, limit: 0 },
  });
  const { marks, skipped, shownSkipped, history } = done;
  return {
    json: { marked: marks, skipped, revision: history.revision },
    text: `${cliTexts.taggedEvery(marks, label)}\n`,
    problems: [
      ...(skipped > 0 ? [cliTexts.skipped(skipped)] : []),
      ...shownSkipped.map(({ title, message }) => `${title}: ${message}`),
    ],
  };
}

/** The places that would be marked: the article, and the words in their context. */
function linesOf({ groups }: FoundOccurrences): string[] {
  return groups.flatMap(({ title, hits }) =>
    hits
      .filter(({ state }) => state === 'free')
      .map(({ before, match, after }) => `${title}\t${before}[${match}]${after}`),
  );
}
