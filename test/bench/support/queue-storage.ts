import { createService } from '../../../electron/storage/service.ts';
import {
  type ArticleFilter,
  everyArticle,
  type QueueView,
  wholeQueue,
} from '../../../shared/queue-contract.ts';
import { runJob } from '../../../shared/rpc.ts';

/** What is asked of storage as a person filters the queue, alone and together. */
const filters: readonly Partial<ArticleFilter>[] = [
  { statuses: ['new'] },
  { statuses: ['new', 'finished'] },
  { sources: ['North Wire'] },
  { languages: ['en', 'de'] },
  { labelIds: ['claim'] },
  { title: 'bridges' },
  { from: '2015-01-01', to: '2018-12-31' },
  { meta: [{ name: 'topic', value: 'votes on the dam' }] },
  { hasMarks: true },
  { hasMarks: false },
  { hasNote: false },
  { labelIds: ['claim'], sources: ['North Wire'] },
  { title: 'dam', statuses: ['new'] },
  { hasMarks: false, meta: [{ name: 'topic', value: '' }] },
];

/** Milliseconds that storage takes, in this process and without the window. */
export type StorageTimes = Record<'filter' | 'count' | 'order' | 'jump' | 'facets', number[]>;

/** Asks storage for each of these so often, in a project opened anew: nothing is known by heart. */
export function timeQueueInStorage(path: string, rounds: number): StorageTimes {
  const times: StorageTimes = { filter: [], count: [], order: [], jump: [], facets: [] };
  for (let round = 0; round < rounds; round += 1) {
    const service = createService({
      ...{ application: 'the bench', now: () => '', newId: () => '' },
      resolveFile: (file) => file,
    });
    service.openProject({ file: path, access: 'read only' });
    const timed = <Value>(into: number[], ask: () => Value): Value => {
      const begin = performance.now();
      const answer = ask();
      into.push(performance.now() - begin);
      return answer;
    };
    const rows = (into: number[], view: QueueView, start = 0) =>
      timed(into, () => service.listArticles({ ...view, start, limit: 100, isCounted: false }));
    const count = (into: number[], filter: ArticleFilter) =>
      timed(into, () => service.countArticles({ filter })) as { total: number };
    const { total } = count([], everyArticle);
    for (const asked of filters) {
      const filter = { ...everyArticle, ...asked };
      rows(times.filter, { ...wholeQueue, filter });
      count(times.count, filter);
    }
    for (const order of ['title', 'published', 'source', 'status', 'updated'] as const) {
      rows(times.order, { ...wholeQueue, order, direction: 'descending' });
    }
    for (const part of [0.2, 0.5, 0.99]) {
      rows(times.jump, wholeQueue, Math.floor(total * part));
    }
    timed(times.facets, () => runJob(service.readFacets({})));
    service.closeProject({});
  }
  return times;
}
