import { Worker } from 'node:worker_threads';
import type { FromWorker, ReaderSource, ToWorker, WalkPlace, WorkerTask } from './protocol.ts';
import { workerPath } from './worker-path.ts';

type Begun = Extract<FromWorker, { kind: 'begin' }>;
type Part = Extract<FromWorker, { kind: 'read' | 'described' }>;

/** Why a worker ended in the middle of a file. */
export type WorkerEnd = 'too much memory' | 'too long' | 'crash';

/** Told once for each file that ended its worker. `detail` is the system's own word for it. */
export type Lost = { kind: 'lost'; begun: Begun; end: WorkerEnd; detail: string };

export type WorkerLine = {
  /** The next part, a file that was given up, or null at the end. Throws where no file is to blame. */
  next(): Promise<Part | Lost | null>;
  close(): void;
};

/**
 * What a worker is given: milliseconds without a word when it was asked for one; megabytes of
 * strings and objects; and megabytes that the process may grow by in all, since bytes lie outside
 * of what a thread can be held to.
 */
export type WorkerLimits = { patience: number; megabytes: number; growth: number };

const usual: WorkerLimits = { patience: 60_000, megabytes: 256, growth: 1500 };

/** Megabytes for what was just made: little, so that what is no longer used goes soon. */
const young = 12;

/** Milliseconds between two looks at how much the process has grown. */
const lookEvery = 200;

type Waiting = { resolve: (part: Part | Lost | null) => void; reject: (why: Error) => void };

/**
 * A worker that reads sources part by part. What ends it (too much memory, a crash, more than a
 * minute for nothing) is told as the loss of the file it was in, and another goes on
 * without that.
 */
export function openWorkerLine(
  work: WorkerTask['work'],
  sources: readonly ReaderSource[],
  limits: Partial<WorkerLimits> = {},
): WorkerLine {
  const { patience, megabytes, growth } = { ...usual, ...limits };
  const parts: (Part | Lost | null)[] = [];
  let waiting: Waiting | null = null;
  let isOver = false;
  let begun: Begun | null = null;
  let delivered: WalkPlace | null = null;
  const without: WalkPlace[] = [];
  let timer: NodeJS.Timeout | null = null;
  let looking: NodeJS.Timeout | null = null;
  let sizeBefore = process.memoryUsage.rss();
  /** Null while one ends that was given up. */
  let worker: Worker | null = start();

  function start(): Worker {
    const task: WorkerTask = { work, sources, after: delivered, without };
    const started = new Worker(workerPath(), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: young },
    });
    started.on('message', (message: FromWorker) => hear(message));
    started.on('error', (thrown) => lose(started, endOf(thrown), messageOf(thrown)));
    started.on('exit', () => lose(started, 'crash', 'it stopped'));
    return started;
  }

  function hear(message: FromWorker): void {
    if (isOver) return;
    if (message.kind === 'begin') begun = message;
    if (message.kind === 'read' || message.kind === 'described') {
      delivered = message.delivered;
      put(message);
    }
    if (message.kind === 'end') {
      put(null);
      finish();
    }
    if (waiting !== null) watch();
  }

  function put(part: Part | Lost | null): void {
    if (waiting === null) {
      parts.push(part);
      return;
    }
    const { resolve } = waiting;
    waiting = null;
    quiet();
    resolve(part);
  }

  function lose(lost: Worker, end: WorkerEnd, detail: string): void {
    if (isOver || lost !== worker) return;
    worker = null;
    lost.removeAllListeners();
    lost.on('error', () => {});
    quiet();
    if (begun === null) {
      void lost.terminate();
      finish();
      waiting?.reject(new Error(`the worker that reads files did not start: ${detail}`));
      return;
    }
    const gone = begun;
    without.push(gone.at);
    begun = null;
    // Its memory is given back when it is gone, and the next one needs some.
    void lost.terminate().then(() => {
      if (isOver) return;
      sizeBefore = process.memoryUsage.rss();
      worker = start();
      put({ kind: 'lost', begun: gone, end, detail });
    });
  }

  function watch(): void {
    quiet();
    timer = setTimeout(() => giveUp('too long'), patience);
    timer.unref();
    looking ??= setInterval(look, lookEvery).unref();
  }

  function look(): void {
    const grown = process.memoryUsage.rss() - sizeBefore;
    if (grown > growth * 1_000_000) giveUp('too much memory');
  }

  function giveUp(end: WorkerEnd): void {
    if (worker !== null) lose(worker, end, 'no answer');
  }

  function quiet(): void {
    if (timer !== null) clearTimeout(timer);
    if (looking !== null) clearInterval(looking);
    timer = null;
    looking = null;
  }

  function finish(): void {
    isOver = true;
    quiet();
    worker?.removeAllListeners();
    worker?.on('error', () => {});
    void worker?.terminate();
  }

  const more: ToWorker = { kind: 'more' };
  return {
    async next() {
      if (parts.length > 0) {
        const part = parts.shift() ?? null;
        if (part !== null && part.kind !== 'lost') worker?.postMessage(more);
        return part;
      }
      if (isOver) return null;
      const part = await new Promise<Part | Lost | null>((resolve, reject) => {
        waiting = { resolve, reject };
        watch();
      });
      if (part !== null && part.kind !== 'lost' && !isOver) worker?.postMessage(more);
      return part;
    },
    close() {
      if (isOver) return;
      finish();
      parts.length = 0;
      waiting?.resolve(null);
      waiting = null;
    },
  };
}

function endOf(thrown: unknown): WorkerEnd {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too much memory' : 'crash';
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
