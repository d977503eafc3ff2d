import type { ConcordanceLine, FoundArticle } from '../../shared/search-contract.ts';
import { listTarget } from './list-keys.ts';

/** What a list of places found shows, row by row. `key` stays a row's own when others come. */
export type SearchRow =
  | { kind: 'article'; key: string; article: FoundArticle }
  | { kind: 'line'; key: string; article: FoundArticle; line: ConcordanceLine }
  /** How many lines of the article are not shown; null where they were not all counted. */
  | { kind: 'more'; key: string; article: FoundArticle; left: number | null };

/** The key of a line of an article, by its number from 0; of the row that unfolds, the next number. */
export function lineKey(articleId: string, number: number): string {
  return `${articleId} ${number}`;
}

/** The rows of what was found: each article's head, its lines, and what more lines it has. */
export function searchRows(articles: readonly FoundArticle[]): SearchRow[] {
  return articles.flatMap((article) => {
    const { articleId, lines, isCounted } = article;
    const left = isCounted ? article.count - lines.length : null;
    const rows: SearchRow[] = [{ kind: 'article', key: articleId, article }];
    for (const [number, line] of lines.entries()) {
      rows.push({ kind: 'line', key: lineKey(articleId, number), article, line });
    }
    if (left !== 0)
      rows.push({ kind: 'more', key: lineKey(articleId, lines.length), article, left });
    return rows;
  });
}

/** What was found with the next page behind it; an article that moved meanwhile stays where it was. */
export function withPage(
  articles: readonly FoundArticle[],
  page: readonly FoundArticle[],
): FoundArticle[] {
  const known = new Set(articles.map(({ articleId }) => articleId));
  return [...articles, ...page.filter(({ articleId }) => !known.has(articleId))];
}

/** What was found with an article as it was found again, with all of its lines. */
export function withArticle(
  articles: readonly FoundArticle[],
  found: FoundArticle,
): FoundArticle[] {
  return articles.map((article) => (article.articleId === found.articleId ? found : article));
}

/**
 * The row that stands for a place: the one with its key; where that is gone, the first line of
 * its article, else of all. -1 where there are no rows.
 */
export function placeIn(rows: readonly SearchRow[], key: string | null): number {
  const exact = rows.findIndex((row) => row.key === key && row.kind !== 'article');
  if (exact !== -1) return exact;
  const articleId = key?.slice(0, key.lastIndexOf(' '));
  const near = rows.findIndex((row) => isStop(row) && row.article.articleId === articleId);
  return near === -1 ? rows.findIndex(isStop) : near;
}

/** The row a key goes to from the row `at`, past the heads of articles; null for other keys. */
export function searchTarget(rows: readonly SearchRow[], at: number, key: string): number | null {
  const target = listTarget(key, at, rows.length);
  if (target === null) return null;
  const step = target < at || key === 'End' ? -1 : 1;
  return stopFrom(rows, target, step) ?? stopFrom(rows, target, -step) ?? null;
}

/** The first line of the next article, or of the one before; the ends hold. */
export function articleTarget(rows: readonly SearchRow[], at: number, step: 1 | -1): number | null {
  const here = rows[at]?.article.articleId;
  if (here === undefined) return stopFrom(rows, 0, 1);
  let other = at;
  while (rows[other]?.article.articleId === here) other += step;
  const articleId = rows[other]?.article.articleId;
  if (articleId === undefined) return at;
  return rows.findIndex((row) => isStop(row) && row.article.articleId === articleId);
}

/** How many lines were found in the articles that are listed, and whether all were counted. */
export function countLines(articles: readonly FoundArticle[]): {
  count: number;
  isCounted: boolean;
} {
  return {
    count: articles.reduce((sum, article) => sum + article.count, 0),
    isCounted: articles.every(({ isCounted }) => isCounted),
  };
}

/** Heads of articles are read and not gone to. */
export function isStop({ kind }: SearchRow): boolean {
  return kind !== 'article';
}

function stopFrom(rows: readonly SearchRow[], from: number, step: number): number | null {
  for (let index = from; rows[index] !== undefined; index += step) {
    if (rows[index]?.kind !== 'article') return index;
  }
  return null;
}
