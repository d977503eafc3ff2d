import type { ActorPlan, AttributedClaim, Mention, Who } from '../../shared/actor-contract.ts';
import type { Client, Done, Output } from '../../shared/contract.ts';
import type { ActorChange } from '../../shared/model/actors.ts';
import { actorTexts } from '../../shared/texts/actors.ts';
import { type ActorTask, changeOf } from '../commands/actor-tasks.ts';
import { createStore, type Store } from './store.ts';

/** How many rows of a list are read at once. */
export const pageLength = 100;

/** What is known of the actor that is looked at; its rows are read as they come into sight. */
export type Reading = {
  who: Who;
  total: number;
  articles: number;
  claims: number;
  mentionRows: ReadonlyMap<number, Mention>;
  claimRows: ReadonlyMap<number, AttributedClaim>;
};

export type ActorsPageState = {
  view: 'named' | 'unnamed';
  query: string;
  named: Output<'listActors'> | null;
  unnamed: Output<'listUnnamed'> | null;
  /** The name, or the words, that are looked at. */
  at: string | null;
  /** The names, or words, that are ticked, whether the search shows them or not, and their mentions. */
  ticked: ReadonlyMap<string, number>;
  list: 'mentions' | 'claims';
  reading: Reading | null;
  /** The mentions that are ticked, by id. */
  tickedMentions: ReadonlySet<string>;
  task: ActorTask | null;
  plan: ActorPlan | null;
  /** What was done last, to be said. */
  said: string;
};

const atFirst: ActorsPageState = {
  view: 'named',
  query: '',
  named: null,
  unnamed: null,
  at: null,
  ticked: new Map(),
  list: 'mentions',
  reading: null,
  tickedMentions: new Set(),
  task: null,
  plan: null,
  said: '',
};

type Tools = {
  client: Client;
  attempt<Value>(run: () => Promise<Value>): Promise<Value | null>;
  commit(change: ActorChange): Promise<Done | null>;
  undo(): Promise<unknown>;
};

/** The page of actors: what it shows, and what can be done on it. */
export type ActorsPage = ReturnType<typeof createActorsPage>;

