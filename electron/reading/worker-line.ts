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

/** Milliseconds without a word from a worker that was asked for one. */
const patience = 60_000;

/** Of strings and objects, in a worker; buffers lie outside of it. Those just made have little. */
const megabytes = { all: 256, young: 12 };

type Waiting = { resolve: (part: Part | Lost | null) => void; reject: (why: Error) => void };

/**
 * A worker that reads sources part by part. What ends it (too much memory, a crash, more than a
 * minute for nothing) is told as the loss of the file it was in, and another goes on
 * without that.
 */
export function openWorkerLine(
  work: WorkerTask['work'],
  sources: readonly ReaderSource[],
  { patience: limit = patience }: { patience?: number } = {},
): WorkerLine {
  const parts: (Part | Lost | null)[] = [];
  let waiting: Waiting | null = null;
  let isOver = false;
  let begun: Begun | null = null;
  let delivered: WalkPlace | null = null;
  const without: WalkPlace[] = [];
  let timer: NodeJS.Timeout | null = null;
  let worker = start();

  function start(): Worker {
    const task: WorkerTask = { work, sources, after: delivered, without };
    const started = new Worker(workerPath(), {
      workerData: task,
      resourceLimits: {
        maxOldGenerationSizeMb: megabytes.all,
        maxYoungGenerationSizeMb: megabytes.young,
      },
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
    lost.removeAllListeners();
    lost.on('error', () => {});
    void lost.terminate();
    if (begun === null) {
      finish();
      waiting?.reject(new Error(`the worker that reads files did not start: ${detail}`));
      return;
    }
    const gone = begun;
    without.push(gone.at);
    begun = null;
    worker = start();
    put({ kind: 'lost', begun: gone, end, detail });
  }

  function watch(): void {
    quiet();
    timer = setTimeout(() => lose(worker, 'too long', ''), limit);
    timer.unref();
  }

  function quiet(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  function finish(): void {
    isOver = true;
    quiet();
    worker.removeAllListeners();
    worker.on('error', () => {});
    void worker.terminate();
  }

  const more: ToWorker = { kind: 'more' };
  return {
    async next() {
      if (parts.length > 0) {
        const part = parts.shift() ?? null;
        if (part !== null && part.kind !== 'lost') worker.postMessage(more);
        return part;
      }
      if (isOver) return null;
      const part = await new Promise<Part | Lost | null>((resolve, reject) => {
        waiting = { resolve, reject };
        watch();
      });
      if (part !== null && part.kind !== 'lost' && !isOver) worker.postMessage(more);
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
