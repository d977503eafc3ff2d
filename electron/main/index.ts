import { join } from 'node:path';
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
import { watchOpening } from './opening.ts';
import { openPlaces } from './places.ts';
import { createPrinting } from './printing.ts';
import { projectIn } from './project-in-words.ts';
import { createProjects } from './projects.ts';
import { mappingLimit, openSettings } from './settings.ts';
import { startStorage } from './storage-process.ts';
import { frameOf, openWindow } from './window.ts';

lockDownApp();
registerScheme();
const opening = watchOpening(app);

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
      openRecent: (token) => tellWindow(window, { kind: 'open', token }),
      clearRecent: projects.clearRecent,
    });
  }
  showMenus({});

  /** The window is asked, which may hold words that are not saved yet. */
  const openFromOutside = (path: string) =>
    tellWindow(window, { kind: 'open', token: files.choose(path).token });
  const openIfChosen = async (path: string | null, open: (path: string) => Promise<void>) => {
    if (path !== null) await open(path);
    return null;
  };

  connect(window, storage, files, {
    ready: async () => {
      const first = opening.takeFirst() ?? projectIn(process.argv, process.cwd());
      opening.onFile(openFromOutside);
      await projects.openFirst(first);
      return { recent: projects.recent() };
    },
    'new project': async () => openIfChosen(await dialogs.newProject(), projects.create),
    'open project': async () => openIfChosen(await dialogs.openProject(), projects.open),
    'open recent': async ({ token }) => openIfChosen(files.pathOf(token), projects.open),
    'open sample': async () => {
      await projects.openSample();
      return null;
    },
    'choose imports': async ({ what }) => (await dialogs.imports(what)).map(files.choose),
    'choose report': async ({ name }) => {
      const path = await dialogs.reportTo(name);
      return path === null ? null : files.choose(path);
    },
    'choose copy': async ({ name }) => {
      const path = await dialogs.copyTo(name);
      return path === null ? null : files.choose(path);
    },
    mappings: ({ keys }) => {
      const known = settings.get().mappings.filter(({ key }) => keys.includes(key));
      return Object.fromEntries(known.map(({ key, mapping }) => [key, mapping]));
    },
    'remember mapping': ({ key, mapping }) => {
      const others = settings.get().mappings.filter((known) => known.key !== key);
      settings.change({ mappings: [{ key, mapping }, ...others].slice(0, mappingLimit) });
      return null;
    },
    'choose export': async ({ name, ending }) => {
      const path = await dialogs.exportTo(name, ending);
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
    'remember view': ({ view: shown }) => {
      projects.rememberView(shown);
      return null;
    },
    'print article': ({ articleId }) => printing.print(articleId),
    'save pdf': ({ articleId }) => printing.savePdf(articleId),
    'may close': () => {
      closing.mayClose();
      return null;
    },
    'not yet closing': () => {
      closing.notYet();
      return null;
    },
    'name project': ({ name }) => {
      projects.named(name);
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
    if (path !== null) openFromOutside(path);
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
    // Storage goes on until the window is gone: a person may yet want to save something, and stay.
    if (!window.isDestroyed()) window.close();
    else
      void storage.end().then(() => {
        places.flush();
        hasEnded = true;
        app.quit();
      });
  });
}
