import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { describeAll } from './describe-all.ts';
import { tooMuchMemory } from './last-words.ts';
import { openParent } from './parent.ts';
import { type FromReading, partsAhead, type ReadingTask } from './protocol.ts';
import { readAll } from './read-all.ts';
import { watchProcess } from './watch-process.ts';

/**
 * The process that reads files, started by line.ts and by nothing else. What a file does to it (too
 * much memory, an end in the midst of it) is done to nothing else. Its second thread watches it,
 * for the first may be held up for long by one file.
 */
if (isMainThread) await read();
else watchProcess(workerData, tooMuchMemory);

async function read(): Promise<void> {
  const parent = openParent();
  const { megabytes, task } = await parent.task;
  new Worker(new URL(import.meta.url), { workerData: { megabytes } }).unref();
  const { work, ...places }: ReadingTask = task;
  let allowed = partsAhead;
  let goOn: (() => void) | null = null;
  parent.onMore(() => {
    allowed += 1;
    goOn?.();
    goOn = null;
  });
  const messages: AsyncIterable<FromReading> =
    work === 'read' ? readAll(places) : describeAll(places);
  for await (const message of messages) {
    parent.post(message);
    if (message.kind === 'begin') continue;
    allowed -= 1;
    if (allowed > 0) continue;
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
  }
  parent.post({ kind: 'end' });
}
