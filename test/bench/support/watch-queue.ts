/** Watches the queue in the window, frame by frame. */
export type QueueWatch = {
  start(): void;
  /** Milliseconds from each frame to the next, and in how many a row on the screen was blank. */
  stop(): { frames: number[]; blank: number };
  /** Scrolls to a part of the list; milliseconds until all rows there are shown. */
  jump(part: number): Promise<number>;
  /** Presses something; milliseconds until its first rows are shown, and until they are counted. */
  untilShown(button: HTMLElement): Promise<{ rows: number; count: number }>;
};

declare global {
  var queueWatch: QueueWatch;
}

/** Runs in the window: whatever it needs is within. */
export function installQueueWatch(): void {
  const list = () => {
    const element = document.querySelector<HTMLElement>('.queue-list');
    if (element === null) throw new Error('there is no queue');
    return element;
  };
  /** Whether every place on the screen where a row has to be has one with a title. */
  const isWhole = (): boolean => {
    const { top, bottom, left } = list().getBoundingClientRect();
    for (let y = top + 4; y < bottom - 4; y += 20) {
      const row = document.elementFromPoint(left + 60, y)?.closest('.queue-row');
      const isBetween = document.elementFromPoint(left + 60, y + 4)?.closest('.queue-row');
      const shown = row ?? isBetween;
      if (shown == null || shown.querySelector('.queue-title') === null) return false;
    }
    return true;
  };
  let frames: number[] = [];
  let blank = 0;
  let last = 0;
  let isOn = false;
  const frame = (time: number) => {
    if (!isOn) return;
    if (last > 0) frames.push(time - last);
    last = time;
    // What this frame shows is there once its scrolling was heard of, which is before this.
    if (!isWhole()) blank += 1;
    requestAnimationFrame(frame);
  };
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  /** Milliseconds until what changes next in a part of the queue is painted; not a number for never. */
  const painted = (part: string, begin: number) =>
    new Promise<number>((resolve) => {
      const element = document.querySelector(part);
      if (element === null) throw new Error(`there is no ${part}`);
      const observer = new MutationObserver(() => {
        observer.disconnect();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - begin);
          channel.port2.postMessage(null);
        });
      });
      setTimeout(() => resolve(Number.NaN), 5000);
      observer.observe(element, { characterData: true, childList: true, subtree: true });
    });
  globalThis.queueWatch = {
    start: () => {
      frames = [];
      blank = 0;
      last = 0;
      isOn = true;
      requestAnimationFrame(frame);
    },
    stop: () => {
      isOn = false;
      return { frames, blank };
    },
    jump: async (part) => {
      const element = list();
      const begin = performance.now();
      element.scrollTop = part * (element.scrollHeight - element.clientHeight);
      let tries = 0;
      do {
        await nextFrame();
        tries += 1;
      } while (!isWhole() && tries < 300);
      return performance.now() - begin;
    },
    untilShown: async (button) => {
      const begin = performance.now();
      const rows = painted('.queue-rows', begin);
      const count = painted('.queue-shows', begin);
      button.click();
      return { rows: await rows, count: await count };
    },
  };
}
