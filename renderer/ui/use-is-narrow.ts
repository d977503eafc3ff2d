import { useSyncExternalStore } from 'react';

/** Below this width, in pixels, there is no room beside the page; the style sheets keep to it. */
const narrow = window.matchMedia('(width < 900px)');

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

/** Whether the window is too narrow for a margin beside the page. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}
