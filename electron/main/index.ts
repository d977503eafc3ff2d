import { join, resolve } from 'node:path';
import { app, clipboard, nativeTheme, session } from 'electron';
import { failure, replyTo } from '../../shared/failure.ts';
import { keymapOf } from '../../shared/keymap/keymap.ts';
import { createClient } from '../../shared/rpc.ts';
import { registerScheme, serveBundle } from './app-protocol.ts';
import { connect, tellWindow } from './bridge.ts';
import { watchClosing } from './closing.ts';
import { openContextMenu } from './context-menu.ts';
import { createDialogs } from './dialogs.ts';
import { createFiles } from './files.ts';
import { lockDownApp, lockDownSession } from './lock-down.ts';
import { showPreferences, watchZoom } from './look.ts';
import { emptyMenuState, type MenuView, setMenus } from './menu.ts';
import { openPlaces } from './places.ts';
import { createPrinting } from './printing.ts';
import { createProjects } from './projects.ts';
import { openSettings } from './settings.ts';
import { startStorage } from './storage-process.ts';
import { frameOf, openWindow } from './window.ts';

lockDownApp();
registerScheme();

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const settings = openSettings(join(app.getPath('userData'), 'settings.json'));
  const places = openPlaces(join(app.getPath('userData'), 'places'));
  nativeTheme.themeSource = settings.get().preferences.theme;
  const bundle = serveBundle(join(import.meta.dirname, '../renderer'));
  lockDownSession(session.defaultSession);

  const storage = startStorage(join(import.meta.dirname, 'storage.js'));
  const files = createFiles(storage.grant);
  const client = createClient(storage.channel, 'main');
  const window = openWindow(settings.get(), {
    background: nativeTheme.shouldUseDarkColors ? '#171614' : '#eeeae3',
    zoom: settings.get().preferences.zoom,
  });
  watchZoom(
    window,
    () => settings.get().preferences,
    (id) => tellWindow(window, { kind: 'command', id }),
  );
  const dialogs = createDialogs(window);
  const printing = createPrinting({
    client,
    bundle,
    choosePath: dialogs.savePdf,
    onProblem: (message) => tellWindow(window, { kind: 'problem', message }),
  });

  const projects = createProjects({
    client,
    files,
    settings,
    places,
    samples: join(app.getAppPath(), 'resources/sample'),
    dataFolder: app.getPath('userData'),
    tell: (event) => {
      tellWindow(window, event);
      if (event.kind === 'recent') showMenus({ recent: event.recent });
    },
    setTitle: (title) => {
      if (!window.isDestroyed()) window.setTitle(title);
    },
  });
  // Electron would stop everything behind a box with a stack trace; a sentence is kinder.
  process.on('uncaughtException', (thrown) => {
    tellWindow(window, { kind: 'problem', message: replyTo(thrown).message });
  });
  storage.onRestart(() => {
    void projects.reopen().then(() => {
      tellWindow(window, { kind: 'problem', message: failure('storage-stopped', {}).message });
    });
  });

  let view: MenuView = {
    state: emptyMenuState,
    recent: projects.recent(),
    preferences: settings.get().preferences,
    keymap: keymapOf(settings.get().keys),
  };
  function showMenus(change: Partial<MenuView>): void {
    view = { ...view, ...change };
    setMenus(view, {
      run: (id) => tellWindow(window, { kind: 'command', id }),
      openRecent: (token) => void openRecent(token),
      clearRecent: projects.clearRecent,
    });
  }
  showMenus({});

  const openRecent = async (token: string) => {
    const path = files.pathOf(token);
    if (path !== null) await projects.open(path);
  };
  const openIfChosen = async (path: string | null, open: (path: string) => Promise<void>) => {
    if (path !== null) await open(path);
    return null;
  };

  connect(window, storage, files, {
    ready: async () => {
      await projects.openFirst(projectIn(process.argv, process.cwd()));
      return { recent: projects.recent() };
    },
    'new project': async () => openIfChosen(await dialogs.newProject(), projects.create),
    'open project': async () => openIfChosen(await dialogs.openProject(), projects.open),
    'open recent': async ({ token }) => openIfChosen(files.pathOf(token), projects.open),
    'open sample': async () => {
      await projects.openSample();
      return null;
    },
    'choose imports': async () => (await dialogs.imports()).map(files.choose),
    'choose export': async ({ name }) => {
      const path = await dialogs.exportTo(name);
      return path === null ? null : files.choose(path);
    },
    'choose schema': async () => {
      const path = await dialogs.schema();
      return path === null ? null : files.choose(path);
    },
    'choose schema export': async ({ name }) => {
      const path = await dialogs.schemaTo(name);
      return path === null ? null : files.choose(path);
    },
    'set menus': ({ state }) => {
      showMenus({ state });
      return null;
    },
    'context menu': (asked) => {
      openContextMenu(window, asked, view.keymap, (id) =>
        tellWindow(window, { kind: 'command', id }),
      );
      return null;
    },
    copy: ({ text }) => {
      clipboard.writeText(text);
      return null;
    },
    preferences: () => settings.get().preferences,
    'set preferences': ({ preferences }) => {
      showPreferences(window, preferences);
      settings.change({ preferences });
      showMenus({ preferences });
      return null;
    },
    keys: () => settings.get().keys,
    'set keys': ({ keys }) => {
      settings.change({ keys });
      showMenus({ keymap: keymapOf(keys) });
      return null;
    },
    'remember article': ({ articleId }) => {
      projects.rememberArticle(articleId);
      return null;
    },
    'reading place': ({ articleId }) => projects.placeIn(articleId),
    'remember place': ({ articleId, place }) => {
      projects.rememberPlace(articleId, place);
      return null;
    },
    'print article': ({ articleId }) => printing.print(articleId),
    'save pdf': ({ articleId }) => printing.savePdf(articleId),
    'may close': () => {
      closing.mayClose();
      return null;
    },
    'cancel pdf': () => {
      printing.cancel();
      return null;
    },
  });

  app.on('second-instance', (_event, words, folder) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    const path = projectIn(words, folder);
    if (path !== null) void projects.open(path);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void projects.open(path);
  });

  const closing = watchClosing(window, () => {
    settings.change(frameOf(window));
    tellWindow(window, { kind: 'closing' });
  });
  app.on('window-all-closed', () => app.quit());
  let hasEnded = false;
  app.on('before-quit', (event) => {
    if (hasEnded) return;
    event.preventDefault();
    if (!window.isDestroyed()) window.close();
    void Promise.all([storage.end(), closing.closed]).then(() => {
      places.flush();
      hasEnded = true;
      app.quit();
    });
  });
}

/** The project named on a command line, or null. */
function projectIn(words: readonly string[], folder: string): string | null {
  const word = words.slice(1).find((candidate) => candidate.endsWith('.galley'));
  return word === undefined ? null : resolve(folder, word);
}
