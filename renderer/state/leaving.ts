/** Something that is being written and not saved yet. */
export type Guard = {
  isUnsaved(): boolean;
  /** Asks whether it may be thrown away, and does `then` once it has been. */
  ask(then: () => void): void;
};

/** What has to be asked before the window or its project is left. */
export type Leaving = {
  /** From now on this is asked first; the returned function ends that. */
  guard(guard: Guard): () => void;
  hasUnsaved(): boolean;
  /** Does `then` at once where nothing would be lost, else when a person has let it go. */
  leave(then: () => void): void;
};

export function createLeaving(): Leaving {
  const guards = new Set<Guard>();
  const unsaved = () => [...guards].find((guard) => guard.isUnsaved());
  const leave = (then: () => void) => {
    const guard = unsaved();
    if (guard === undefined) then();
    // One after the other: what is let go is unsaved no more.
    else guard.ask(() => leave(then));
  };
  return {
    guard: (guard) => {
      guards.add(guard);
      return () => {
        guards.delete(guard);
      };
    },
    hasUnsaved: () => unsaved() !== undefined,
    leave,
  };
}
