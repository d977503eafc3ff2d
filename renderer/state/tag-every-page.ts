import type { CallOptions, Input, Progress } from '../../shared/contract.ts';
import type { Attributes } from '../../shared/model/attributes.ts';
import type { FoundOccurrences, OccurrenceSearch } from '../../shared/occurrence-contract.ts';
import { freeKeys, taggingOf, tickedCount } from '../commands/occurrence-rows.ts';
import { createStore } from './store.ts';

/** Milliseconds of rest after a letter before its words are looked for. */
const rest = 140;

export type TagEveryState = {
  search: OccurrenceSearch;
  attributes: Attributes;
  /** The values that are not given. */
  left: ReadonlySet<string>;
  /** What was found last; null while nothing was looked for. */
  found: FoundOccurrences | null;
  /** How far the search is; null while none runs. */
  progress: Progress | null;
  /** The keys of the occurrences to tag; `rest` for those that are not shown. */
  ticked: ReadonlySet<string>;
};

type Tools = {
  find(search: OccurrenceSearch, options: CallOptions): Promise<FoundOccurrences | null>;
  tag(input: Input<'tagOccurrences'>): Promise<void>;
};

/** The dialog that tags every occurrence: what it looks for, what it found and what is ticked. */
export type TagEveryPage = ReturnType<typeof createTagEveryPage>;

export function createTagEveryPage(
  { find, tag }: Tools,
  begin: { search: OccurrenceSearch; attributes: Attributes },
) {
  const store = createStore<TagEveryState>({
    ...begin,
    left: new Set(),
    found: null,
    progress: null,
    ticked: new Set(),
  });
  const change = (next: Partial<TagEveryState>) => store.set({ ...store.get(), ...next });
  let running: AbortController | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const look = async () => {
    running?.abort();
    const { search } = store.get();
    if (search.words.trim() === '') {
      change({ found: null, progress: null, ticked: new Set() });
      return;
    }
    const abort = new AbortController();
    running = abort;
    change({ progress: { done: 0, total: 0 } });
    const onProgress = (progress: Progress) => {
      if (running === abort) change({ progress });
    };
    const found = await find(search, { signal: abort.signal, onProgress });
    if (running !== abort) return;
    change({ found, progress: null, ticked: found === null ? new Set() : freeKeys(found) });
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    look,
    /** Looks for something else, a moment later: more may be typed yet. */
    setSearch: (next: Partial<OccurrenceSearch>) => {
      change({ search: { ...store.get().search, ...next } });
      clearTimeout(waiting);
      waiting = setTimeout(() => void look(), rest);
    },
    /** Gives a value, or leaves it. */
    toggleValue: (name: string) => change({ left: toggled(store.get().left, name) }),
    tick: (key: string) => change({ ticked: toggled(store.get().ticked, key) }),
    tickAll: (keys: readonly string[]) => change({ ticked: new Set(keys) }),
    /** Tags what is ticked; nothing while a search runs, or where nothing is. */
    confirm: () => {
      const { found, progress, ticked, search, attributes, left } = store.get();
      if (found === null || progress !== null || tickedCount(found, ticked) === 0) return;
      const values = Object.entries(attributes).filter(([name]) => !left.has(name));
      void tag(taggingOf(found, ticked, { search, attributes: Object.fromEntries(values) }));
    },
    /** Calls off what still runs. */
    leave: () => {
      clearTimeout(waiting);
      running?.abort();
      running = null;
    },
  };
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
