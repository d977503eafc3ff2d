import type { Client, Progress } from '../../shared/contract.ts';
import type { Host } from '../../shared/host.ts';
import type { ArticleSummary } from '../../shared/model/article.ts';
import {
  type BulkChange,
  everyArticle,
  type QueueView,
  queueViewSchema,
} from '../../shared/queue-contract.ts';
import { queueTexts } from '../../shared/texts/queue.ts';
import { addChosen, chosenArticles, isChosen, nothingChosen, toggleChosen } from './chosen.ts';
import type { Committer } from './desk.ts';
import { type RowRange, rowAt, rowOf } from './queue-pages.ts';
import { createQueueReader } from './queue-reader.ts';
import { readFirstRows, withQueue } from './read-queue.ts';
import type { JobKind, Session } from './session.ts';
import { showAnew } from './show-anew.ts';
import type { Store } from './store.ts';

type JobOptions = { onProgress(progress: Progress): void; signal: AbortSignal };

type Tools = {
  host: Host;
  client: Client;
  store: Store<Session>;
  committer: Committer;
  change(next: Partial<Session>): void;
  attempt<Value>(run: () => Promise<Value>): Promise<Value | null>;
  complain(thrown: unknown): void;
  runJob<Value>(
    what: JobKind,
    start: (options: JobOptions) => Promise<Value>,
  ): Promise<Value | null>;
  tell(message: string): void;
  openArticle(articleId: string): Promise<unknown>;
};

/** Titles that are offered to go to. */
const offeredTitles = 60;

/** Rows that are read at once where all between two of them are chosen. */
const rowsAtOnce = 1000;

/** What the queue shows, what is chosen in it, and what is done to all that is chosen. */
export function createQueueActions(tools: Tools) {
  const { host, client, store, committer, change, attempt, complain, runJob, tell } = tools;
  const { openArticle } = tools;
  const showRows = createQueueReader(client, store, complain);

  const setView = (view: QueueView) =>
    attempt(async () => {
      change({ queueView: view, chosen: nothingChosen });
      const queue = await readFirstRows(client, view);
      const session = store.get();
      const next = withQueue(session, queue);
      // Another view was asked for meanwhile.
      if (next === session) return;
      const row = rowOf(queue, session.sheet?.article.id ?? '') ?? 0;
      change({ queue: { ...next.queue, near: 0 }, reveal: { row } });
      if (!queue.isCounted) await count(view);
      if (store.get().queueView !== view) return;
      const { queue: shown, facets } = store.get();
      change({ announcement: queueTexts.shows(shown.total, facets?.total ?? null) });
      await host.request({ kind: 'remember view', view });
    });

  /** Counts what a view shows, unless another is asked for meanwhile. */
  const count = async ({ filter }: QueueView) => {
    const { revision } = store.get().queue;
    const { total } = await client.countArticles({ filter });
    const { queue } = store.get();
    // One that was read anew meanwhile was counted with it.
    if (queue.revision === revision) change({ queue: { ...queue, total, isCounted: true } });
  };

  /** The ids of the articles in rows, from those that are there or else from storage. */
  const idsIn = async ({ first, last }: RowRange): Promise<string[]> => {
    const { queue } = store.get();
    const rows = Array.from({ length: last - first + 1 }, (_, index) =>
      rowAt(queue, first + index),
    );
    const isWhole = rows.every((row) => row !== null);
    if (isWhole) return rows.flatMap((row) => (row === null ? [] : [row.id]));
    const ids: string[] = [];
    for (let start = first; start <= last; start += rowsAtOnce) {
      const limit = Math.min(rowsAtOnce, last - start + 1);
      const { articles } = await client.listArticles({ ...queue.view, start, limit });
      ids.push(...articles.map(({ id }) => id));
    }
    return ids;
  };

  /** Where the open article has gone, the first that there is stands on the desk. */
  const openAnother = async () => {
    const { sheet, queue } = store.get();
    if (sheet !== null) return;
    const first =
      rowAt(queue, 0)?.id ??
      (await client.stepArticle({ from: null, step: 1, isUnfinished: false })).articleId;
    if (first !== null) await openArticle(first);
  };

  return {
    showRows,
    /** Shows other articles, or the same in another order. */
    setView,
    setFilter: (filter: Partial<QueueView['filter']>) => {
      const { queueView } = store.get();
      return setView({ ...queueView, filter: { ...queueView.filter, ...filter } });
    },
    showAll: () => setView({ ...store.get().queueView, filter: everyArticle }),
    /** Opens what articles are filtered by, where the queue is, or closes it. */
    toggleFilter: () => {
      const { isFilterOpen, isNarrow, preferences, project } = store.get();
      if (project === null) return;
      change({
        isFilterOpen: !isFilterOpen,
        ...(!isFilterOpen && isNarrow && { isQueueOver: true }),
        ...(!isFilterOpen && { preferences: { ...preferences, isQueueShown: true } }),
      });
      if (isFilterOpen) return;
      void attempt(async () => change({ facets: await client.readFacets({}) }));
    },
    closeFilter: () => change({ isFilterOpen: false }),

    /** Chooses an article that was not, or chooses it no more. */
    toggle: (articleId: string) =>
      attempt(async () => {
        const { chosen, queue } = store.get();
        const ids =
          chosen.kind === 'some'
            ? chosen.ids
            : new Set(await idsIn({ first: 0, last: queue.total - 1 }));
        change({ chosen: toggleChosen(ids, articleId) });
      }),
    /** Chooses all articles between two rows as well, both included. */
    chooseRows: (a: number, b: number) =>
      attempt(async () => {
        const ids = await idsIn({ first: Math.min(a, b), last: Math.max(a, b) });
        change({ chosen: addChosen(store.get().chosen, ids) });
      }),
    chooseAll: () => change({ chosen: { kind: 'all' } }),
    chooseNone: () => change({ chosen: nothingChosen }),
    isChosen: (articleId: string) => isChosen(store.get().chosen, articleId),

    /** Changes all that is chosen, says what was done and what was not, and shows it. */
    changeChosen: async (wanted: BulkChange) => {
      const { chosen, queue, queueView } = store.get();
      const articles = chosenArticles(chosen, queue);
      if (articles === null) return null;
      change({ dialog: null });
      const done = await runJob('changingArticles', (options) =>
        committer.run(async () => {
          try {
            return await client.changeArticles({ chosen: articles, change: wanted }, options);
          } finally {
            // What was done before it was called off, or failed, is done.
            const { history } = await client.readProject({});
            await showAnew(client, store, history);
            await openAnother();
          }
        }),
      );
      if (done === null) return null;
      const { queueView: viewNow } = store.get();
      const isGone = wanted.kind === 'remove' || chosen.kind === 'all';
      if (isGone && viewNow === queueView) change({ chosen: nothingChosen });
      const says = queueTexts.changed(wanted, done.changed, done.skipped);
      tell(says);
      return done;
    },

    /** Articles whose titles hold words, in the queue's order. */
    findTitles: async (words: string): Promise<readonly ArticleSummary[]> => {
      const { filter } = queueViewSchema.parse({});
      const title = words.trim().slice(0, 200);
      const found = await attempt(() =>
        client.listArticles({ filter: { ...filter, title }, start: 0, limit: offeredTitles }),
      );
      return found?.articles ?? [];
    },
  };
}
