import { v7 } from 'uuid';
import { failure } from '../../shared/failure.ts';
import { type Channel, serve } from '../../shared/rpc.ts';
import { createService } from './service.ts';

/**
 * The storage process. Its parent grants it files by token, sends it calls, and asks it to end;
 * it runs as a utility process of Electron's or as a child process of plain Node.
 */
type Parent = Channel & { onGone(listener: () => void): void };

function parentOf(): Parent {
  const { parentPort } = process as NodeJS.Process & { parentPort?: UtilityPort };
  if (parentPort !== undefined) {
    return {
      post: (message) => parentPort.postMessage(message),
      listen: (onMessage) => {
        const listener = (event: { data: unknown }) => onMessage(event.data);
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

type UtilityPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  off(event: 'message', listener: (event: { data: unknown }) => void): void;
};

const parent = parentOf();
const granted = new Map<string, string>();

const service = createService({
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
