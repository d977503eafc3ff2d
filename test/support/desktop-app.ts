import { once } from 'node:events';
import { dirname, join, resolve } from 'node:path';
import { _electron, type ElectronApplication, expect } from '@playwright/test';
import { asking, type InMain } from './main-process.ts';

/** The project's folder, where the built app is. */
export const appFolder = resolve(import.meta.dirname, '../..');

/** The Electron and the Node to test with, which `npm test` names in the environment. */
export const electronProgram = required('GALLEY_ELECTRON');
export const nodeProgram = required('GALLEY_NODE');

/** The flags that Chromium needs where its own sandbox cannot be built. */
const sandboxFlags = process.env.GALLEY_NO_SANDBOX === '1' ? ['--no-sandbox'] : [];

/** On an invisible display Chromium would start its graphics process in vain, again and again. */
const graphicsFlags =
  process.platform === 'linux' ? ['--disable-gpu', '--disable-software-rasterizer'] : [];

/** Milliseconds that the app is given to end; it gives its storage ten seconds. */
const endTimeout = 15_000;

/** Where Galley keeps its settings and the sample for a person whose home is `home`. */
export const dataFolderIn = (home: string) => join(home, 'galley-data');

/** The arguments and the environment that keep Galley within `home`, away from the real one. */
export function startingIn(home: string, words: readonly string[]) {
  return {
    args: [
      ...sandboxFlags,
      ...graphicsFlags,
      appFolder,
      `--user-data-dir=${dataFolderIn(home)}`,
      ...words,
    ],
    env: {
      ...environment(),
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: join(home, '.cache'),
      XDG_DATA_HOME: join(home, '.local/share'),
      LANG: 'en_GB.UTF-8',
    },
    cwd: home,
  };
}

/** The running app, its process and its native parts: menus, dialogs, the window's frame. */
export type App = {
  electron: ElectronApplication;
  /** Has the main process do something, once. */
  inMain: InMain;
  /** Everything the process wrote to standard error. */
  errors(): string;
  /** Chooses a menu item as a person does, once it is there and not greyed out. */
  menu(...path: string[]): Promise<void>;
  /** What a menu offers, without its dividing lines. */
  menuItems(...path: string[]): Promise<{ label: string; enabled: boolean }[]>;
  /** The key that a menu item shows, or null. */
  accelerator(...path: string[]): Promise<string | null>;
  /** What the next system dialogs answer: the only part of the app that a test stands in for. */
  answerOpenDialog(paths: readonly string[]): Promise<void>;
  answerSaveDialog(path: string): Promise<void>;
  /** Keeps menus at the mouse from being drawn, where they would wait for a hand, and notes them. */
  catchContextMenus(): Promise<void>;
  /** What the menu that was opened last offers; null when there was none. */
  contextMenu(): Promise<ContextMenu | null>;
  /** Chooses from that menu what is not greyed out. */
  chooseInContextMenu(label: string): Promise<void>;
  /** Whether the whole app has come to its end. */
  hasEnded(): boolean;
  windowTitle(): Promise<string>;
  isWindowShown(): Promise<boolean>;
  /** Takes the keyboard away from the window, as another program does that comes to the front. */
  sendToBack(): Promise<void>;
  setWindowSize(width: number, height: number): Promise<void>;
  windowBounds(): Promise<Bounds>;
  setWindowBounds(bounds: Bounds): Promise<void>;
  /** Chooses Quit and waits until every process is gone; answers the exit code. */
  quit(): Promise<number | null>;
  /** Quits, while the process with that id is killed before the app can notice it. */
  quitAsStorageDies(storage: number): Promise<number | null>;
  /** Ends the whole app at once, storage included, as a power cut would. */
  kill(): Promise<void>;
  processId: number;
};

/** In pixels of the screen. */
export type Bounds = { x: number; y: number; width: number; height: number };

export type ContextMenu = {
  x: number;
  y: number;
  items: { label: string; enabled: boolean }[];
};

/** Where the main process keeps what it was about to open. */
type Caught = { caught?: { menu: Electron.Menu; x: number; y: number } };

