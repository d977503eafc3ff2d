import type { Session, TextSelection } from './session.ts';
import type { Store } from './store.ts';

/** What the mouse does to the session. How a place under it is found is the page's business. */
export function createPointing(store: Store<Session>, change: (next: Partial<Session>) => void) {
  /** The same selection stays the same value, so that the page is not told of it twice. */
  const settle = (selection: TextSelection): TextSelection => {
    const { selection: now } = store.get();
    return now?.anchor === selection.anchor && now.head === selection.head ? now : selection;
  };

  return {
    /** What is selected while the button is down. */
    drag: (to: TextSelection) => {
      const selection = settle(to);
      change({ selection, pointed: { selection, isDone: false } });
    },
    /** The button is up: what is selected waits for a label. */
    drop: () => {
      const { selection } = store.get();
      if (selection !== null) change({ pointed: { selection, isDone: true } });
    },
    /** A click: on a mark or beside all of them, with the caret where it fell. */
    click: (focus: string | null, to: TextSelection) => {
      const selection = settle(to);
      change({ focus, selection, pointed: { selection, isDone: true } });
    },
    /** Puts away what is offered for the words that the mouse selected. */
    dismiss: () => {
      if (store.get().pointed !== null) change({ pointed: null });
    },
  };
}
