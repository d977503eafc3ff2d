import type { ArticleSummary } from '../../shared/model/article.ts';

/**
 * The next article after (or before) the open one that still waits for work, round at the ends;
 * skipped ones do not wait. Null where there is no other.
 */
export function nextUnfinished(
  articles: readonly ArticleSummary[],
  openId: string | null,
  direction: 1 | -1,
): ArticleSummary | null {
  const at = articles.findIndex(({ id }) => id === openId);
  for (let step = 1; step < articles.length; step += 1) {
    const article = articles[(at + direction * step + articles.length * 2) % articles.length];
    if (article !== undefined && waits(article)) return article;
  }
  const [only] = articles;
  return at === -1 && only !== undefined && waits(only) ? only : null;
}

function waits({ status }: ArticleSummary): boolean {
  return status !== 'finished' && status !== 'skipped';
}
