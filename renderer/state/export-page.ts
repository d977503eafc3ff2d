import type { CallOptions, Progress } from '../../shared/contract.ts';
import {
  type Contents,
  type ExportPlan,
  type ExportRequest,
  everything,
  exportRequestSchema,
} from '../../shared/export-contract.ts';
import { Failure, replyTo } from '../../shared/failure.ts';
import { choicesOf } from '../../shared/formats/choices.ts';
import type { FormatName } from '../../shared/formats/names.ts';
import type { ArticleFilter } from '../../shared/queue-contract.ts';
import { createStore } from './store.ts';

/** Milliseconds of rest after a choice before it is looked at what comes of it. */
const rest = 200;

type Splits = readonly { name: string; articles: number }[];

export type ExportState = {
  request: ExportRequest;
  /** What was found out last, of this request or, while `progress` is there, of an earlier one. */
  plan: ExportPlan | null;
  /** The format that the plan is of. */
  planned: FormatName;
  /** How far looking is; null while nothing is looked for. */
  progress: Progress | null;
  /** Why it could not be looked at or written, in a sentence; '' where it could. */
  problem: string;
  /** The splits there are; null while that is not known. */
  splits: Splits | null;
};

type Tools = {
  plan(request: ExportRequest, options: CallOptions): Promise<ExportPlan>;
  readSplits(options: CallOptions): Promise<Splits>;
  /** Asks where, writes there, and answers why it could not; '' where it could or was not asked to. */
  write(request: ExportRequest): Promise<string>;
};

/** The dialog that exports: what is chosen, and what would come of it. */
export type ExportPage = ReturnType<typeof createExportPage>;

export function createExportPage({ plan, readSplits, write }: Tools) {
  const store = createStore<ExportState>({
    ...{ request: exportRequestSchema.parse({}), plan: null, progress: null, problem: '' },
    ...{ planned: 'native', splits: null },
  });
  const change = (next: Partial<ExportState>) => store.set({ ...store.get(), ...next });
  let running: AbortController | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let counting: AbortController | null = null;
  let isAsking = false;

  const look = async () => {
    running?.abort();
    const abort = new AbortController();
    running = abort;
    const onProgress = (progress: Progress) => {
      if (running === abort) change({ progress });
    };
    const { request } = store.get();
    try {
      const found = await plan(request, { signal: abort.signal, onProgress });
      if (running === abort) change({ plan: found, planned: request.format, progress: null });
    } catch (thrown) {
      if (running === abort) change({ plan: null, progress: null, problem: sentenceOf(thrown) });
    }
  };
  const stopLooking = () => {
    clearTimeout(waiting);
    running?.abort();
    running = null;
  };

  const set = (next: Partial<ExportRequest>) => {
    stopLooking();
    const request = { ...store.get().request, ...next };
    change({ request, problem: '', progress: { done: 0, total: 0 } });
    waiting = setTimeout(() => void look(), rest);
  };
  const setContents = (next: Partial<Contents>) =>
    set({ contents: { ...store.get().request.contents, ...next } });

  return {
    get: store.get,
    subscribe: store.subscribe,
    begin: () => {
      change({ progress: { done: 0, total: 0 } });
      void look();
    },
    set,
    setContents,
    setFilter: (next: Partial<ArticleFilter>) =>
      setContents({ filter: { ...store.get().request.contents.filter, ...next } }),
    /** Takes another format, and of the choices before what it leaves to choose. */
    setFormat: (format: FormatName) => {
      const { offsets, overlap, contents } = store.get().request;
      const { units, hasOverlapChoice, canLeaveOutText } = choicesOf(format);
      set({
        format,
        offsets: offsets !== null && units.includes(offsets) ? offsets : null,
        overlap: hasOverlapChoice ? overlap : 'drop',
        contents: { ...contents, text: canLeaveOutText ? contents.text : 'included' },
      });
    },
    /** Lets everything in again; what becomes of the words and the names stays as chosen. */
    letAllIn: () => {
      const { text, annotators } = store.get().request.contents;
      setContents({ ...everything, text, annotators });
    },
    /** Finds out which splits there are, once. */
    findSplits: async () => {
      if (counting !== null) return;
      counting = new AbortController();
      try {
        change({ splits: await readSplits({ signal: counting.signal }) });
      } catch {
        // What the splits are is not needed to export: whoever asks again is told again.
        counting = null;
      }
    },
    /** Asks where it is to go, and writes it. */
    confirm: async () => {
      const { plan: found, progress, request } = store.get();
      const isKnownEmpty = progress === null && found?.articles === 0;
      if (isAsking || isKnownEmpty) return;
      isAsking = true;
      stopLooking();
      counting?.abort();
      const problem = await write(request);
      isAsking = false;
      change({ problem });
      if (progress !== null) void look();
    },
    /** Calls off what is looked for. */
    leave: () => {
      stopLooking();
      counting?.abort();
      counting = null;
    },
  };
}

/** What went wrong in a sentence; '' for what was called off. */
function sentenceOf(thrown: unknown): string {
  if (thrown instanceof Failure && thrown.code === 'cancelled') return '';
  return replyTo(thrown).message;
}
