/** Milliseconds after which a window that paints nothing, being hidden, is not waited for. */
const longest = 100;

/**
 * Calls `run` when the next frame has been laid out and painted. All that is asked for before
 * then runs in one turn, in the order it was asked for.
 */
export function createAfterPaint(): (run: () => void) => void {
  const channel = new MessageChannel();
  let waiting: (() => void)[] = [];
  let timer = 0;
  channel.port1.onmessage = () => flush();
  const flush = () => {
    clearTimeout(timer);
    const now = waiting;
    waiting = [];
    for (const run of now) run();
  };
  return (run) => {
    waiting.push(run);
    if (waiting.length > 1) return;
    // What a frame's callback posts arrives when that frame is done.
    requestAnimationFrame(() => channel.port2.postMessage(null));
    timer = window.setTimeout(flush, longest);
  };
}
