import { app, dialog, Menu, type MenuItemConstructorOptions } from 'electron';
import {
  type CommandId,
  type CommandSpec,
  commandTable,
  labelCommand,
  type MenuName,
  type TableCommand,
  tableCommands,
} from '../../shared/commands.ts';
import type { MenuState, RecentProject } from '../../shared/host.ts';
import type { Preferences } from '../../shared/preferences.ts';
import { commandTitles, menuTexts, menuTitles } from '../../shared/texts/commands.ts';

export type MenuActions = {
  run(command: CommandId): void;
  openRecent(token: string): void;
  clearRecent(): void;
};

export type MenuView = {
  state: MenuState;
  recent: RecentProject[];
  preferences: Preferences;
};

export const emptyMenuState: MenuState = {
  undo: '',
  redo: '',
  labels: [],
  hasProject: false,
  isWritable: false,
  hasArticle: false,
  hasFocus: false,
};

type Items = MenuItemConstructorOptions[];
const line: MenuItemConstructorOptions = { type: 'separator' };

/** Builds the native menus from the table of commands. */
export function setMenus(view: MenuView, actions: MenuActions): void {
  const isMac = process.platform === 'darwin';
  const menus: Items = [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    menu('file', [
      ...itemsOf('file', view, actions, (spec) => spec.group === 0),
      recentMenu(view.recent, actions),
      line,
      ...itemsOf('file', view, actions, (spec) => spec.group > 0),
      line,
      isMac ? { role: 'close' } : { role: 'quit' },
    ]),
    menu('edit', [
      ...itemsOf('edit', view, actions, (spec) => spec.group === 0),
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      line,
      ...itemsOf('edit', view, actions, (spec) => spec.group > 0),
    ]),
    menu('annotate', [
      ...view.state.labels.map(({ id, name, key }) => ({
        label: menuTexts.markAs(name),
        ...shownKey(key),
        enabled: view.state.isWritable && view.state.hasArticle,
        click: () => actions.run(labelCommand(id)),
      })),
      line,
      ...itemsOf('annotate', view, actions, () => true),
    ]),
    menu('view', [
      ...itemsOf('view', view, actions, (spec) => spec.group === 0),
      line,
      themeMenu(view.preferences, actions),
      line,
      ...itemsOf('view', view, actions, (spec) => spec.group > 1),
      line,
      { role: 'togglefullscreen' },
    ]),
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    menu('help', [
      ...itemsOf('help', view, actions, () => true),
      { label: menuTexts.about, click: showAbout },
    ]),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}

function menu(name: MenuName, submenu: Items): MenuItemConstructorOptions {
  return { label: menuTitles[name], submenu };
}

function itemsOf(
  name: MenuName,
  view: MenuView,
  actions: MenuActions,
  isWanted: (spec: CommandSpec) => boolean,
): Items {
  const items: Items = [];
  let group: number | null = null;
  for (const id of tableCommands) {
    const spec: CommandSpec = commandTable[id];
    if (spec.menu !== name || !isWanted(spec)) continue;
    if (group !== null && group !== spec.group) items.push(line);
    group = spec.group;
    items.push({
      label: titleOf(id, view.state),
      ...shownKey(spec.keys[0] ?? ''),
      enabled: isEnabled(id, view.state),
      click: () => actions.run(id),
    });
  }
  return items;
}

/** A key that the menu shows; the window itself listens to it, so that it works one way only. */
export function shownKey(
  key: string,
): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> {
  if (key === '') return {};
  const accelerator = key
    .replace('$mod', 'CmdOrCtrl')
    .replace(/Arrow(Up|Down|Left|Right)/, '$1')
    .replace(
      /(^|\+)([a-z])$/,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
  return { accelerator, registerAccelerator: false };
}

function titleOf(id: TableCommand, state: MenuState): string {
  // An ampersand in a menu marks the letter to press; doubled, it is one.
  if (id === 'edit.undo' && state.undo !== '')
    return menuTexts.undo(state.undo).replaceAll('&', '&&');
  if (id === 'edit.redo' && state.redo !== '')
    return menuTexts.redo(state.redo).replaceAll('&', '&&');
  return commandTitles[id];
}

export function isEnabled(id: TableCommand, state: MenuState): boolean {
  if (id === 'edit.undo') return state.undo !== '' && state.isWritable;
  if (id === 'edit.redo') return state.redo !== '' && state.isWritable;
  if (id === 'articles.import') return state.hasProject && state.isWritable;
  if (id === 'dataset.export') return state.hasProject;
  if (needsFocus.has(id)) return state.hasFocus && state.isWritable;
  if (id === 'annotation.repeat' || id === 'article.note') {
    return state.hasArticle && state.isWritable;
  }
  if (id === 'view.fold') return state.hasFocus;
  if (id === 'view.fold-all') return state.hasArticle;
  if (/^(article|annotation|find)\./.test(id)) return state.hasArticle;
  return true;
}

/** Commands that change the mark in focus. */
const needsFocus: ReadonlySet<TableCommand> = new Set([
  'annotation.note',
  'annotation.remove',
  'annotation.grow',
  'annotation.shrink',
  'annotation.split',
  'annotation.merge',
  'fragment.remove',
]);

function recentMenu(recent: RecentProject[], actions: MenuActions): MenuItemConstructorOptions {
  const items: Items = recent.map(({ token, name, folder, isThere }) => ({
    label: `${name}  –  ${folder}`,
    enabled: isThere,
    click: () => actions.openRecent(token),
  }));
  const none: Items = [{ label: menuTexts.noRecent, enabled: false }];
  const clear: Items = [line, { label: menuTexts.clearRecent, click: actions.clearRecent }];
  return { label: menuTexts.openRecent, submenu: items.length === 0 ? none : [...items, ...clear] };
}

function themeMenu(
  { theme, contrast }: Preferences,
  actions: MenuActions,
): MenuItemConstructorOptions {
  const item = (id: TableCommand, checked: boolean): MenuItemConstructorOptions => ({
    label: commandTitles[id],
    type: 'radio',
    checked,
    click: () => actions.run(id),
  });
  return {
    label: menuTexts.theme,
    submenu: [
      item('view.theme-system', theme === 'system'),
      item('view.theme-light', theme === 'light'),
      item('view.theme-dark', theme === 'dark'),
      line,
      item('view.contrast-system', contrast === 'system'),
      item('view.contrast-more', contrast === 'more'),
    ],
  };
}

function showAbout(): void {
  void dialog.showMessageBox({
    type: 'none',
    message: 'Galley',
    detail: menuTexts.aboutDetail(app.getVersion()),
    buttons: ['OK'],
  });
}
