import type { ArticleSummary } from '../../shared/model/article.ts';
import { type QueueView, wholeQueue } from '../../shared/queue-contract.ts';

/** Rows of a page: as many as are read at once. */
export const pageSize = 100;

/** Pages that are kept: those nearest to the screen. */
export const keptPages = 24;

/** How many rows before and after the screen are read ahead. */
export const rowsAhead = 2 * pageSize;

/** Rows of the queue, from the first to the last, both included. */
export type RowRange = { first: number; last: number };

/**
 * The queue as the window knows it: how many articles a view shows, and the pages of it that lie
 * near the screen. What it holds does not grow with the project.
 */
export type QueuePages = {
  view: QueueView;
  /** How many articles the view shows; until they are counted, how many rows were read. */
  total: number;
  isCounted: boolean;
  /** Rows by the number of their page, from 0. */
  pages: ReadonlyMap<number, readonly ArticleSummary[]>;
  /** The page at the top of the screen. */
  near: number;
  /** Another number whenever the queue was read anew: pages asked for before are of another one. */
  revision: number;
  /** Whether rows may have moved since they were read. */
  isStale: boolean;
};

export const emptyQueue: QueuePages = {
  view: wholeQueue,
  total: 0,
  isCounted: true,
  pages: new Map(),
  near: 0,
  revision: 0,
  isStale: false,
};

export function pageOf(row: number): number {
  return Math.floor(row / pageSize);
}

/** The article in a row, or null where its page is not there. */
export function rowAt({ pages }: QueuePages, row: number): ArticleSummary | null {
  return pages.get(pageOf(row))?.[row % pageSize] ?? null;
}

/** The row of an article among the pages that are there; null where it is in none of them. */
export function rowOf({ pages }: QueuePages, articleId: string): number | null {
  for (const [number, rows] of pages) {
    const at = rows.findIndex(({ id }) => id === articleId);
    if (at !== -1) return number * pageSize + at;
  }
  return null;
}

/**
 * The pages still to be read for the rows on the screen: theirs first, and then those that lie
 * ahead of them, on either side.
 */
export function pagesToRead({ total, pages }: QueuePages, { first, last }: RowRange): number[] {
  if (total === 0) return [];
  const within = (row: number) => pageOf(Math.max(0, Math.min(row, total - 1)));
  const wanted = [
    ...numbersFrom(within(first), within(last)),
    ...numbersFrom(within(last), within(last + rowsAhead)),
    ...numbersFrom(within(first - rowsAhead), within(first)).reverse(),
  ];
  return [...new Set(wanted)].filter((number) => !pages.has(number));
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The queue with a page more; the one furthest from the screen goes where there are too many. */
export function withPage(
  queue: QueuePages,
  number: number,
  { articles, total }: { articles: readonly ArticleSummary[]; total: number },
): QueuePages {
  const pages = new Map(queue.pages).set(number, articles);
  const distance = (page: number) => Math.abs(page - queue.near);
  while (pages.size > keptPages) {
    const furthest = [...pages.keys()].reduce((a, b) => (distance(b) > distance(a) ? b : a));
    pages.delete(furthest);
  }
  return { ...queue, total, isCounted: true, pages };
}
