import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FromReading, ToReading } from './protocol.ts';

/** A process that reads files, whichever way it was started. */
export type ReadingProcess = {
  post(message: ToReading): void;
  /** Calls back for each thing it tells. */
  onMessage(listener: (message: FromReading) => void): void;
  /** Calls back once, when it is gone, with what it wrote as it went: words of the engine's. */
  onGone(listener: (lastWords: string) => void): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
};

/** Starts one, whose engine is told these flags. */
export type StartReading = (engineFlags: readonly string[]) => ReadingProcess;

/** Characters kept of what a process writes as it goes. */
const mostLastWords = 4000;

/** A reading process of plain Node, as the command line and development have it. */
export const startReadingInNode: StartReading = (engineFlags) => {
  const child = fork(readingScript(), [], {
    execArgv: [...engineFlags],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const lastWords = gather(child.stderr);
  return {
    // It may go in this very moment; what does not arrive is told by its end.
    post: (message) => {
      if (child.connected) child.send(message, () => {});
    },
    onMessage: (listener) => child.on('message', listener),
    onGone: (listener) => {
      let isTold = false;
      const tell = (words: string) => {
        if (!isTold) listener(words);
        isTold = true;
      };
      child.once('close', () => tell(lastWords()));
      child.once('error', (thrown) => tell(thrown.message));
    },
    kill: () => child.kill('SIGKILL'),
  };
};

/** Collects the end of what is written to a stream, and answers it. */
export function gather(stream: NodeJS.ReadableStream | null): () => string {
  let words = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (more: string) => {
    words = (words + more).slice(-mostLastWords);
  });
  return () => words;
}

/**
 * Where the code of a reading process lies: beside this file as it was written, and in the built
 * app at out/main/reading.js, whichever part of it this function was put into.
 */
function readingScript(): string {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return fileURLToPath(new URL('./index.ts', here));
  const beside = new URL('./reading.js', here);
  return fileURLToPath(existsSync(beside) ? beside : new URL('../reading.js', here));
}
