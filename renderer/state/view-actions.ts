import type { Host } from '../../shared/host.ts';
import {
  type Contrast,
  intoQueueRange,
  intoRange,
  type MarginView,
  type PageSetting,
  type Preferences,
  pageRanges,
  stepInRange,
  stepZoom,
  type Theme,
  usualPreferences,
} from '../../shared/preferences.ts';
import { isQueueShown, type Session } from './session.ts';
import type { Store } from './store.ts';

type Tools = {
  host: Host;
  store: Store<Session>;
  change(next: Partial<Session>): void;
  attempt<Value>(run: () => Promise<Value>): Promise<Value | null>;
};

/** How the window looks: each change is seen at once, and kept for the next start. */
export function createViewActions({ host, store, change, attempt }: Tools) {
  const prefer = (next: Partial<Preferences>) => {
    const preferences = { ...store.get().preferences, ...next };
    change({ preferences });
    return attempt(() => host.request({ kind: 'set preferences', preferences }));
  };
  const setPage = (setting: PageSetting, value: number) => {
    const { page } = store.get().preferences;
    return prefer({ page: { ...page, [setting]: intoRange(pageRanges[setting], value) } });
  };

  return {
    setTheme: (theme: Theme) => prefer({ theme }),
    setContrast: (contrast: Contrast) => prefer({ contrast }),
    setPage,
    stepPage: (setting: PageSetting, direction: 1 | -1) =>
      setPage(
        setting,
        stepInRange(pageRanges[setting], store.get().preferences.page[setting], direction),
      ),
    usualPage: () => prefer({ page: usualPreferences.page }),
    zoom: (direction: 1 | -1) =>
      prefer({ zoom: stepZoom(store.get().preferences.zoom, direction) }),
    actualSize: () => prefer({ zoom: usualPreferences.zoom }),
    keepMarginView: (marginView: MarginView) => void prefer({ marginView }),
    toggleQueue: () => {
      const session = store.get();
      if (session.isNarrow) return change({ isQueueOver: !session.isQueueOver });
      return prefer({ isQueueShown: !isQueueShown(session) });
    },
    toggleGuide: () => prefer({ isGuideShown: !store.get().preferences.isGuideShown }),
    setQueueWidth: (width: number) => prefer({ queueWidth: intoQueueRange(width) }),
    /** The window has become too narrow for the queue beside the page, or wide enough again. */
    setNarrow: (isNarrow: boolean) => change({ isNarrow, isQueueOver: false }),
  };
}
