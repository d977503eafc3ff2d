import type { Session } from '../state/session.ts';
import type { Store } from '../state/store.ts';

/** Below this width of the window, in its own pixels, the queue lies over the page. */
const narrow = '(width < 720px)';

const strongContrast = ['(prefers-contrast: more)', '(forced-colors: active)'];

/**
 * Sets the page's type, the width of the queue and the contrast on the document, where the style
 * sheets read them, whenever the preferences change. Nothing is laid out again in between.
 */
export function showLook(store: Store<Session>): () => void {
  const root = document.documentElement;
  const queries = strongContrast.map((query) => matchMedia(query));
  let shown: Session['preferences'] | null = null;
  const show = () => {
    const { preferences } = store.get();
    const { page, queueWidth, contrast } = preferences;
    shown = preferences;
    root.style.setProperty('--text-size', `${page.textSize}px`);
    root.style.setProperty('--text-leading', `${Math.round(page.textSize * page.leading)}px`);
    root.style.setProperty('--text-measure', String(page.measure));
    root.style.setProperty('--queue-width', `${queueWidth}px`);
    const isStrong = contrast === 'more' || queries.some(({ matches }) => matches);
    root.dataset.contrast = isStrong ? 'more' : 'usual';
  };
  const unsubscribe = store.subscribe(() => {
    if (store.get().preferences !== shown) show();
  });
  for (const query of queries) query.addEventListener('change', show);
  show();
  return () => {
    unsubscribe();
    for (const query of queries) query.removeEventListener('change', show);
  };
}

/** Tells whether the window is narrow, now and whenever that changes. */
export function watchNarrow(onChange: (isNarrow: boolean) => void): () => void {
  const query = matchMedia(narrow);
  const tell = () => onChange(query.matches);
  query.addEventListener('change', tell);
  tell();
  return () => query.removeEventListener('change', tell);
}
