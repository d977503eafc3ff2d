/** A value that can be watched. Listeners run in order, before `set` returns. */
export type Store<Value> = {
  get(): Value;
  set(next: Value): void;
  /** Runs something that sets the value, perhaps several times, and tells of it once, at the end. */
  batch(run: () => void): void;
  subscribe(listener: () => void): () => void;
};

export function createStore<Value>(initial: Value): Store<Value> {
  const listeners = new Set<() => void>();
  let current = initial;
  let told = initial;
  let batches = 0;
  const tell = () => {
    if (batches > 0 || Object.is(told, current)) return;
    told = current;
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => current,
    set: (next) => {
      current = next;
      tell();
    },
    batch: (run) => {
      batches += 1;
      try {
        run();
      } finally {
        batches -= 1;
        tell();
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
