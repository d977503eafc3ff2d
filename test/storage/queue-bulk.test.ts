import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenArticle } from '../../shared/contract.ts';
import {
  type ArticleFilter,
  type BulkChange,
  type ChosenArticles,
  everyArticle,
  wholeQueue,
} from '../../shared/queue-contract.ts';
import { noon } from '../support/notation.ts';
import {
  anyQueue,
  projectOf,
  type Queued,
  shownIn,
  singleFilters,
} from '../support/queue-world.ts';
import { type Bench, refusal, reopen, startHere, transports } from '../support/service.ts';

const anyChange = fc.constantFrom<BulkChange>(
  { kind: 'status', status: 'finished' },
  { kind: 'status', status: 'new' },
  { kind: 'metadata', name: 'topic', value: 'dam' },
  { kind: 'metadata', name: 'topic', value: '' },
  { kind: 'metadata', name: 'round', value: '2' },
  { kind: 'source', source: 'North Wire' },
  { kind: 'source', source: '' },
  { kind: 'remove' },
);

const filterOf = (filter: Partial<ArticleFilter>): ArticleFilter => ({
  ...everyArticle,
  ...filter,
});

/** Some articles by their ids, one of them perhaps gone, or all that a filter lets through. */
const anyChoice = (articles: readonly Queued[]): fc.Arbitrary<ChosenArticles> =>
  fc.oneof(
    fc.constantFrom(...singleFilters, {}).map((filter) => ({ filter: filterOf(filter) })),
    fc
      .subarray(articles.map(({ id }) => id))
      .map((ids): ChosenArticles => ({ ids: [...ids, 'gone'] })),
  );

/** Everything there is about each article, by its id, and the words that are found in it. */
async function everything({ client }: Bench): Promise<Record<string, OpenArticle>> {
  const { articles } = await client.listArticles({ limit: 1000 });
  const open = articles.map(({ id }) => client.readArticle({ articleId: id }));
  return Object.fromEntries((await Promise.all(open)).map((one) => [one.article.id, one]));
}

/** The article as a change leaves it; null where it removes it. */
function changed(open: OpenArticle, change: BulkChange): OpenArticle | null {
  const { article } = open;
  if (change.kind === 'remove') return null;
  const after = { ...article };
  if (change.kind === 'status') after.status = change.status;
  if (change.kind === 'source') after.source = change.source;
  if (change.kind === 'metadata') {
    const { [change.name]: before, ...others } = article.meta;
    if (change.value !== '') after.meta = { ...article.meta, [change.name]: change.value };
    else if (before !== undefined) after.meta = others;
  }
  const isSame = JSON.stringify(after) === JSON.stringify(article);
  return isSame ? open : { ...open, article: { ...after, updated: noon } };
}

describe('a change of many articles', () => {
  it('changes those that are meant and no others, and one undo and one redo are all of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyQueue().chain((articles) =>
          fc.record({
            articles: fc.constant(articles),
            chosen: anyChoice(articles),
            change: anyChange,
          }),
        ),
        async ({ articles, chosen, change }) => {
          const bench = startHere();
          await projectOf(bench, articles);
          const before = await everything(bench);
          const ids =
            'ids' in chosen
              ? chosen.ids
              : shownIn(articles, { ...wholeQueue, filter: chosen.filter });
          const done = await bench.client.changeArticles({ chosen, change });
          const after = await everything(bench);

          const wanted = Object.entries(before).flatMap(([id, open]) => {
            const next = ids.includes(id) ? changed(open, change) : open;
            return next === null ? [] : [[id, next] as const];
          });
          expect(after).toEqual(Object.fromEntries(wanted));
          const differing = Object.keys(before).filter(
            (id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]),
          );
          expect(done.changed).toBe(differing.length);
          if (done.changed === 0) {
            expect(done.summary).toBeNull();
          } else {
            await bench.client.undo({});
            expect(await everything(bench)).toEqual(before);
            await bench.client.redo({});
            expect(await everything(bench)).toEqual(after);
          }
          expect(await bench.client.checkProject({})).toMatchObject({ problems: [] });
          await bench.end();
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** Two steps of the work and a bit, as many as are changed one after the other. */
const many: readonly Queued[] = Array.from({ length: 1100 }, (_, index) => ({
  ...{ id: `a${index}`, title: `Report ${index}`, source: index % 2 === 0 ? 'North Wire' : '' },
  ...{ published: '', language: 'en', status: 'new' as const, meta: {}, note: '' },
  ...{ updated: '2026-03-01T00:00:00.000Z', position: index },
  marks: index % 50 === 0 ? [{ labelId: 'claim', note: '' }] : [],
}));

const statusesOf = async ({ client }: Bench) => (await client.readFacets({})).statuses;

describe.each(transports)(
  'a change of very many articles, with storage $transport',
  ({ start }) => {
    it('tells how far it is, and is taken back and done again as one, also in another sitting', async () => {
      const bench = start();
      await projectOf(bench, many);
      const steps: number[] = [];
      const { changed: number } = await bench.client.changeArticles(
        { chosen: { filter: everyArticle }, change: { kind: 'status', status: 'skipped' } },
        { onProgress: ({ done }) => steps.push(done) },
      );
      expect(number).toBe(1100);
      expect(steps.length).toBeGreaterThan(1);
      expect(await statusesOf(bench)).toEqual({ skipped: 1100 });
      await bench.client.undo({});
      expect(await statusesOf(bench)).toEqual({ new: 1100 });
      await bench.client.redo({});
      expect(await statusesOf(bench)).toEqual({ skipped: 1100 });
      // Also in another sitting.
      await reopen(bench);
      await bench.client.undo({});
      expect(await statusesOf(bench)).toEqual({ new: 1100 });
    });

    it('takes marks away with their articles, and brings both back', async () => {
      const bench = start();
      await projectOf(bench, many);
      const marks = async () => (await bench.client.checkProject({})).annotations;
      await bench.client.changeArticles({
        chosen: { filter: filterOf({ sources: ['North Wire'] }) },
        change: { kind: 'remove' },
      });
      expect((await bench.client.listArticles({})).total).toBe(550);
      expect(await marks()).toBe(0);
      expect(
        (await bench.client.search({ query: 'title:report' })).articles.length,
      ).toBeGreaterThan(0);
      await bench.client.undo({});
      expect((await bench.client.listArticles({})).total).toBe(1100);
      expect(await marks()).toBe(22);
      expect(await bench.client.checkProject({})).toMatchObject({ problems: [] });
    });

    it('stopped on its way, keeps what it did, which one undo takes back', async () => {
      const bench = start();
      await projectOf(bench, many);
      const abort = new AbortController();
      const call = bench.client.changeArticles(
        { chosen: { filter: everyArticle }, change: { kind: 'status', status: 'skipped' } },
        {
          signal: abort.signal,
          onProgress: ({ done }) => {
            if (done > 0) abort.abort();
          },
        },
      );
      expect(await refusal(call)).toMatchObject({ code: 'cancelled' });
      const { skipped = 0, new: left = 0 } = await statusesOf(bench);
      expect(skipped).toBeGreaterThan(0);
      expect(left).toBeGreaterThan(0);
      await bench.client.undo({});
      expect(await statusesOf(bench)).toEqual({ new: 1100 });
    });
  },
);
