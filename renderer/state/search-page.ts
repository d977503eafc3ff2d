import type { CallOptions } from '../../shared/contract.ts';
import { replyTo } from '../../shared/failure.ts';
import type { ArticleFilter } from '../../shared/queue-contract.ts';
import {
  type FoundArticle,
  type SearchAnswer,
  type SearchField,
  type SearchRequest,
  searchFields,
} from '../../shared/search-contract.ts';
import { isStop, placeIn, searchRows, withArticle, withPage } from '../commands/search-rows.ts';
import { createStore } from './store.ts';

/** How many lines of an article are shown until it is unfolded, and the most there are then. */
const linesAtFirst = 5;
const linesAtMost = 1000;
/** How many articles are asked for at once, and at first: what is seen at once is there soonest. */
const articlesOfPage = 20;
const articlesAtFirst = 8;

/** Milliseconds until the rest of the first page is asked for. */
const rest = 50;

/** How many queries are remembered. */
const recentLimit = 8;

/** What was found for a query, as far as it was read. */
export type Found = {
  query: string;
  articles: readonly FoundArticle[];
  /** Where the next page begins; null where there is none. */
  next: string | null;
};

export type SearchPageState = {
  query: string;
  fields: ReadonlySet<SearchField>;
  /** Whether only what the queue shows is looked through. */
  isFiltered: boolean;
  /** What was found so far; null while nothing is looked for. */
  found: Found | null;
  /** Whether more is being looked for: what is rare takes several answers. */
  isLooking: boolean;
  /** What is wrong with the query, in a sentence; '' for nothing. */
  problem: string;
  /** The key of the row that is looked at. */
  at: string | null;
  /** The keys of the lines that were gone to. */
  opened: ReadonlySet<string>;
  /** What was searched for and gone to, the last first. */
  recent: readonly string[];
};

const atFirst: SearchPageState = {
  query: '',
  fields: new Set(searchFields),
  isFiltered: true,
  found: null,
  isLooking: false,
  problem: '',
  at: null,
  opened: new Set(),
  recent: [],
};

type Tools = {
  search(request: SearchRequest, options: CallOptions): Promise<SearchAnswer>;
  /** What the queue shows now. */
  filter(): ArticleFilter;
  /** Every article, for a search that is not held to the queue. */
  everyArticle: ArticleFilter;
};

/** Searching the whole project: what is asked, what was found, and where somebody is in it. */
export type SearchPage = ReturnType<typeof createSearchPage>;

