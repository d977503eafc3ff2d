import type { Actor } from '../../shared/actor-contract.ts';
import { isDeepEqual } from '../../shared/deep-equal.ts';
import type { ListedMark, MarksAnswer, MarksRequest } from '../../shared/search-contract.ts';
import { createStore } from './store.ts';

/** How many marks are read at once. */
export const marksOfPage = 100;

/** Milliseconds of rest after a letter, or a change of marks, before they are read anew. */
const rest = 90;
const restAfterChange = 500;

/** Which marks are listed: of a label or of every, of an actor's name or of any, with words. */
export type MarksWanted = { labelId: string | null; actor: string; words: string };

export type MarksPageState = {
  wanted: MarksWanted;
  /** The marks that were read, by their place among all; null before the first answer. */
  found: {
    total: number;
    byLabel: Readonly<Record<string, number>>;
    rows: ReadonlyMap<number, ListedMark>;
  } | null;
  /** The place of the mark that is looked at. */
  at: number;
  /** The ids of the marks that were gone to. */
  opened: ReadonlySet<string>;
  /** Names that complete the one that is typed. */
  names: readonly Actor[];
};

const atFirst: MarksPageState = {
  wanted: { labelId: null, actor: '', words: '' },
  found: null,
  at: 0,
  opened: new Set(),
  names: [],
};

type Tools = {
  listMarks(request: MarksRequest): Promise<MarksAnswer | null>;
  /** The names that begin like this, the most frequent first. */
  complete(name: string): Promise<readonly Actor[]>;
};

/** The marks of a label or of an actor throughout the project, read as they come into sight. */
export type MarksPage = ReturnType<typeof createMarksPage>;

export function createMarksPage({ listMarks, complete }: Tools) {
  const store = createStore(atFirst);
  const change = (next: Partial<MarksPageState>) => store.set({ ...store.get(), ...next });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** The reading that goes on: the pages asked for, and whether what was read before is gone. */
  let reading = { pages: new Set<number>(), isOfOthers: true };
  /** The rows in sight, by their places. */
  let inSight = { first: 0, last: 0 };

  const requestFor = ({ labelId, actor, words }: MarksWanted, page: number): MarksRequest => ({
    labelId,
    actor: actor.trim() === '' ? null : actor.trim(),
    words: words.trim(),
    start: page * marksOfPage,
    limit: marksOfPage,
  });

  const readPage = async (page: number) => {
    const current = reading;
    if (current.pages.has(page)) return;
    current.pages.add(page);
    const answer = await listMarks(requestFor(store.get().wanted, page));
    if (reading !== current || answer === null) return;
    const before = current.isOfOthers ? undefined : store.get().found?.rows;
    current.isOfOthers = false;
    const { total, byLabel } = answer;
    const rows = new Map([...(before ?? [])].filter(([place]) => place < total));
    for (const [index, mark] of answer.marks.entries()) {
      const place = page * marksOfPage + index;
      // A row that says the same is the same, and is not rendered again.
      if (!isDeepEqual(rows.get(place), mark)) rows.set(place, mark);
    }
    const at = Math.max(Math.min(store.get().at, total - 1), 0);
    change({ found: { total, byLabel, rows }, at });
  };
  const readInSight = () => {
    const { first, last } = inSight;
    const pages = [];
    for (let page = Math.floor(first / marksOfPage); page * marksOfPage <= last; page += 1) {
      pages.push(readPage(page));
    }
    return Promise.all(pages);
  };

  /** Reads what is in sight anew; what was read before is shown until that has come. */
  const look = () => {
    clearTimeout(waiting);
    reading = { pages: new Set(), isOfOthers: reading.isOfOthers };
    return readInSight();
  };
  const lookSoon = (milliseconds: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(), milliseconds);
  };

  /** Wants other marks: the list begins at its top. */
  const want = (next: Partial<MarksWanted>) => {
    reading = { pages: new Set(), isOfOthers: true };
    inSight = { first: 0, last: 0 };
    change({ wanted: { ...store.get().wanted, ...next }, at: 0, opened: new Set() });
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    look,
    /** Shows other marks at once. */
    show: (next: Partial<MarksWanted>) => {
      want(next);
      return look();
    },
    /** Shows other marks a moment later: more may be typed yet. */
    type: (next: Partial<MarksWanted>) => {
      want(next);
      lookSoon(rest);
    },
    /** Sees to it that the rows from `first` to `last` are read. */
    need: (first: number, last: number) => {
      inSight = { first, last };
      // Those of what was listed before are not asked of what is wanted now.
      if (!reading.isOfOthers) void readInSight();
    },
    /** Marks have changed: what is in sight is read again when that has paused. */
    lookAgain: () => lookSoon(restAfterChange),
    lookAt: (at: number) => change({ at }),
    markOpened: (id: string) => change({ opened: new Set(store.get().opened).add(id) }),
    completeName: async (name: string) => {
      const names = await complete(name);
      if (store.get().wanted.actor === name) change({ names });
    },
    /** Another project is open: nothing of the one before is shown. */
    reset: () => {
      clearTimeout(waiting);
      want({});
      store.set(atFirst);
    },
  };
}