export function createActorsPage({ client, attempt, commit, undo }: Tools) {
  const store: Store<ActorsPageState> = createStore(atFirst);
  const change = (next: Partial<ActorsPageState>) => store.set({ ...store.get(), ...next });

  /** Looks at a row: what was ticked among its mentions counts no more. */
  const look = (at: string | null) => {
    const { view, at: before, reading } = store.get();
    if (at === before && reading !== null) return;
    change({ at, list: 'mentions', tickedMentions: new Set() });
    if (at === null) change({ reading: null });
    else void readMentions(view === 'named' ? { name: at } : { words: at }, 0);
  };

  const keysOf = ({ view, named, unnamed }: ActorsPageState): string[] =>
    view === 'named'
      ? (named?.actors.map(({ name }) => name) ?? [])
      : (unnamed?.unnamed.map(({ words }) => words) ?? []);

  /** Reads both lists for the query as it is; an answer that comes too late is left. */
  const load = async (at: string | null = store.get().at) => {
    const { query } = store.get();
    const lists = await attempt(() =>
      Promise.all([client.listActors({ query }), client.listUnnamed({ query })]),
    );
    if (lists === null || store.get().query !== query) return;
    const [named, unnamed] = lists;
    change({ named, unnamed });
    const keys = keysOf(store.get());
    look(at !== null && keys.includes(at) ? at : (keys[0] ?? null));
  };

  const readMentions = async (who: Who, start: number) => {
    const read = await attempt(() => client.readActor({ who, start, limit: pageLength }));
    const { reading, at } = store.get();
    if (read === null || at !== keyOf(who)) return;
    const same = reading !== null && keyOf(reading.who) === at && start > 0 ? reading : null;
    const mentionRows = new Map(same?.mentionRows);
    for (const [index, row] of read.mentions.entries()) mentionRows.set(start + index, row);
    const { total, articles, claims } = read;
    const claimRows = same?.claimRows ?? new Map();
    change({ reading: { who, total, articles, claims, mentionRows, claimRows } });
  };

  const readClaims = async (name: string, start: number) => {
    const read = await attempt(() => client.readActorClaims({ name, start, limit: pageLength }));
    const { reading, at } = store.get();
    if (read === null || reading === null || at !== name) return;
    const claimRows = new Map(reading.claimRows);
    for (const [index, row] of read.claims.entries()) claimRows.set(start + index, row);
    change({ reading: { ...reading, claimRows } });
  };

  /** The pages that are being read or were, so that none is asked for twice. */
  const asked = new WeakMap<Who, Set<string>>();

  const planTask = async (task: ActorTask) => {
    const wanted = changeOf(task);
    const plan =
      wanted === null ? null : await attempt(() => client.planActorChange({ change: wanted }));
    if (store.get().task === task) change({ plan });
  };

  const begin = (task: ActorTask) => {
    change({ task, plan: null, said: '' });
    void planTask(task);
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    load,
    setQuery: (query: string) => {
      change({ query });
      void load();
    },
    setView: (view: ActorsPageState['view']) => {
      if (store.get().view === view) return;
      change({ view, at: null, reading: null, ticked: new Map(), task: null, said: '' });
      look(keysOf(store.get())[0] ?? null);
    },
    look,
    keys: () => keysOf(store.get()),
    tick: (key: string) => {
      const { ticked, named, unnamed } = store.get();
      const next = new Map(ticked);
      const row =
        named?.actors.find(({ name }) => name === key) ??
        unnamed?.unnamed.find(({ words }) => words === key);
      if (!next.delete(key)) next.set(key, row?.mentions ?? 0);
      change({ ticked: next });
    },
    untickAll: () => change({ ticked: new Map() }),
    /** Merges what is ticked, or names it: what the row that is looked at stands for, where nothing is. */
    beginTicked: () => {
      const { view, at, ticked, unnamed } = store.get();
      const keys = ticked.size > 0 || at === null ? [...ticked.keys()] : [at];
      if (view === 'named') {
        if (ticked.size > 1) begin({ kind: 'merge', names: keys, to: mostMentioned(ticked) });
        return;
      }
      const groups = unnamed?.unnamed.filter(({ words }) => keys.includes(words)) ?? [];
      const [suggestion, ...others] = new Set(groups.map((group) => group.suggestion));
      begin({ kind: 'name', words: keys, to: others.length === 0 ? (suggestion ?? '') : '' });
    },
    tickMention: (id: string) =>
      change({ tickedMentions: toggled(store.get().tickedMentions, id) }),
    setList: (list: ActorsPageState['list']) => change({ list }),
    /** Sees to it that the rows from `first` to `last` are read. */
    need: (list: ActorsPageState['list'], first: number, last: number) => {
      const { reading } = store.get();
      if (reading === null) return;
      const known = asked.get(reading.who) ?? new Set();
      asked.set(reading.who, known);
      const lastPage = Math.floor(last / pageLength);
      for (let page = Math.floor(first / pageLength); page <= lastPage; page += 1) {
        // The first page of mentions came with the actor.
        const isRead = list === 'mentions' && page === 0;
        if (isRead || known.has(`${list} ${page}`)) continue;
        known.add(`${list} ${page}`);
        const start = page * pageLength;
        if (list === 'mentions') void readMentions(reading.who, start);
        else if ('name' in reading.who) void readClaims(reading.who.name, start);
      }
    },
    begin,
    /** Another name for what is being done. */
    setTo: (to: string) => {
      const { task } = store.get();
      if (task !== null) begin({ ...task, to });
    },
    leaveTask: () => change({ task: null, plan: null }),
    /** Does it; false where it was refused, and nothing was changed. */
    confirm: async (): Promise<boolean> => {
      const { task, at } = store.get();
      const wanted = task === null ? null : changeOf(task);
      const done = wanted === null ? null : await commit(wanted);
      if (done === null || wanted === null) return false;
      change({
        ...{ task: null, plan: null, ticked: new Map(), tickedMentions: new Set(), reading: null },
        said: actorTexts.done(done.marks, wanted.to),
      });
      // A name that the search does not hold would be gone from sight.
      const { query } = store.get();
      const isFound = wanted.to.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase());
      if (wanted.kind === 'rename' && !isFound) change({ query: '' });
      await load(wanted.kind === 'rename' ? wanted.to : at);
      return true;
    },
    undo: async () => {
      await undo();
      change({ reading: null, ticked: new Map(), tickedMentions: new Set(), said: '' });
      await load();
    },
    /** The names that complete what is typed, the most frequent first. */
    complete: async (query: string) => {
      const read = await attempt(() =>
        client.listActors({ query: query.slice(0, 200), order: 'mentions', limit: 7 }),
      );
      return read?.actors ?? [];
    },
  };
}

/** The name that stays unless another is chosen: the one most used. */
function mostMentioned(ticked: ReadonlyMap<string, number>): string {
  return [...ticked].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

function keyOf(who: Who): string {
  return 'name' in who ? who.name : who.words;
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
