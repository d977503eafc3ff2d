import type { Client } from '../../shared/contract.ts';
import { Failure } from '../../shared/failure.ts';
import { pageOf, pagesToRead, type RowRange, withPage } from './queue-pages.ts';
import { readPage, refreshQueue } from './read-queue.ts';
import type { Session } from './session.ts';
import type { Store } from './store.ts';

/** Milliseconds of quiet before rows that may have moved are read again: no key waits for them. */
const quiet = 150;

/**
 * Reads the queue page by page where it is looked at. What it answers is told which rows are on
 * the screen: what is missing there and around is read, the nearest first.
 * Where rows may have moved since they were read, they are read again.
 */
export function createQueueReader(
  client: Client,
  store: Store<Session>,
  complain: (thrown: unknown) => void,
): (range: RowRange) => void {
  let range: RowRange = { first: 0, last: 0 };
  const underWay = new Set<string>();

  const readOn = () => {
    const { queue } = store.get();
    const { revision, view } = queue;
    const keyOf = (page: number) => `${revision} ${page}`;
    const number = pagesToRead(queue, range).find((page) => !underWay.has(keyOf(page)));
    if (number === undefined) return;
    // What is on the screen is asked for at once; the rest one by one, so that nothing waits long.
    const isOnScreen = number >= pageOf(range.first) && number <= pageOf(range.last);
    if (!isOnScreen && underWay.size > 0) return;
    underWay.add(keyOf(number));
    void readOne(() => readPage(client, view, number), number, revision).then((isRead) => {
      underWay.delete(keyOf(number));
      // What failed is asked for again when its rows are looked at again.
      if (isRead) readOn();
    });
    readOn();
  };

  const readOne = async (
    read: () => ReturnType<typeof readPage>,
    number: number,
    revision: number,
  ): Promise<boolean> => {
    try {
      const answer = await read();
      const session = store.get();
      // A page of a queue that was read anew meanwhile is of no use.
      if (session.queue.revision !== revision) return true;
      store.set({ ...session, queue: withPage(session.queue, number, answer) });
      return true;
    } catch (thrown) {
      // A project that was closed meanwhile needs no pages.
      if (!(thrown instanceof Failure && thrown.code === 'no-project')) complain(thrown);
      return false;
    }
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = async () => {
    try {
      await refreshQueue(client, store);
      readOn();
    } catch (thrown) {
      const session = store.get();
      store.set({ ...session, queue: { ...session.queue, isStale: false } });
      complain(thrown);
    }
  };
  store.subscribe(() => {
    if (!store.get().queue.isStale) return;
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), quiet);
  });

  return (shown) => {
    range = shown;
    const session = store.get();
    const near = pageOf(shown.first);
    if (session.queue.near !== near) {
      store.set({ ...session, queue: { ...session.queue, near } });
    }
    readOn();
  };
}