export async function launch(home: string, words: readonly string[]): Promise<App> {
  // Given only an Electron's folder, and not its path, Playwright has the app wait until it is
  // attached; else it may attach to a window that is just being made, and never be done.
  if (process.platform === 'linux')
    process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(electronProgram);
  const electron = await _electron.launch({
    timeout: 30_000,
    // The theme is the app's own, not one that Playwright pretends.
    colorScheme: null,
    ...startingIn(home, words),
  });
  const inMain = asking(electron);
  const child = electron.process();
  const { pid } = child;
  if (pid === undefined) throw new Error('the app has no process');
  let errors = '';
  child.stderr?.on('data', (part: Buffer) => {
    errors += part.toString();
  });
  const gone = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    await once(child, 'exit', { signal: AbortSignal.timeout(endTimeout) }).catch(() => {
      throw new Error(`the app has not ended ${endTimeout / 1000} seconds later`);
    });
  };

  const itemsBelow = (path: readonly string[]) =>
    inMain(({ Menu }, labels) => {
      let items = Menu.getApplicationMenu()?.items ?? [];
      for (const label of labels)
        items = items.find((item) => item.label === label)?.submenu?.items ?? [];
      return items
        .filter(({ type }) => type !== 'separator')
        .map(({ label, enabled }) => ({ label, enabled }));
    }, path);

  const click = (path: readonly string[]) =>
    inMain(({ Menu }, labels) => {
      let items = Menu.getApplicationMenu()?.items ?? [];
      for (const [depth, label] of labels.entries()) {
        const found = items.find((item) => item.label === label);
        items = found?.submenu?.items ?? [];
        if (depth === labels.length - 1) found?.click();
      }
    }, path);

  return {
    electron,
    inMain,
    processId: pid,
    errors: () => errors,
    menu: async (...path) => {
      const name = path.at(-1) ?? '';
      // The menus follow the window a moment later.
      await expect
        .poll(() => itemsBelow(path.slice(0, -1)), `the menu item ${path.join(' › ')}`)
        .toContainEqual({ label: name, enabled: true });
      await click(path);
    },
    menuItems: (...path) => itemsBelow(path),
    accelerator: (...path) =>
      inMain(({ Menu }, labels) => {
        let items = Menu.getApplicationMenu()?.items ?? [];
        let shown: string | null = null;
        for (const label of labels) {
          const found = items.find((item) => item.label === label);
          items = found?.submenu?.items ?? [];
          shown = found?.accelerator ?? null;
        }
        return shown;
      }, path),
    answerOpenDialog: (paths) =>
      inMain(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
        },
        [...paths],
      ),
    answerSaveDialog: (path) =>
      inMain(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: filePath === '', filePath });
      }, path),
    catchContextMenus: () =>
      inMain(({ Menu }) => {
        Menu.prototype.popup = function (this: Electron.Menu, options) {
          const { x = 0, y = 0 } = options ?? {};
          (globalThis as Caught).caught = { menu: this, x, y };
        };
      }),
    contextMenu: () =>
      inMain(() => {
        const { caught } = globalThis as Caught;
        if (caught === undefined) return null;
        const items = caught.menu.items
          .filter(({ type }) => type !== 'separator')
          .map(({ label, enabled }) => ({ label, enabled }));
        return { x: caught.x, y: caught.y, items };
      }),
    chooseInContextMenu: (label) =>
      inMain((_, name) => {
        const { caught } = globalThis as Caught;
        const item = caught?.menu.items.find((candidate) => candidate.label === name);
        if (item === undefined || !item.enabled) throw new Error(`the menu does not offer ${name}`);
        item.click();
      }, label),
    hasEnded: () => child.exitCode !== null,
    windowTitle: () =>
      inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? ''),
    isWindowShown: () =>
      inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false),
    sendToBack: () => inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur()),
    setWindowSize: (width, height) =>
      inMain(
        ({ BrowserWindow }, size) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
        { width, height },
      ),
    windowBounds: () =>
      inMain(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        if (window === undefined) throw new Error('there is no window');
        return window.getBounds();
      }),
    setWindowBounds: (bounds) =>
      inMain(
        ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
        bounds,
      ),
    quit: async () => {
      const exit = gone();
      // The answer may be lost with the process that gives it.
      await click(['File', 'Quit']).catch(() => {});
      await exit;
      return child.exitCode;
    },
    quitAsStorageDies: async (storage) => {
      const exit = gone();
      await inMain(({ app }, id) => {
        process.kill(id, 'SIGKILL');
        // Until the system has ended it, nothing is heard of it here: this is one turn.
        const { readFileSync } = process.getBuiltinModule('node:fs');
        while (!/^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, 'utf8')));
        app.quit();
      }, storage).catch(() => {});
      await exit;
      return child.exitCode;
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = gone();
      // Playwright starts the app as the head of a process group of its own.
      process.kill(-pid, 'SIGKILL');
      await exit;
    },
  };
}

function environment(): Record<string, string> {
  const entries = Object.entries({ ...process.env, ...ownDisplay() });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
}

/** Tests that run beside each other each have a display of their own, where there are several. */
function ownDisplay(): { DISPLAY?: string } {
  const displays = process.env.GALLEY_DISPLAYS?.split(' ') ?? [];
  const DISPLAY = displays[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
  return DISPLAY === undefined ? {} : { DISPLAY };
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run \`npm test -- desktop\`.`);
  return value;
}
