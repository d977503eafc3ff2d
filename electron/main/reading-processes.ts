import { MessageChannelMain, type UtilityProcess, utilityProcess } from 'electron';
import type { AskReading, TellReading } from '../reading/by-port.ts';
import { gather } from '../reading/start-process.ts';

/**
 * Starts the processes that storage asks for to read files in, as utility processes, which it
 * cannot start itself. What they read goes to storage by a port of its own, past this process.
 */
export function lendReading(storage: UtilityProcess, script: string): void {
  const running = new Map<number, UtilityProcess>();
  storage.on('message', (message: AskReading | { kind: 'another' }) => {
    if (message.kind === 'start reading') start(message);
    if (message.kind === 'end reading') running.get(message.id)?.kill();
  });
  storage.once('exit', () => {
    for (const child of running.values()) child.kill();
  });

  function start({ id, engineFlags }: Extract<AskReading, { kind: 'start reading' }>): void {
    const child = utilityProcess.fork(script, [], {
      serviceName: 'Galley reading',
      execArgv: [`--js-flags=${engineFlags.join(' ')}`],
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    running.set(id, child);
    const lastWords = gather(child.stderr);
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage({ kind: 'port' }, [port1]);
    const started: TellReading = { kind: 'reading started', id };
    storage.postMessage(started, [port2]);
    child.once('exit', () => {
      running.delete(id);
      const gone: TellReading = { kind: 'reading gone', id, lastWords: lastWords() };
      storage.postMessage(gone);
    });
  }
}
