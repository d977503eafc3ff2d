import type { Job, Progress } from '../../../shared/contract.ts';

/** What came of waiting for something: it, or that the job is to stop. */
export type Awaited<Value> = { isStopped: false; value: Value } | { isStopped: true };

type Settled<Value> = { ok: true; value: Value } | { ok: false; thrown: unknown };

/** Has a job wait for a promise, and throws what it was refused with. */
export function* waitFor<Value>(promise: Promise<Value>, progress: Progress): Job<Awaited<Value>> {
  const seen: { settled: Settled<Value> | null } = { settled: null };
  const until = promise.then(
    (value) => {
      seen.settled = { ok: true, value };
    },
    (thrown: unknown) => {
      seen.settled = { ok: false, thrown };
    },
  );
  const asked = yield { ...progress, until, onCancel: 'ask' };
  if (asked === 'stop') return { isStopped: true };
  const { settled } = seen;
  if (settled === null) throw new Error('a job was asked on before what it waits for was there');
  if (!settled.ok) throw settled.thrown;
  return { isStopped: false, value: settled.value };
}
