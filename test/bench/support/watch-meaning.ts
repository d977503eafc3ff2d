/**
 * What a key leads to that is not a box on the page: a value that stands on its card, a link in its
 * list. As with the stopwatch, a sample begins at the time stamp of the key event; `shown` is when
 * what the commit led to, acknowledged with synchronous=FULL, was put into the page, and `painted`
 * the first task after the animation frame that follows.
 */
export type MeaningSample = { shown: number; painted: number };
export type Meaning = 'tag' | 'value' | 'link';

declare global {
  var meaningWatch: {
    arm(what: Meaning): Promise<void>;
    result(): Promise<MeaningSample | null>;
  };
}

/** Put into the page as source text: it must use nothing from outside of itself. */
export function installMeaningWatch(): void {
  const patience = 15_000;
  const count: Record<Meaning, () => number> = {
    tag: () => document.querySelectorAll('.mark-lifted [data-mark]').length,
    value: () => document.querySelectorAll('.value-chip[data-set="true"]').length,
    link: () => document.querySelectorAll('.link-row').length,
  };
  let armed: Meaning | null = null;
  let before = 0;
  let at = 0;
  let settle: (sample: MeaningSample | null) => void = () => {};
  let sample: Promise<MeaningSample | null> = Promise.resolve(null);
  const idle = () =>
    new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 1_000 }));

  const heard = (event: Event) => {
    at = event.timeStamp;
  };
  addEventListener('keydown', heard, { capture: true });
  // Keys that the page takes for itself before anybody else hears of them.
  const { stopImmediatePropagation } = Event.prototype;
  Event.prototype.stopImmediatePropagation = function () {
    if (this.type === 'keydown') heard(this);
    stopImmediatePropagation.call(this);
  };
  const look = () => {
    if (armed === null || count[armed]() <= before) return;
    armed = null;
    const shown = performance.now() - at;
    requestAnimationFrame(() => {
      void scheduler.postTask(() => settle({ shown, painted: performance.now() - at }), {
        priority: 'user-blocking',
      });
    });
  };
  new MutationObserver(look).observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['data-set'],
  });

  globalThis.meaningWatch = {
    arm: async (what) => {
      await idle();
      await new Promise((resolve) => setTimeout(resolve, 30));
      await idle();
      before = count[what]();
      armed = what;
      sample = new Promise((resolve) => {
        settle = resolve;
        setTimeout(() => {
          armed = null;
          resolve(null);
        }, patience);
      });
    },
    result: () => sample,
  };
}
