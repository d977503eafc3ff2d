import type { Client } from '../../shared/contract.ts';
import type { QueueView } from '../../shared/queue-contract.ts';
import { emptyQueue, pageOf, pageSize, type QueuePages, withPage } from './queue-pages.ts';
import type { Session } from './session.ts';
import type { Store } from './store.ts';

/** A page of the queue, by its number from 0. */
export function readPage(client: Client, view: QueueView, number: number) {
  return client.listArticles({ ...view, start: number * pageSize, limit: pageSize });
}

/** The first rows of a view, which are there before all that it shows are counted. */
export async function readFirstRows(client: Client, view: QueueView): Promise<QueuePages> {
  const asked = { ...view, start: 0, limit: pageSize, isCounted: false };
  const rows = await client.listArticles(asked);
  const isCounted = rows.articles.length < pageSize;
  return { ...withPage({ ...emptyQueue, view }, 0, rows), isCounted };
}

/**
 * The queue of a view as it is now, with the page of a number or, where there are fewer, the last
 * one, and the page after it, which the screen may reach into.
 */
export async function readQueue(client: Client, view: QueueView, near = 0): Promise<QueuePages> {
  const [asked, after] = await Promise.all([
    readPage(client, view, near),
    near === 0 ? null : readPage(client, view, near + 1),
  ]);
  const last = pageOf(Math.max(0, asked.total - 1));
  if (near > last) return readQueue(client, view, last);
  const queue = withPage({ ...emptyQueue, view, near }, near, asked);
  return after === null || near === last ? queue : withPage(queue, near + 1, after);
}

/** The session with a queue that was read; as it is where another view was asked for meanwhile. */
export function withQueue(session: Session, queue: QueuePages): Session {
  if (queue.view !== session.queueView) return session;
  const revision = session.queue.revision + 1;
  return { ...session, queue: { ...queue, near: session.queue.near, revision } };
}

/** Reads again what the queue shows, where it is. */
export async function refreshQueue(client: Client, store: Store<Session>): Promise<void> {
  const { queueView, queue } = store.get();
  const next = await readQueue(client, queueView, queue.near);
  store.set(withQueue(store.get(), next));
}
