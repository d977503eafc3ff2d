import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Channel, createClient } from '../../shared/rpc.ts';
import { appFolder, electronProgram, nodeProgram, startingIn } from './desktop-app.ts';

/** The processes around a running app: its storage, a second start, another holder of a file. */

/** The process of the app's that keeps the project, found by its command line. */
export function storageProcess(appProcess: number): number {
  const found = childrenOf(appProcess).filter(({ command }) =>
    /out\/main\/storage\.js|node\.mojom\.NodeService/.test(command),
  );
  const [storage] = found;
  if (storage === undefined || found.length > 1) {
    throw new Error(`the app has ${found.length} storage processes`);
  }
  return storage.id;
}

function childrenOf(parent: number): { id: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const status = readIfThere(`/proc/${name}/status`);
      if (Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1]) !== parent) return [];
      if (/^State:\s+Z/m.test(status)) return [];
      const command = readIfThere(`/proc/${name}/cmdline`).replaceAll('\0', ' ');
      return [{ id: Number(name), command }];
    });
}

/** A process may end while it is looked at. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Starts Galley again, while it runs, for the same person; answers its exit code. */
export async function startAgain(home: string, words: readonly string[]): Promise<number> {
  const { args, env, cwd } = startingIn(home, words);
  const child = spawn(electronProgram, args, { env, cwd, stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  return code;
}

export type Holder = { processId: number; release(): Promise<void> };

/** Has another process open the project at `path`, as a second Galley would, and keep it. */
export async function holdProject(path: string): Promise<Holder> {
  const child: ChildProcess = fork(join(appFolder, 'out/main/storage.js'), [], {
    execPath: nodeProgram,
    serialization: 'advanced',
  });
  const channel: Channel = {
    post: (message) => child.send(message as Parameters<ChildProcess['send']>[0]),
    listen: (onMessage) => {
      child.on('message', onMessage);
      return () => child.off('message', onMessage);
    },
  };
  channel.post({ kind: 'grant', token: 'held', path });
  await createClient(channel, 'holder').openProject({ file: 'held' });
  return {
    processId: child.pid ?? 0,
    release: async () => {
      const exit = once(child, 'exit');
      channel.post({ kind: 'end' });
      await exit;
    },
  };
}