export function createSearchPage({ search, filter, everyArticle }: Tools) {
  const store = createStore(atFirst);
  const change = (next: Partial<SearchPageState>) => store.set({ ...store.get(), ...next });
  let running: AbortController | null = null;
  /** Whether the first answer to what is looked for is waited for. */
  let isFirst = false;
  /** Whether something was typed while an answer was waited for. */
  let isTypedOn = false;
  /** How many articles are wanted; while there are fewer, storage is asked on. */
  let goal = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** Whether an answer is being waited for, the first or one that goes on. */
  let isGoingOn = false;
  /** The articles that are being unfolded. Nothing is asked for twice. */
  const asked = new Set<string>();

  const requestFor = (next: Partial<SearchRequest>): SearchRequest => {
    const { query, fields, isFiltered } = store.get();
    return {
      query,
      fields: fields.size === searchFields.length ? [] : [...fields],
      filter: isFiltered ? filter() : everyArticle,
      after: null,
      limit: articlesOfPage,
      lines: linesAtFirst,
      ...next,
    };
  };

  /** Looks for the query as it is; what is found for an earlier one counts no more. */
  const look = async () => {
    running?.abort();
    clearTimeout(waiting);
    asked.clear();
    isTypedOn = false;
    const { query } = store.get();
    if (query.trim() === '') {
      running = null;
      isFirst = false;
      change({ found: null, isLooking: false, problem: '', at: null });
      return;
    }
    const abort = new AbortController();
    running = abort;
    isGoingOn = true;
    isFirst = true;
    // What was found before stays as it is until there is an answer: most come within a frame.
    if (store.get().found === null) change({ isLooking: true });
    const answer = await answerTo(
      search(requestFor({ limit: articlesAtFirst }), { signal: abort.signal }),
    );
    if (running !== abort) return;
    isGoingOn = false;
    isFirst = false;
    if (isTypedOn) {
      await look();
      return;
    }
    if (!answer.ok) {
      // What was found before stays in sight while a query is being put right.
      change({ isLooking: false, problem: answer.message });
      return;
    }
    const { articles, next } = answer.value;
    const { found, at } = store.get();
    const rows = searchRows(articles);
    const isSame = found?.query === query;
    const row = rows[placeIn(rows, isSame ? at : null)];
    const opened = isSame ? store.get().opened : new Set<string>();
    const shown = { found: { query, articles, next }, at: row?.key ?? null, opened };
    const isLooking = next !== null && articles.length < articlesAtFirst;
    change({ ...shown, isLooking, problem: '' });
    goal = articlesOfPage;
    // What is seen at once is painted first, and may be typed on.
    if (isLooking) void goOn(abort);
    else waiting = setTimeout(() => void goOn(abort), rest);
  };

  /**
   * Asks on until there are as many articles as are wanted: an answer comes after a short time,
   * whatever was found in it, so that nobody waits for a long search.
   */
  const goOn = async (current: AbortController) => {
    if (isGoingOn || running !== current) return;
    isGoingOn = true;
    for (;;) {
      const { found } = store.get();
      if (found === null || found.next === null || found.articles.length >= goal) break;
      const request = requestFor({ query: found.query, after: found.next });
      const answer = await answerTo(search(request, { signal: current.signal }));
      const before = store.get().found;
      if (running !== current || before === null) return;
      if (!answer.ok) {
        change({ problem: answer.message });
        break;
      }
      const articles = withPage(before.articles, answer.value.articles);
      const at = store.get().at ?? searchRows(articles).find(isStop)?.key ?? null;
      const { next } = answer.value;
      // Said only where an answer was short: it is about to take longer than one waits.
      const isLooking = next !== null && articles.length < goal;
      change({ found: { ...before, articles, next }, at, isLooking });
    }
    isGoingOn = false;
    if (store.get().isLooking) change({ isLooking: false });
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    look,
    /**
     * Looks for what is typed: at once, or where an answer is still waited for, when it is there.
     * So what is typed fast never waits behind more than one search.
     */
    setQuery: (query: string) => {
      change({ query });
      isTypedOn = isFirst && query.trim() !== '';
      if (!isTypedOn) void look();
    },
    /** Looks for something at once. */
    ask: (query: string) => {
      change({ query });
      return look();
    },
    /** Looks through a field, or no more; the last one stays. */
    toggleField: (field: SearchField) => {
      const fields = toggled(store.get().fields, field);
      if (fields.size === 0) return;
      change({ fields });
      void look();
    },
    setFiltered: (isFiltered: boolean) => {
      change({ isFiltered });
      void look();
    },
    /** Looks through every field of every article. */
    lookEverywhere: () => {
      change({ fields: new Set(searchFields), isFiltered: false });
      return look();
    },
    lookAt: (at: string) => change({ at }),
    /** Sees to it that the articles behind those that are listed are read. */
    needMore: () => {
      const { found } = store.get();
      if (found === null || running === null || isGoingOn) return;
      goal = found.articles.length + articlesOfPage;
      void goOn(running);
    },
    /** Looks for no more than there is already, until more is needed. */
    rest: () => {
      goal = 0;
    },
    /** Reads all lines of an article. */
    unfold: async (articleId: string) => {
      const current = running;
      const article = store.get().found?.articles.find((one) => one.articleId === articleId);
      if (article === undefined || current === null || asked.has(articleId)) return;
      asked.add(articleId);
      const query = store.get().found?.query ?? '';
      const request = { query, after: article.place, limit: 1, lines: linesAtMost };
      const answer = await answerTo(search(requestFor(request), { signal: current.signal }));
      const { found } = store.get();
      if (running !== current || found === null) return;
      asked.delete(articleId);
      if (!answer.ok) {
        change({ problem: answer.message });
        return;
      }
      const whole = answer.value.articles.find((one) => one.articleId === articleId);
      if (whole === undefined) return;
      // No more can be read of it, however many there are.
      const unfolded = { ...whole, count: whole.lines.length, isCounted: true };
      change({ found: { ...found, articles: withArticle(found.articles, unfolded) } });
    },
    /** Remembers that a line was gone to, and what was searched for. */
    markOpened: (key: string) => {
      const { opened, recent, found } = store.get();
      const query = found?.query.trim() ?? '';
      const others = recent.filter((other) => other !== query);
      change({
        opened: new Set(opened).add(key),
        recent: query === '' ? recent : [query, ...others].slice(0, recentLimit),
      });
    },
    /** Another project is open: nothing of the one before is shown. */
    reset: () => {
      running?.abort();
      clearTimeout(waiting);
      running = null;
      isFirst = false;
      isTypedOn = false;
      store.set({ ...atFirst, recent: store.get().recent });
    },
  };
}

/** The answer, or why there is none: a wrong query is told where it is typed. */
async function answerTo(asked: Promise<SearchAnswer>) {
  try {
    return { ok: true as const, value: await asked };
  } catch (thrown) {
    return replyTo(thrown);
  }
}

function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
