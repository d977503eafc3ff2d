import type { CheckedInput, Job, Output } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import type { Article } from '../../shared/model/article.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { removeArticle } from '../../shared/model/removing.ts';
import { quoteLimit, type Summary } from '../../shared/model/summary.ts';
import { requiredOf } from '../../shared/model/values.ts';
import { type BulkChange, type ChosenArticles, everyArticle } from '../../shared/queue-contract.ts';
import { shorten } from '../../shared/text/shorten.ts';
import { commit } from './commit.ts';
import { historyOf, type OpenProject, type Surroundings } from './project.ts';
import type { Part } from './rows/queue-parts.ts';

/** How many articles are changed in one transaction, so that a mark made meanwhile soon has its turn. */
const chunk = 500;

/**
 * Changes many articles alike, some at a time, to be undone as one; stopped in between, what was
 * changed stays. An article that is like that already is left alone, and so is one that cannot be
 * finished yet, which is counted. Throws a Failure.
 */
export function* changeArticles(
  project: OpenProject,
  { chosen, change }: CheckedInput<'changeArticles'>,
  { now }: Pick<Surroundings, 'now'>,
): Job<Output<'changeArticles'>> {
  if (project.access === 'read only') throw failure('project-read-only', { path: project.path });
  const { wanted, skipped } = articlesToChange(project, chosen, change);
  let first: number | null = null;
  let changed = 0;
  let summary: Summary | null = null;
  for (let start = 0; start < wanted.length; start += chunk) {
    yield { done: start, total: wanted.length };
    const articles = wanted
      .slice(start, start + chunk)
      .flatMap((id) => project.articles.find(id) ?? []);
    const edits = articles.flatMap((article) => editsOf(project, article, change, now()));
    if (edits.length === 0) continue;
    summary ??= summarise(change, articles, wanted.length);
    const partOf: number | 'new' = first ?? 'new';
    const { revision } = commit(
      project,
      { edits, texts: [], action: 'do', summary, partOf },
      now(),
    );
    first ??= revision;
    changed += articles.length;
  }
  return { changed, skipped, summary, history: historyOf(project) };
}

/** The ids of those that a change makes other than they are, in the queue's order. */
function articlesToChange(
  { queue, articles, schema }: OpenProject,
  chosen: ChosenArticles,
  change: BulkChange,
): { wanted: string[]; skipped: number } {
  const others = otherThan(change);
  const ids =
    'ids' in chosen
      ? queue.all(everyArticle, [...others, among(chosen.ids)])
      : queue.all(chosen.filter, others);
  const isFinishing = change.kind === 'status' && change.status === 'finished';
  const required = isFinishing ? requiredOf(schema) : [];
  const lacking = articles.missingIn(ids, required);
  return { wanted: ids.filter((id) => !lacking.has(id)), skipped: lacking.size };
}

function among(ids: readonly string[]): Part {
  return {
    sql: 'id IN (SELECT value FROM json_each(@chosen))',
    values: { chosen: JSON.stringify(ids) },
  };
}

/** The condition that an article is not yet as a change makes it. */
function otherThan(change: BulkChange): Part[] {
  switch (change.kind) {
    case 'remove':
      return [];
    case 'status':
      return [{ sql: 'status <> @newStatus', values: { newStatus: change.status } }];
    case 'source':
      return [{ sql: 'source <> @newSource', values: { newSource: change.source } }];
    case 'metadata':
      return [change.value === '' ? named(change.name) : otherwise(change.name, change.value)];
  }
}

function named(newName: string): Part {
  const sql = 'id IN (SELECT article_id FROM article_meta WHERE name = @newName)';
  return { sql, values: { newName } };
}

function otherwise(newName: string, newValue: string): Part {
  const sql = `id NOT IN (SELECT article_id FROM article_meta
     WHERE name = @newName AND value = @newValue)`;
  return { sql, values: { newName, newValue } };
}

function editsOf(
  { annotations, relations }: OpenProject,
  article: Article,
  change: BulkChange,
  updated: string,
): Edit[] {
  if (change.kind === 'remove') {
    return removeArticle({
      article,
      annotations: annotations.ofArticle(article.id),
      relations: relations.ofArticle(article.id),
    });
  }
  const after = { ...article, ...changedFacts(article, change), updated };
  return [{ kind: 'article', before: article, after }];
}

function changedFacts(
  { meta }: Article,
  change: Exclude<BulkChange, { kind: 'remove' }>,
): Partial<Article> {
  if (change.kind === 'status') return { status: change.status };
  if (change.kind === 'source') return { source: change.source };
  const { [change.name]: _, ...others } = meta;
  if (change.value === '') return { meta: others };
  // One that is there keeps its place among the others.
  return { meta: { ...meta, [change.name]: change.value } };
}

function summarise(change: BulkChange, [first]: readonly Article[], count: number): Summary {
  return {
    action: change.kind === 'remove' ? 'remove articles' : 'change articles',
    count,
    labelId: '',
    quote: shorten(first?.title ?? '', quoteLimit),
    articleId: first?.id ?? '',
    annotationId: '',
  };
}
