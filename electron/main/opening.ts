import type { App } from 'electron';

/** Files that the system asks to open: those that it asked for early wait until they are taken. */
export type Opening = {
  /** The file that was asked for last before the window could open it, or null. */
  takeFirst(): string | null;
  /** From now on, what to do with a file. */
  onFile(open: (path: string) => void): void;
};

/** Listens from the start: macOS names the file that was double-clicked before the app is ready. */
export function watchOpening(app: App): Opening {
  let first: string | null = null;
  let open: ((path: string) => void) | null = null;
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (open === null) first = path;
    else open(path);
  });
  return {
    takeFirst: () => {
      const taken = first;
      first = null;
      return taken;
    },
    onFile: (listener) => {
      open = listener;
    },
  };
}
