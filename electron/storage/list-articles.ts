import type { CheckedInput, Output } from '../../shared/contract.ts';
import { requiredOf } from '../../shared/model/values.ts';
import type { OpenProject } from './project.ts';

/** A page of the articles that a view shows, in its order, and how many it shows in all or at least. */
export function listArticles(
  { articles, queue, schema }: OpenProject,
  { start, limit, isCounted, ...view }: CheckedInput<'listArticles'>,
): Output<'listArticles'> {
  const ids = queue.ids(view, { start, limit });
  return {
    articles: articles.summaries(ids, requiredOf(schema)),
    total: isCounted ? queue.count(view.filter) : start + ids.length,
  };
}

/** Where a view shows an article, counted from 0; null where it does not. */
export function placeInQueue(
  { queue }: OpenProject,
  { articleId, view }: CheckedInput<'placeInQueue'>,
): Output<'placeInQueue'> {
  const place = queue.place(view, articleId);
  if (place === null || !queue.isIn(view.filter, articleId)) return { index: null };
  return { index: queue.countBefore(view, place) };
}

/**
 * The next article of a view after one, or the one before it, or from the beginning or the end
 * where `from` is null or gone. The one it goes from need not be shown itself.
 */
export function stepArticle(
  { queue }: OpenProject,
  { from, step, isUnfinished, view }: CheckedInput<'stepArticle'>,
): Output<'stepArticle'> {
  const place = from === null ? null : queue.place(view, from);
  return { articleId: queue.beyond(view, place, { isBackward: step === -1, isUnfinished }) };
}
