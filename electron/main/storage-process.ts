import { type ChildProcess, fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import { utilityProcess } from 'electron';
import { type Channel, stoppedMessage } from '../../shared/rpc.ts';
import { lendReading } from './reading-processes.ts';
import { storageFlags } from './storage-flags.ts';
import { utilityChannel } from './utility-channel.ts';

/** The storage process, started again when it stops by itself. */
export type StorageProcess = {
  channel: Channel;
  /** Lets storage use a file under a token. Grants outlast a restart. */
  grant(token: string, path: string): void;
  /** Calls back when storage has stopped unasked and runs again, with no project open. */
  onRestart(listener: () => void): void;
  /** Asks storage to close the project and waits until it is gone. */
  end(): Promise<void>;
};

/** One running process, whichever kind it is. */
type Child = { channel: Channel; onExit(listener: () => void): void; kill(): void };

/** The Node-API version from which the SQLite addon loads in Electron's own Node. */
const requiredNodeApi = 10;

/** A process that lives for fewer milliseconds was never well; so many in a row are given up. */
const shortLife = 2000;
const mostShortLives = 3;

/** Milliseconds to wait for storage to close the project before it is stopped. */
const endTimeout = 10_000;

export function startStorage(script: string): StorageProcess {
  const listeners = new Set<(message: unknown) => void>();
  const restartListeners = new Set<() => void>();
  const grants = new Map<string, string>();
  const tell = (message: unknown) => {
    for (const listener of listeners) listener(message);
  };
  let ending: Promise<void> | null = null;
  let shortLives = 0;
  let child = launch();

  function launch(): Child {
    const launched = Date.now();
    const started = startChild(script);
    started.channel.listen(tell);
    started.onExit(() => {
      tell(stoppedMessage);
      shortLives = Date.now() - launched < shortLife ? shortLives + 1 : 0;
      if (ending !== null) return;
      // What dies at birth would die for ever: from then on each call is told at once.
      if (shortLives >= mostShortLives) {
        child = stillborn(() => tell(stoppedMessage));
        return;
      }
      child = launch();
      for (const [token, path] of grants) child.channel.post({ kind: 'grant', token, path });
      for (const listener of restartListeners) listener();
    });
    return started;
  }

  return {
    channel: {
      post: (message) => child.channel.post(message),
      listen: (onMessage) => {
        listeners.add(onMessage);
        return () => listeners.delete(onMessage);
      },
    },
    grant: (token, path) => {
      grants.set(token, path);
      child.channel.post({ kind: 'grant', token, path });
    },
    onRestart: (listener) => restartListeners.add(listener),
    end: () => {
      ending ??= new Promise((resolve) => {
        const timer = setTimeout(() => child.kill(), endTimeout);
        child.onExit(() => {
          clearTimeout(timer);
          resolve();
        });
        child.channel.post({ kind: 'end' });
      });
      return ending;
    },
  };
}

/** What stands in for a process that cannot be started: it answers that it has stopped. */
function stillborn(answer: () => void): Child {
  return {
    channel: { post: answer, listen: () => () => {} },
    onExit: (listener) => listener(),
    kill: () => {},
  };
}

function startChild(script: string): Child {
  if (Number(process.versions.napi) >= requiredNodeApi) return startUtility(script);
  return startNode(script);
}

function startUtility(script: string): Child {
  const child = utilityProcess.fork(script, [], {
    serviceName: 'Galley storage',
    execArgv: [`--js-flags=${storageFlags.join(' ')}`],
  });
  lendReading(child, join(dirname(script), 'reading.js'));
  return {
    channel: utilityChannel(child),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  };
}

/** An Electron too old for the SQLite addon, as in development, lends storage a Node of its own. */
function startNode(script: string): Child {
  const execPath = process.env.GALLEY_NODE;
  if (execPath === undefined) {
    throw new Error('This Electron is too old for storage, and GALLEY_NODE names no newer Node.');
  }
  const child: ChildProcess = fork(script, [], {
    execPath,
    execArgv: storageFlags,
    serialization: 'advanced',
  });
  return {
    channel: {
      post: (message) => {
        // A child may go in this very moment; what does not arrive is told by its exit.
        if (child.connected) child.send(message as Parameters<ChildProcess['send']>[0], () => {});
      },
      listen: (onMessage) => {
        child.on('message', onMessage);
        return () => child.off('message', onMessage);
      },
    },
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  };
}
