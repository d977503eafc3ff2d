import { isOutOfMemory } from './last-words.ts';
import type { FromReading, ReaderSource, ReadingTask, ToReading, WalkPlace } from './protocol.ts';
import { type ReadingProcess, type StartReading, startReadingInNode } from './start-process.ts';

type Begun = Extract<FromReading, { kind: 'begin' }>;
type Part = Extract<FromReading, { kind: 'read' | 'described' }>;

/** Why a process ended in the middle of a file. */
export type ReadingEnd = 'too much memory' | 'too long' | 'crash';

/** Told once for each file that ended its process. `detail` is the system's own word for it. */
export type Lost = { kind: 'lost'; begun: Begun; end: ReadingEnd; detail: string };

export type Line = {
  /** The next part, a file that was given up, or null at the end. Throws where no file is to blame. */
  next(): Promise<Part | Lost | null>;
  close(): void;
};

/**
 * What a reading process is given: milliseconds without a word when it was asked for one;
 * megabytes of strings and objects; and megabytes in all, with bytes, code and the engine itself.
 */
export type ReadingLimits = { patience: number; objects: number; all: number };

const usual: ReadingLimits = { patience: 60_000, objects: 256, all: 1500 };

/** What reading takes from its surroundings, where it is not as usual. */
export type ReadingSurroundings = {
  readingLimits?: Partial<ReadingLimits>;
  startReading?: StartReading;
};

/** Megabytes for what was just made: little, so that what is no longer used goes soon. */
const young = 4;

type Waiting = { resolve: (part: Part | Lost | null) => void; reject: (why: Error) => void };

/**
 * A process that reads sources part by part. What ends it (too much memory, a crash, more than a
 * minute for nothing) is told as the loss of the file it was in, and another goes on without that.
 */
export function openLine(
  work: ReadingTask['work'],
  sources: readonly ReaderSource[],
  { readingLimits = {}, startReading = startReadingInNode }: ReadingSurroundings,
): Line {
  const { patience, objects, all } = { ...usual, ...readingLimits };
  const engineFlags = [`--max-old-space-size=${objects}`, `--max-semi-space-size=${young}`];
  const parts: (Part | Lost | null)[] = [];
  let waiting: Waiting | null = null;
  let isOver = false;
  let begun: Begun | null = null;
  let delivered: WalkPlace | null = null;
  const without: WalkPlace[] = [];
  let timer: NodeJS.Timeout | null = null;
  let isTooLong = false;
  let reading: ReadingProcess = start();

  function start(): ReadingProcess {
    const started = startReading(engineFlags);
    started.onMessage(hear);
    started.onGone(lose);
    const task: ReadingTask = { work, sources, after: delivered, without };
    started.post({ kind: 'begin', megabytes: all, task });
    return started;
  }

  function hear(message: FromReading): void {
    if (isOver || isTooLong) return;
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

  /** The process is gone: its memory is free, and another may have it. */
  function lose(lastWords: string): void {
    if (isOver) return;
    quiet();
    if (begun === null) {
      finish();
      waiting?.reject(new Error(`the process that reads files did not start: ${lastWords}`));
      return;
    }
    const lost: Lost = { kind: 'lost', begun, end: endBy(lastWords), detail: 'it stopped' };
    without.push(begun.at);
    begun = null;
    isTooLong = false;
    reading = start();
    put(lost);
  }

  function endBy(lastWords: string): ReadingEnd {
    if (isTooLong) return 'too long';
    return isOutOfMemory(lastWords) ? 'too much memory' : 'crash';
  }

  function watch(): void {
    quiet();
    timer = setTimeout(() => {
      isTooLong = true;
      reading.kill();
    }, patience);
    timer.unref();
  }

  function quiet(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  function finish(): void {
    isOver = true;
    quiet();
    reading.kill();
  }

  const more: ToReading = { kind: 'more' };
  return {
    async next() {
      if (parts.length > 0) {
        const part = parts.shift() ?? null;
        if (part !== null && part.kind !== 'lost') reading.post(more);
        return part;
      }
      if (isOver) return null;
      const part = await new Promise<Part | Lost | null>((resolve, reject) => {
        waiting = { resolve, reject };
        watch();
      });
      if (part !== null && part.kind !== 'lost' && !isOver) reading.post(more);
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
