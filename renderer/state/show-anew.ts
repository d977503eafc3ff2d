import type { Client, History, OpenArticle } from '../../shared/contract.ts';
import { Failure } from '../../shared/failure.ts';
import { readQueue, withQueue } from './read-queue.ts';
import { type Session, withHistory } from './session.ts';
import type { Store } from './store.ts';

/** Reads again what is shown, after a commit that storage decided on by itself. */
export async function showAnew(
  client: Client,
  store: Store<Session>,
  history: History,
): Promise<void> {
  const { sheet: before, queueView, queue: shown } = store.get();
  const [queue, facets, read] = await Promise.all([
    readQueue(client, queueView, shown.near),
    client.readFacets({}),
    before === null ? null : readUnlessGone(client, before.article.id),
  ]);
  const session = store.get();
  // The same words stay the same value, so that the page is not laid out again.
  const hasText = read !== null && before !== null && read.text.id === before.text.id;
  const sheet = hasText ? { ...read, text: before.text } : read;
  const hasFocus = sheet?.annotations.some(({ id }) => id === session.focus) ?? false;
  const focus = hasFocus ? session.focus : null;
  store.set(withHistory({ ...withQueue(session, queue), facets, sheet, focus }, history));
}

/** The article, or null where it is not there any more. */
async function readUnlessGone(client: Client, articleId: string): Promise<OpenArticle | null> {
  try {
    return await client.readArticle({ articleId });
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'no-such-article') return null;
    throw thrown;
  }
}
