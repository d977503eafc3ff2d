import { sayFocus } from './say-focus.ts';
import type { Session, TextSelection } from './session.ts';
import type { Store } from './store.ts';

/** What the mouse does to the session. How a place under it is found is the page's business. */
export function createPointing(store: Store<Session>, change: (next: Partial<Session>) => void) {
  return {
    /** What is selected while the button is down. */
    drag: (to: TextSelection) => {
      const { selection: now, pointed } = store.get();
      const isSame = now?.anchor === to.anchor && now.head === to.head;
      if (isSame && pointed?.selection === now && !pointed.isDone) return;
      change({ selection: to, pointed: { selection: to, isDone: false } });
    },
    /** The button is up: what is selected waits for a label. */
    drop: () => {
      const { selection } = store.get();
      if (selection !== null) change({ pointed: { selection, isDone: true } });
    },
    /** A click: on a mark or beside all of them, with the caret where it fell. */
    click: (focus: string | null, selection: TextSelection) => {
      const said = sayFocus(store.get(), focus);
      change({ focus, selection, pointed: { selection, isDone: true }, ...said });
    },
    /** Puts away what is offered for the words that the mouse selected. */
    dismiss: () => {
      if (store.get().pointed !== null) change({ pointed: null });
    },
  };
}
