import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ArticleFilter,
  articleOrders,
  everyArticle,
  type QueueView,
  wholeQueue,
} from '../../shared/queue-contract.ts';
import {
  anyQueue,
  isUnfinished,
  projectOf,
  type Queued,
  shownIn,
  singleFilters,
} from '../support/queue-world.ts';
import { type Bench, deskAt, newMark, startHere } from '../support/service.ts';

const directions = ['ascending', 'descending'] as const;
const everyOrder: readonly QueueView[] = articleOrders.flatMap((order) =>
  directions.map((direction) => ({ filter: everyArticle, order, direction })),
);

const viewOf = (filter: Partial<ArticleFilter>, rest: Partial<QueueView> = {}): QueueView => ({
  ...wholeQueue,
  ...rest,
  filter: { ...everyArticle, ...filter },
});

/** Every filter by itself, and with every other that asks for something else. */
const filters: readonly Partial<ArticleFilter>[] = singleFilters.flatMap((one, index) => [
  one,
  ...singleFilters
    .slice(index + 1)
    .filter((other) => Object.keys(other).every((name) => !(name in one)))
    .map((other) => ({ ...one, ...other })),
]);

/** Holds for projects of any articles, each in a file of its own. */
async function holds(
  law: (bench: Bench, articles: readonly Queued[]) => Promise<void>,
  numRuns: number,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyQueue(), async (articles) => {
      const bench = startHere();
      await projectOf(bench, articles);
      await law(bench, articles);
      await bench.end();
    }),
    { numRuns },
  );
}

/** What pages of so many articles show one after the other. */
async function paged({ client }: Bench, view: QueueView, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const page = await client.listArticles({ ...view, start: ids.length, limit });
    ids.push(...page.articles.map(({ id }) => id));
    if (page.articles.length < limit) return ids;
  }
}

/** The articles that a key goes through from an end of a view, each opened in its turn. */
async function stepped(
  { client }: Bench,
  view: QueueView,
  { step, isUnfinished: wanted }: { step: 1 | -1; isUnfinished: boolean },
  atEach: (id: string) => Promise<void> = async () => {},
): Promise<string[]> {
  const ids: string[] = [];
  let from: string | null = null;
  for (;;) {
    const { articleId }: { articleId: string | null } = await client.stepArticle({
      ...{ from, step, view },
      isUnfinished: wanted,
    });
    if (articleId === null || ids.length > 100) return ids;
    ids.push(articleId);
    from = articleId;
    await atEach(articleId);
  }
}

/** So many articles, nearly all of which have what most filters ask for. */
function thousands(number: number): Queued[] {
  return Array.from({ length: number }, (_, index) => {
    const isOther = index % 9 === 0;
    const { en, noted } = { en: isOther ? 'de' : 'en', noted: isOther ? '' : 'why?' };
    return {
      ...{ id: `a${index}`, title: isOther ? 'A bridge' : 'Dam holds', position: index % 700 },
      ...{ source: isOther ? '' : 'North Wire', language: en, published: '2026-01-01' },
      ...{ status: index % 2 === 0 ? ('new' as const) : ('skipped' as const), note: '' },
      ...{ meta: isOther ? {} : { topic: 'dam' }, updated: '2026-03-01T00:00:00.000Z' },
      marks: index % 11 === 0 ? [] : [{ labelId: 'claim', note: noted }],
    };
  });
}

