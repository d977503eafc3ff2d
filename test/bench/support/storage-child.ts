import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { storageFlags } from '../../../electron/main/storage-flags.ts';
import type { Client } from '../../../shared/contract.ts';
import { createClient } from '../../../shared/rpc.ts';
import { node, storageScript } from '../../support/application.ts';

/** The storage process as the window has it, and what it takes of the machine's memory. */
export type StorageChild = {
  client: Client;
  /** Has storage know a file, and answers what the client calls it. */
  grant(path: string): string;
  /** Megabytes of memory that it has now. */
  memory(): number;
  end(): Promise<void>;
};

/** Starts the built storage process. */
export function startStorageChild(): StorageChild {
  const child: ChildProcess = fork(storageScript, [], {
    execPath: node,
    execArgv: [
      ...storageFlags,
      ...(process.env.GALLEY_BENCH_PROFILE === undefined ? [] : ['--cpu-prof']),
    ],
    serialization: 'advanced',
  });
  const gone = once(child, 'exit');
  const post = (message: unknown) => {
    child.send(message as Parameters<ChildProcess['send']>[0]);
  };
  const client = createClient(
    {
      post,
      listen: (onMessage) => {
        child.on('message', onMessage);
        return () => child.off('message', onMessage);
      },
    },
    'bench',
  );
  return {
    client,
    grant: (path) => {
      post({ kind: 'grant', token: path, path });
      return path;
    },
    memory: () => megabytesOf(child.pid ?? 0),
    end: async () => {
      post({ kind: 'end' });
      await gone;
    },
  };
}

function megabytesOf(pid: number): number {
  if (process.platform === 'linux') {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1000;
  }
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1000;
}
