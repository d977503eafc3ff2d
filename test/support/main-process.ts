import { randomUUID } from 'node:crypto';
import type { ElectronApplication } from '@playwright/test';

type Modules = typeof import('electron');

type Task<Answer, Argument> = (electron: Modules, argument: Argument) => Answer | Promise<Answer>;

/** Has the app's main process do something, once, and answers what it answered. */
export type InMain = {
  <Answer>(task: Task<Answer, undefined>): Promise<Answer>;
  <Answer, Argument>(task: Task<Answer, Argument>, argument: Argument): Promise<Answer>;
};

/** How often an answer that was lost is asked for again. */
const askings = 5;

/**
 * The main process's garbage collector can take the promise that Playwright waits on, and with it
 * the answer to what has been done already. So each answer is kept there under a name, and where
 * one is lost it is asked for again, without doing anything a second time.
 */
export function asking(electron: ElectronApplication): InMain {
  return async <Answer, Argument>(task: Task<Answer, Argument>, argument?: Argument) => {
    const name = randomUUID();
    const question: Question = { name, source: task.toString(), argument };
    for (let asked = 1; ; asked += 1) {
      try {
        return (await electron.evaluate(keepAnswer, question)) as Answer;
      } catch (thrown) {
        if (asked === askings || !isCollected(thrown)) throw thrown;
      }
    }
  };
}

type Question = { name: string; source: string; argument: unknown };

function keepAnswer(electron: Modules, { name, source, argument }: Question): unknown {
  const kept = globalThis as { answers?: Map<string, unknown> };
  kept.answers ??= new Map();
  const known = kept.answers;
  if (!known.has(name)) {
    const { runInThisContext } = process.getBuiltinModule('node:vm');
    const task: Task<unknown, unknown> = runInThisContext(`(${source})`);
    known.set(name, task(electron, argument));
  }
  return known.get(name);
}

function isCollected(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.message.includes('promise was garbage collected');
}
