import {
  type Asked,
  type CallOptions,
  type Client,
  contract,
  hasToWait,
  isMethod,
  type Job,
  type Method,
  methods,
  type Progress,
  type Service,
} from './contract.ts';
import { Failure, type FailureCode, failure, type Reply, replyTo } from './failure.ts';

/** Two ends that pass values to each other: a process, a window, a pair of queues in a test. */
export type Channel = {
  post(message: unknown): void;
  /** Calls back for each message; the returned function stops that. */
  listen(onMessage: (message: unknown) => void): () => void;
};

type CallMessage = { kind: 'call'; id: string; method: string; input: unknown };
type CancelMessage = { kind: 'cancel'; id: string };
type ReplyMessage = { kind: 'reply'; id: string; reply: Reply<unknown> };
type ProgressMessage = { kind: 'progress'; id: string; progress: Progress };
/** Sent by whoever owns a channel whose far end is gone: no pending call will be answered. */
export const stoppedMessage = { kind: 'stopped' } as const;

/** Lets other messages in between two steps of a long job. */
export type Pause = () => Promise<void>;

/**
 * Answers calls on `channel` with `service`. Unknown methods and wrong inputs are refused here.
 * A long job pauses between its steps, so that calls and cancellations are heard meanwhile;
 * calls that cannot go on beside it wait for it, in their order.
 * Returns the function that stops serving, and ends the long jobs that are under way.
 */
export function serve(channel: Channel, service: Service, pause: Pause): () => void {
  /** Calls not answered yet. */
  const open = new Map<string, Cancelling>();
  const jobs = new Map<Job<unknown>, string>();
  let waiting: CallMessage[] = [];

  const answer = (id: string, reply: Reply<unknown>) => {
    open.delete(id);
    channel.post({ kind: 'reply', id, reply } satisfies ReplyMessage);
  };

  const run = ({ id, method, input }: CallMessage) => {
    try {
      const cancelling = open.get(id) ?? createCancelling();
      if (cancelling.isCancelled()) throw failure('cancelled', {});
      const result = callService(service, method, input);
      if (!isJob(result)) {
        answer(id, { ok: true, value: result });
        return;
      }
      jobs.set(result, method);
      const report = (progress: Progress) =>
        channel.post({ kind: 'progress', id, progress } satisfies ProgressMessage);
      finish(result, pause, report, cancelling)
        .then(
          (value) => answer(id, { ok: true, value }),
          (thrown: unknown) => answer(id, replyTo(thrown)),
        )
        .finally(() => {
          jobs.delete(result);
          runWaiting();
        });
    } catch (thrown) {
      answer(id, replyTo(thrown));
    }
  };
  const runWaiting = () => {
    const calls = waiting;
    waiting = [];
    for (const call of calls) receive(call);
  };
  const receive = (call: CallMessage) => {
    if (hasToWait(call.method, jobs.values())) waiting.push(call);
    else run(call);
  };

  const stopListening = channel.listen((message) => {
    if (isCancel(message)) {
      open.get(message.id)?.cancel();
    }
    if (!isCall(message)) return;
    open.set(message.id, createCancelling());
    receive(message);
  });
  return () => {
    stopListening();
    waiting = [];
    // A job that is ended runs its `finally` blocks, and so leaves nothing behind.
    for (const job of jobs.keys()) job.return(undefined);
  };
}

