/** Watches the search in the window. */
export type SearchWatch = {
  /**
   * Waits for the first line whose words begin as `words` do: milliseconds from the next key that
   * goes down to when it is painted; NaN where it does not come.
   */
  untilPainted(words: string): Promise<number>;
};

declare global {
  var searchWatch: SearchWatch;
}

/** Runs in the window: whatever it needs is within. */
export function installSearchWatch(): void {
  const plain = (text: string | null | undefined) =>
    (text ?? '').toLowerCase().replace(/[^a-z]+/gu, ' ');
  globalThis.searchWatch = {
    untilPainted: (words) =>
      new Promise((resolve) => {
        const panel = document.querySelector('.search-panel');
        if (panel === null) throw new Error('the search is not open');
        let begin = Number.NaN;
        const onKey = (event: KeyboardEvent) => {
          begin = event.timeStamp;
        };
        addEventListener('keydown', onKey, { capture: true, once: true });
        const end = (milliseconds: number) => {
          observer.disconnect();
          clearTimeout(late);
          removeEventListener('keydown', onKey, { capture: true });
          resolve(milliseconds);
        };
        const observer = new MutationObserver(() => {
          const first = panel.querySelector('.search-row mark');
          if (Number.isNaN(begin) || !plain(first?.textContent).startsWith(words)) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => end(performance.now() - begin);
            channel.port2.postMessage(null);
          });
        });
        const late = setTimeout(() => end(Number.NaN), 5_000);
        observer.observe(panel, { characterData: true, childList: true, subtree: true });
      }),
  };
}
