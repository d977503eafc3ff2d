/** Longest stretch of filling before keys and paint have their turn, in milliseconds. */
const budget = 4;

/**
 * Fills sections 0 to `count` in order, a few at a time, whenever the window has nothing else to
 * do. Returns the function that stops it.
 */
export function fillGradually(
  count: number,
  fill: (indexes: readonly number[]) => void,
): () => void {
  let next = 0;
  let callback = 0;
  const goOn = (deadline: IdleDeadline) => {
    const end = performance.now() + Math.max(budget, Math.min(deadline.timeRemaining(), 12));
    while (next < count && performance.now() < end) {
      fill([next, next + 1]);
      next += 2;
    }
    if (next < count) callback = requestIdleCallback(goOn, { timeout: patience });
  };
  callback = requestIdleCallback(goOn, { timeout: patience });
  return () => cancelIdleCallback(callback);
}

/** How long a busy window may put filling off, in milliseconds. */
const patience = 100;
