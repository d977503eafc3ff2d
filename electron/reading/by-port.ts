import type { ReadingProcess, StartReading } from './start-process.ts';

/** What storage asks of Electron's main process, which alone can start a utility process. */
export type AskReading =
  | { kind: 'start reading'; id: number; engineFlags: readonly string[] }
  | { kind: 'end reading'; id: number };

/** What the main process answers: a port to the new process, and that it is gone. */
export type TellReading =
  | { kind: 'reading started'; id: number }
  | { kind: 'reading gone'; id: number; lastWords: string };

/** A port to another process, as a utility process of Electron's receives it. */
export type Port = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  start(): void;
};

type Known = {
  port: Port | null;
  unsent: unknown[];
  hear: (message: never) => void;
  gone: (lastWords: string) => void;
};

/** Reading processes of which storage holds a port, and the main process the rest. */
export function readingByPort(ask: (message: AskReading) => void) {
  const known = new Map<number, Known>();
  let last = 0;

  const startReading: StartReading = (engineFlags): ReadingProcess => {
    last += 1;
    const id = last;
    const one: Known = { port: null, unsent: [], hear: () => {}, gone: () => {} };
    known.set(id, one);
    ask({ kind: 'start reading', id, engineFlags });
    return {
      post: (message) => {
        if (one.port === null) one.unsent.push(message);
        else one.port.postMessage(message);
      },
      onMessage: (listener) => {
        one.hear = listener;
      },
      onGone: (listener) => {
        one.gone = listener;
      },
      kill: () => ask({ kind: 'end reading', id }),
    };
  };

  /** Takes what the main process tells of them; other messages are none of its business. */
  const hear = (message: unknown, port: Port | undefined): void => {
    const told = message as TellReading | { kind: 'another' };
    if (told.kind === 'reading started' && port !== undefined) connect(told.id, port);
    if (told.kind === 'reading gone') {
      const one = known.get(told.id);
      known.delete(told.id);
      one?.gone(told.lastWords);
    }
  };

  function connect(id: number, port: Port): void {
    const one = known.get(id);
    if (one === undefined) return;
    one.port = port;
    port.on('message', ({ data }) => one.hear(data as never));
    port.start();
    for (const message of one.unsent) port.postMessage(message);
    one.unsent = [];
  }

  return { startReading, hear };
}
