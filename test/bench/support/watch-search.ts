/** Watches the search in the window. */
export type SearchWatch = {
  /** Whether the first line shows words that begin so. */
  shows(words: string): boolean;
  /** Waits for the next key that goes down, and then for a first line whose words begin so. */
  arm(words: string): void;
  /** Milliseconds from that key to when the line was painted; NaN where it does not come. */
  result(): Promise<number>;
};

declare global {
  var searchWatch: SearchWatch;
}

/** Runs in the window: whatever it needs is within. */
export function installSearchWatch(): void {
  const panel = () => {
    const element = document.querySelector('.search-panel');
    if (element === null) throw new Error('the search is not open');
    return element;
  };
  const shows = (words: string) => {
    const text = panel().querySelector('.search-row mark')?.textContent ?? '';
    return text
      .toLowerCase()
      .replace(/[^a-z]+/gu, ' ')
      .startsWith(words);
  };
  let painted: Promise<number> = Promise.resolve(Number.NaN);
  globalThis.searchWatch = {
    shows,
    result: () => painted,
    arm: (words) => {
      let begin = Number.NaN;
      const onKey = (event: KeyboardEvent) => {
        begin = event.timeStamp;
      };
      addEventListener('keydown', onKey, { capture: true, once: true });
      painted = new Promise((resolve) => {
        const late = setTimeout(() => {
          observer.disconnect();
          resolve(Number.NaN);
        }, 5_000);
        const observer = new MutationObserver(() => {
          if (Number.isNaN(begin) || !shows(words)) return;
          observer.disconnect();
          clearTimeout(late);
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now() - begin);
            channel.port2.postMessage(null);
          });
        });
        observer.observe(panel(), { characterData: true, childList: true, subtree: true });
      });
    },
  };
}