/** Calls a method by name; throws a Failure for an unknown name or a wrong input. */
export function callService(service: Service, method: string, input: unknown): unknown {
  if (!isMethod(method)) throw failure('unknown-method', { method });
  const parsed = contract[method].input.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const detail = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`;
    throw failure('wrong-input', { method, detail });
  }
  // The parsed input fits the method of the same name; TypeScript cannot follow a name at run time.
  const run = service[method] as (input: unknown) => unknown;
  return run(parsed.data);
}

/** True for what a long job returns in place of its result. */
export function isJob(result: unknown): result is Job<unknown> {
  return (
    typeof result === 'object' && result !== null && Symbol.iterator in result && 'next' in result
  );
}

/** Runs a long job that may wait for others to its end, as the command line and tests do. */
export async function runLongJob<Value>(
  result: Value | Job<Value>,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Value> {
  if (!isJob(result)) return result;
  for (;;) {
    const step = result.next();
    if (step.done === true) return step.value as Value;
    const { done, total, until } = step.value;
    onProgress({ done, total });
    await until;
  }
}

/** Runs a long job that waits for nobody to its end without pause, as the command line and tests do. */
export function runJob<Value>(
  result: Value | Job<Value>,
  onProgress: (progress: Progress) => void = () => {},
): Value {
  if (!isJob(result)) return result;
  for (;;) {
    const step = result.next();
    if (step.done === true) return step.value as Value;
    if (step.value.until !== undefined) throw new Error('this job waits for others');
    onProgress(step.value);
  }
}

async function finish(
  job: Job<unknown>,
  pause: Pause,
  report: (progress: Progress) => void,
  cancelling: Cancelling,
): Promise<unknown> {
  let asked: Asked;
  try {
    for (;;) {
      const step = job.next(asked);
      if (step.done === true) return step.value;
      const { done, total, until, onCancel } = step.value;
      report({ done, total });
      // A job that was asked to stop has to wait for what it still needs.
      if (until !== undefined) await (asked === 'stop' ? until : cancelling.orElse(until));
      // Others are heard also where what it waited for was there already.
      await pause();
      if (!cancelling.isCancelled() || asked === 'stop') continue;
      if (onCancel !== 'ask') throw failure('cancelled', {});
      asked = 'stop';
    }
  } finally {
    // Ends a cancelled job through its own `finally`; does nothing to one that is done.
    job.return(undefined);
  }
}

/** Whether somebody has cancelled a call. */
type Cancelling = {
  cancel(): void;
  isCancelled(): boolean;
  /** Settles with what is awaited, or as soon as the call is cancelled. */
  orElse(awaited: Promise<unknown>): Promise<unknown>;
};

function createCancelling(): Cancelling {
  let isCancelled = false;
  let tell = () => {};
  return {
    cancel() {
      isCancelled = true;
      tell();
    },
    isCancelled: () => isCancelled,
    orElse: (awaited) =>
      new Promise((resolve) => {
        tell = () => resolve(undefined);
        if (isCancelled) tell();
        awaited.then(resolve, resolve);
      }),
  };
}

type Pending = {
  resolve(value: unknown): void;
  reject(failure: Failure): void;
  onProgress(progress: Progress): void;
};

/**
 * A client of the service at the other end of `channel`. `name` keeps the calls of several
 * clients on one channel apart.
 */
export function createClient(channel: Channel, name: string): Client {
  const pending = new Map<string, Pending>();
  let calls = 0;
  channel.listen((message) => {
    if (isStopped(message)) {
      const waiting = [...pending.values()];
      pending.clear();
      for (const call of waiting) call.reject(failure('storage-stopped', {}));
      return;
    }
    if (isProgress(message)) {
      pending.get(message.id)?.onProgress(message.progress);
      return;
    }
    if (!isReply(message)) return;
    const call = pending.get(message.id);
    if (call === undefined) return;
    pending.delete(message.id);
    if (message.reply.ok) call.resolve(message.reply.value);
    else call.reject(new Failure(message.reply.code, message.reply.message));
  });

  const call = (method: Method, input: unknown, options: CallOptions = {}) =>
    new Promise<unknown>((resolve, reject) => {
      if (options.signal?.aborted === true) {
        reject(failure('cancelled', {}));
        return;
      }
      calls += 1;
      const id = `${name} ${calls}`;
      const cancel = () => channel.post({ kind: 'cancel', id } satisfies CancelMessage);
      const settle = () => options.signal?.removeEventListener('abort', cancel);
      pending.set(id, {
        resolve: (value) => {
          settle();
          resolve(value);
        },
        reject: (problem) => {
          settle();
          reject(problem);
        },
        onProgress: options.onProgress ?? (() => {}),
      });
      options.signal?.addEventListener('abort', cancel);
      channel.post({ kind: 'call', id, method, input } satisfies CallMessage);
    });

  return Object.fromEntries(
    methods.map((method) => [
      method,
      (input: unknown, options?: CallOptions) => call(method, input, options),
    ]),
  ) as Client;
}

function hasKind(message: unknown, kind: string): message is { kind: string; id: string } {
  return (
    typeof message === 'object' && message !== null && 'kind' in message && message.kind === kind
  );
}
const isCall = (message: unknown): message is CallMessage => hasKind(message, 'call');
const isCancel = (message: unknown): message is CancelMessage => hasKind(message, 'cancel');
const isReply = (message: unknown): message is ReplyMessage => hasKind(message, 'reply');
const isProgress = (message: unknown): message is ProgressMessage => hasKind(message, 'progress');
const isStopped = (message: unknown) => hasKind(message, stoppedMessage.kind);

export type { FailureCode };