describe('the queue', () => {
  it('shows what each filter, and each pair of them, lets through, and counts it', async () => {
    await holds(async ({ client }, articles) => {
      for (const filter of filters) {
        const view = viewOf(filter);
        const { articles: rows, total } = await client.listArticles(view);
        const ids = rows.map(({ id }) => id);
        const wanted = shownIn(articles, view);
        expect({ filter, ids, total }).toEqual({ filter, ids: wanted, total: wanted.length });
        // Each article is told in or out by itself as well.
        for (const { id } of articles.slice(0, 2)) {
          const { index } = await client.placeInQueue({ articleId: id, view });
          expect({ filter, index }).toEqual({
            filter,
            index: wanted.includes(id) ? wanted.indexOf(id) : null,
          });
        }
      }
    }, 15);
  });

  it('shows and counts the same where thousands are like what is asked for', async () => {
    const bench = startHere();
    const articles = thousands(2400);
    await projectOf(bench, articles);
    for (const filter of filters) {
      const view = viewOf(filter, { direction: 'descending' });
      const page = { start: 40, limit: 30 };
      const { articles: rows, total } = await bench.client.listArticles({ ...view, ...page });
      const { total: counted } = await bench.client.countArticles({ filter: view.filter });
      const ids = rows.map(({ id }) => id);
      const wanted = shownIn(articles, view);
      expect({ filter, ids, total, counted }).toEqual({
        ...{ filter, ids: wanted.slice(40, 70) },
        ...{ total: wanted.length, counted: wanted.length },
      });
    }
  });

  it('shows every article exactly once in every order, page by page, also filtered', async () => {
    await holds(async (bench, articles) => {
      for (const order of everyOrder) {
        for (const filter of [{}, { statuses: ['new' as const] }, { hasMarks: true }]) {
          const view = viewOf(filter, order);
          expect({ view, ids: await paged(bench, view, 3) }).toEqual({
            view,
            ids: shownIn(articles, view),
          });
        }
      }
    }, 15);
  });

  it('knows the place of every article in every order, and none where it does not show it', async () => {
    await holds(async ({ client }, articles) => {
      for (const order of everyOrder) {
        const view = viewOf({ sources: ['North Wire', ''] }, order);
        const shown = shownIn(articles, view);
        for (const { id } of articles) {
          const { index } = await client.placeInQueue({ articleId: id, view });
          expect({ id, index: index ?? -1 }).toEqual({ id, index: shown.indexOf(id) });
        }
        expect(await client.placeInQueue({ articleId: 'gone', view })).toEqual({ index: null });
      }
    }, 10);
  });

  it('is gone through by a key, forwards and backwards, and from one unfinished to the next', async () => {
    await holds(async (bench, articles) => {
      const byId = new Map(articles.map((article) => [article.id, article]));
      for (const order of everyOrder) {
        const view = viewOf({ languages: ['en', 'de', ''] }, order);
        const shown = shownIn(articles, view);
        const waiting = shown.filter((id) => isUnfinished(byId.get(id) ?? { status: 'finished' }));
        for (const [wanted, ids] of [
          [false, shown],
          [true, waiting],
        ] as const) {
          expect(await stepped(bench, view, { step: 1, isUnfinished: wanted })).toEqual(ids);
          expect(await stepped(bench, view, { step: -1, isUnfinished: wanted })).toEqual(
            ids.toReversed(),
          );
        }
      }
    }, 10);
  });

  it('is gone through to its end while each article is finished, and so leaves the view', async () => {
    await holds(async (bench, articles) => {
      const view = viewOf({ statuses: ['new', 'flagged'] }, { order: 'title' });
      const wanted = shownIn(articles, view);
      const finish = async (id: string) => {
        const { article: before } = await deskAt(bench, id);
        const after = { ...before, status: 'finished' as const };
        await bench.client.commit({ edits: [{ kind: 'article', before, after }] });
      };
      const walk = { step: 1, isUnfinished: true } as const;
      expect(await stepped(bench, view, walk, finish)).toEqual(wanted);
      expect((await bench.client.listArticles(view)).total).toBe(0);
    }, 10);
  });

  it('keeps to its order while articles are marked between two pages, and counts anew', async () => {
    await holds(async (bench, articles) => {
      const view = viewOf({ hasMarks: true });
      const unmarked = articles.filter(({ marks }) => marks.length === 0);
      let number = articles.length - unmarked.length;
      expect((await bench.client.listArticles(view)).total).toBe(number);
      for (const { id } of unmarked) {
        const mark = newMark(await deskAt(bench, id), 'claim', [{ start: 0, end: 3 }]);
        await bench.client.commit({
          edits: [{ kind: 'annotation', before: null, after: { ...mark, id: `late on ${id}` } }],
        });
        number += 1;
        expect((await bench.client.listArticles(view)).total).toBe(number);
      }
      expect(await paged(bench, view, 4)).toEqual(shownIn(articles, wholeQueue));
    }, 10);
  });

  it('counts what there is to filter by', async () => {
    await holds(async ({ client }, articles) => {
      const facets = await client.readFacets({});
      const counted = (filter: Partial<ArticleFilter>) => shownIn(articles, viewOf(filter)).length;
      expect(facets.total).toBe(articles.length);
      for (const [status, number] of Object.entries(facets.statuses)) {
        expect(number).toBe(articles.filter((article) => article.status === status).length);
      }
      const sum = Object.values(facets.statuses).reduce((total, number) => total + number, 0);
      expect(sum).toBe(articles.length);
      for (const { id, articles: number } of facets.labels) {
        expect(number).toBe(counted({ labelIds: [id] }));
      }
      for (const { value, articles: number } of facets.sources) {
        expect(number).toBe(counted({ sources: [value] }));
      }
      for (const { value, articles: number } of facets.languages) {
        expect(number).toBe(counted({ languages: [value] }));
      }
      for (const { name, articles: number, values } of facets.meta) {
        expect(number).toBe(counted({ meta: [{ name, value: '' }] }));
        for (const { value, articles: ofValue } of values) {
          const has = ({ meta }: Queued) => meta[name] === value;
          expect(ofValue).toBe(articles.filter(has).length);
        }
      }
      const numbers = facets.sources.map((facet) => facet.articles);
      expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    }, 20);
  });
});
