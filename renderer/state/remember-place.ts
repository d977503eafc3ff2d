import type { Actions } from './actions.ts';
import type { Session } from './session.ts';
import type { Store } from './store.ts';

/** Milliseconds of quiet before a place is told: never between a key and what it does. */
const quiet = 400;

/** Tells where the reader is in one article: soon, or now when it is left. */
export type PlaceTeller = { soon(): void; now(): void };

export function tellPlaces(
  store: Store<Session>,
  actions: Actions,
  articleId: string,
  top: () => number,
): PlaceTeller {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = store.get();
  const now = () => {
    clearTimeout(timer);
    const { selection, focus } = last;
    if (selection === null) return;
    void actions.rememberPlace(articleId, { top: top(), ...selection, focus: focus ?? '' });
  };
  return {
    soon: () => {
      last = store.get();
      clearTimeout(timer);
      timer = setTimeout(now, quiet);
    },
    now,
  };
}
