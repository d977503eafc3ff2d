import type { FromReading, ReadingTask, ToReading } from './protocol.ts';

type Begin = { megabytes: number; task: ReadingTask };

/** Whoever started this reading process. */
export type Parent = {
  /** What is to be read, which is the first thing told. */
  task: Promise<Begin>;
  post(message: FromReading): void;
  onMore(listener: () => void): void;
};

/** The parent by way of a port, as a utility process of Electron's is given one, or of Node. */
export function openParent(): Parent {
  let begin: (told: Begin) => void = () => {};
  let more = () => {};
  let post: (message: FromReading) => void = (message) => process.send?.(message);
  const task = new Promise<Begin>((resolve) => {
    begin = resolve;
  });
  const hear = (message: ToReading) => {
    if (message.kind === 'begin') begin(message);
    else more();
  };
  const { parentPort } = process as NodeJS.Process & { parentPort?: UtilityPort };
  if (parentPort === undefined) {
    process.on('message', hear);
    process.once('disconnect', () => process.exit(0));
  } else {
    parentPort.once('message', ({ ports: [port] }) => {
      if (port === undefined) return;
      post = (message) => port.postMessage(message);
      port.on('message', ({ data }) => hear(data));
      port.on('close', () => process.exit(0));
      port.start();
    });
  }
  return {
    task,
    post: (message) => post(message),
    onMore: (listener) => {
      more = listener;
    },
  };
}

type Event = { data: ToReading; ports: Port[] };
type Port = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: Event) => void): void;
  on(event: 'close', listener: () => void): void;
  start(): void;
};
type UtilityPort = { once(event: 'message', listener: (event: Event) => void): void };
