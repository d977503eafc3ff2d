import type { Output, Service } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import { type Status, statuses } from '../../shared/model/article.ts';
import { type ArticleFilter, everyArticle } from '../../shared/queue-contract.ts';
import { type FoundArticle, type SearchField, searchFields } from '../../shared/search-contract.ts';
import { cliTexts } from '../../shared/texts/cli.ts';
import { type Options, UsageError } from './arguments.ts';
import { call } from './call.ts';

/** Which articles the options mean. Throws a UsageError for a status that is none. */
export function filterOf(service: Service, options: Options): ArticleFilter {
  const { schema } = call(service, 'readProject', {});
  return {
    ...everyArticle,
    statuses: options.status.map(statusOf),
    labelIds: options.label.map((name) => {
      const label = schema.labels.find((candidate) => candidate.name === name);
      const labels = schema.labels.map((one) => one.name).join(', ');
      if (label === undefined) throw failure('no-such-label', { label: name, labels });
      return label.id;
    }),
    sources: [...options.source],
    from: options.from,
    to: options.until,
    meta: options.meta.map((word) => {
      const at = word.indexOf('=');
      return at < 0
        ? { name: word, value: '' }
        : { name: word.slice(0, at), value: word.slice(at + 1) };
    }),
    hasNote: options.hasNote ? true : null,
  };
}

/** The status a person names. Throws a UsageError. */
export function statusOf(word: string): Status {
  const status = statuses.find((candidate) => candidate === word.replace('-', ' '));
  if (status === undefined) throw new UsageError(cliTexts.wrongStatus(word, statuses.join(', ')));
  return status;
}

/** Places where words stand, an article after another, for a person and as data. */
export function searchFor(
  service: Service,
  { file, query }: { file: string; query: string },
  options: Options,
): { json: unknown; text: string } {
  call(service, 'openProject', { file, access: 'read only' });
  const wanted = Math.min(options.limit ?? 20, 200);
  const articles: FoundArticle[] = [];
  let after: string | null = null;
  do {
    const answer: Output<'search'> = call(service, 'search', {
      ...{ query, fields: options.in.map(fieldOf), after, lines: 1000 },
      limit: wanted - articles.length,
    });
    articles.push(...answer.articles);
    after = answer.next;
  } while (after !== null && articles.length < wanted);
  const lines = articles.flatMap(({ title, lines: found }) => [
    title,
    ...found.map(({ before, words, after }) => `  ${before}[${words}]${after}`),
  ]);
  return {
    json: { articles },
    text: `${lines.length === 0 ? cliTexts.notFound : lines.join('\n')}\n`,
  };
}

function fieldOf(word: string): SearchField {
  const field = searchFields.find((candidate) => candidate === word);
  if (field === undefined) throw new UsageError(cliTexts.wrongField(word, searchFields.join(', ')));
  return field;
}

/** Gives articles a status: those named, or all that the filter means. */
export function setStatus(
  service: Service,
  { file, status, names }: { file: string; status: string; names: readonly string[] },
  options: Options,
): { json: unknown; text: string } {
  call(service, 'openProject', { file });
  const wanted = statusOf(status);
  const filter = filterOf(service, options);
  if (names.length === 0 && JSON.stringify(filter) === JSON.stringify(everyArticle)) {
    throw new UsageError(cliTexts.noneNamed);
  }
  const ids = names.map((name) => call(service, 'findArticle', { name }).articleId);
  const { changed, skipped, history } = call(service, 'changeArticles', {
    chosen: names.length > 0 ? { ids } : { filter },
    change: { kind: 'status', status: wanted },
  });
  return {
    json: { changed, skipped, revision: history.revision },
    text: `${cliTexts.statusSet(wanted, changed, skipped)}\n`,
  };
}
