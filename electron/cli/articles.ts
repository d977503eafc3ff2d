import type { Service } from '../../shared/contract.ts';
import type { ArticleSummary } from '../../shared/model/article.ts';
import { type QueueView, wholeQueue } from '../../shared/queue-contract.ts';
import { call } from './call.ts';

/** How many articles are asked for at once. */
const page = 1000;

/** All the articles that a view shows, or the first `limit` of them. */
export function allArticles(
  service: Service,
  view: QueueView = wholeQueue,
  limit: number = Number.MAX_SAFE_INTEGER,
): ArticleSummary[] {
  const all: ArticleSummary[] = [];
  for (;;) {
    const wanted = Math.min(page, limit - all.length);
    if (wanted < 1) return all;
    const { articles } = call(service, 'listArticles', {
      ...view,
      start: all.length,
      limit: wanted,
    });
    all.push(...articles);
    if (articles.length < wanted) return all;
  }
}
