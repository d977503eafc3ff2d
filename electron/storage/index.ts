import { v7 } from 'uuid';
import { failure } from '../../shared/failure.ts';
import { type Channel, serve } from '../../shared/rpc.ts';
import { type Port, readingByPort } from '../reading/by-port.ts';
import type { StartReading } from '../reading/start-process.ts';
import { createService } from './service.ts';

/**
 * The storage process. Its parent grants it files by token, sends it calls, and asks it to end;
 * it runs as a utility process of Electron's or as a child process of plain Node.
 */
type Parent = Channel & {
  onGone(listener: () => void): void;
  /** How processes that read files are started, where it is not as usual. */
  startReading?: StartReading;
};

function parentOf(): Parent {
  const { parentPort } = process as NodeJS.Process & { parentPort?: UtilityPort };
  if (parentPort !== undefined) {
    const reading = readingByPort((message) => parentPort.postMessage(message));
    parentPort.on('message', ({ data, ports }) => reading.hear(data, ports[0]));
    return {
      startReading: reading.startReading,
      post: (message) => parentPort.postMessage(message),
      listen: (onMessage) => {
        const listener = ({ data }: UtilityEvent) => onMessage(data);
        parentPort.on('message', listener);
        return () => parentPort.off('message', listener);
      },
      onGone: () => {},
    };
  }
  return {
    post: (message) => process.send?.(message),
    listen: (onMessage) => {
      process.on('message', onMessage);
      return () => process.off('message', onMessage);
    },
    onGone: (listener) => process.on('disconnect', listener),
  };
}

type UtilityEvent = { data: unknown; ports: Port[] };
type UtilityPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: UtilityEvent) => void): void;
  off(event: 'message', listener: (event: UtilityEvent) => void): void;
};

const parent = parentOf();
const granted = new Map<string, string>();

const service = createService({
  ...(parent.startReading === undefined ? {} : { startReading: parent.startReading }),
  application: 'the Galley window',
  now: () => new Date().toISOString(),
  newId: () => v7(),
  resolveFile: (token) => {
    const path = granted.get(token);
    if (path === undefined) throw failure('file-missing', { name: token });
    return path;
  },
});

const end = () => {
  stop();
  service.closeProject({});
  process.exit(0);
};

parent.listen((message) => {
  const { kind, token, path } = message as { kind?: string; token?: string; path?: string };
  if (kind === 'grant' && token !== undefined && path !== undefined) granted.set(token, path);
  if (kind === 'end') end();
});
parent.onGone(end);
const stop = serve(parent, service, () => new Promise((resolve) => setImmediate(resolve)));
