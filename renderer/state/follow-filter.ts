import type { Session } from './session.ts';
import type { Store } from './store.ts';

/** Milliseconds of rest after a change of the filter: its rows come first, and more may be typed. */
const rest = 150;

/** Tells when the queue is filtered otherwise than it was, a moment later. */
export function followFilter(store: Store<Session>, onOther: () => void): void {
  let known = store.get().queueView.filter;
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.subscribe(() => {
    const { filter } = store.get().queueView;
    if (filter === known) return;
    known = filter;
    clearTimeout(timer);
    timer = setTimeout(onOther, rest);
  });
}
