import type { BrowserWindow } from 'electron';

/** Milliseconds that a window is given to say where its reader is; one that hangs is not waited for. */
const patience = 500;

/** The closing of a window, which is asked first for what it has not told yet. */
export type Closing = {
  /** The window has told everything. */
  mayClose(): void;
  /** Resolves when the window is gone. */
  closed: Promise<void>;
};

export function watchClosing(window: BrowserWindow, ask: () => void): Closing {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const close = () => {
    if (timer !== null) clearTimeout(timer);
    if (!window.isDestroyed()) window.destroy();
  };
  window.on('close', (event) => {
    event.preventDefault();
    if (timer !== null) return;
    timer = setTimeout(close, patience);
    ask();
  });
  return {
    mayClose: () => {
      // Nobody but the window's own wish to close makes it close.
      if (timer !== null) close();
    },
    closed: new Promise((resolve) => {
      window.once('closed', () => resolve());
    }),
  };
}
