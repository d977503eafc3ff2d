import type { BrowserWindow } from 'electron';

/** Milliseconds that a window is given to answer; one that hangs is not waited for. */
const patience = 500;

/** The closing of a window, which is asked first for what it has not told yet. */
export type Closing = {
  /** The window has told everything. */
  mayClose(): void;
  /** A person is asked first: the window is not closed over their head. */
  notYet(): void;
};

export function watchClosing(window: BrowserWindow, ask: () => void): Closing {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isWished = false;
  const wait = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const close = () => {
    wait();
    if (!window.isDestroyed()) window.destroy();
  };
  window.on('close', (event) => {
    event.preventDefault();
    isWished = true;
    if (timer !== null) return;
    timer = setTimeout(close, patience);
    ask();
  });
  return {
    mayClose: () => {
      // Nobody but the window's own wish to close makes it close.
      if (isWished) close();
    },
    notYet: wait,
  };
}
