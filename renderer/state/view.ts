import { focusedAnnotation, type Session } from './session.ts';
import type { Store } from './store.ts';

/** What is shown of a store: the same value for all who render it, and when it is another one. */
export type View<Value> = Pick<Store<Value>, 'get' | 'subscribe'>;

/**
 * A view that holds changes which can wait back until `afterPaint` calls, so that lists and cards
 * are rendered when the page has painted what changed, and once for all that came meanwhile. Any
 * other change is shown at once, with all that was held back.
 */
export function createView<Value>(
  store: Store<Value>,
  canWait: (before: Value, after: Value) => boolean,
  afterPaint: (run: () => void) => void,
): View<Value> {
  const listeners = new Set<() => void>();
  let shown = store.get();
  let isWaiting = false;
  const show = () => {
    if (Object.is(shown, store.get())) return;
    shown = store.get();
    for (const listener of [...listeners]) listener();
  };
  store.subscribe(() => {
    if (!canWait(shown, store.get())) {
      show();
      return;
    }
    if (isWaiting) return;
    isWaiting = true;
    afterPaint(() => {
      isWaiting = false;
      show();
    });
  });
  return {
    get: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** What a key on the page changes; the page itself shows that by its own means. */
const patient: ReadonlySet<string> = new Set<keyof Session>([
  'project',
  'queue',
  'facets',
  'sheet',
  'focus',
  'recentFocus',
  'selection',
  'growth',
  'lastLabelId',
  'announcement',
  'linking',
  'linkInHand',
]);

/**
 * Whether the lists, the cards and the lines beside the page may follow a moment after it: while
 * the same project and the same text are shown, and nothing opens, closes or is told.
 */
export function canWait(before: Session, after: Session): boolean {
  if (before.project?.id !== after.project?.id) return false;
  if (before.sheet?.text !== after.sheet?.text) return false;
  // Rows that were read are waited for by the eye, and change nothing on the page.
  if (before.sheet === after.sheet && before.queue !== after.queue) return false;
  if (isForCardsAlone(before, after)) return false;
  return Object.entries(after).every(
    ([name, value]) => patient.has(name) || Object.is(value, Reflect.get(before, name)),
  );
}

/** Whether nothing on the page changes: a link was made or taken away, or the mark in focus given a value. */
function isForCardsAlone(before: Session, after: Session): boolean {
  if (before.sheet === null || after.sheet === null || before.focus !== after.focus) return false;
  if (before.sheet.annotations === after.sheet.annotations) {
    return before.sheet.relations !== after.sheet.relations;
  }
  const was = focusedAnnotation(before);
  const is = focusedAnnotation(after);
  if (was === null || is === null || was === is) return false;
  // A value is given to the very same words.
  return was.fragments === is.fragments && was.labelId === is.labelId;
}
