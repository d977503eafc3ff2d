import { parentPort, workerData } from 'node:worker_threads';
import { describeAll } from './describe-all.ts';
import { type FromWorker, partsAhead, type WorkerTask } from './protocol.ts';
import { readAll } from './read-all.ts';

if (parentPort === null) throw new Error('this file is the beginning of a worker');
const port = parentPort;
// What starts this worker is worker-line.ts, and nothing else.
const { work, ...task }: WorkerTask = workerData;

let allowed = partsAhead;
let goOn: (() => void) | null = null;

port.on('message', () => {
  allowed += 1;
  goOn?.();
  goOn = null;
});

const messages: AsyncIterable<FromWorker> = work === 'read' ? readAll(task) : describeAll(task);
for await (const message of messages) {
  port.postMessage(message);
  if (message.kind === 'begin') continue;
  allowed -= 1;
  if (allowed > 0) continue;
  await new Promise<void>((resolve) => {
    goOn = resolve;
  });
}
const end: FromWorker = { kind: 'end' };
port.postMessage(end);
port.close();
