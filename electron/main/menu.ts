import { app, dialog, Menu, type MenuItemConstructorOptions } from 'electron';
import { obstacleTo } from '../../shared/availability.ts';
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
import { readKey } from '../../shared/keymap/key.ts';
import type { Keymap } from '../../shared/keymap/keymap.ts';
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
  keymap: Keymap;
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
        enabled: obstacleTo(labelCommand(id), view.state) === null,
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
      ...shownKey(view.keymap.get(id)?.[0] ?? ''),
      enabled: obstacleTo(id, view.state) === null,
      click: () => actions.run(id),
    });
  }
  return items;
}

/** A key that the menu shows; the window itself listens to it, so that it works one way only. */
export function shownKey(
  key: string,
): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> {
  const parts = readKey(key);
  const base = parts === null ? undefined : acceleratorOf(parts.base);
  if (parts === null || base === undefined) return {};
  const modifiers = parts.modifiers.map((modifier) => modifier.replace('$mod', 'CmdOrCtrl'));
  return { accelerator: [...modifiers, base].join('+'), registerAccelerator: false };
}

/** A key as menus write it; undefined for one that no menu can show. */
function acceleratorOf(base: string): string | undefined {
  if (base === '+') return 'Plus';
  if (/^[!-~]$/.test(base)) return base.toUpperCase();
  return /^(Arrow)?(Up|Down|Left|Right)$|^(F\d+|Tab|Space|Backspace|Delete|Insert|Enter|Home|End|PageUp|PageDown|Escape)$/
    .exec(base)?.[0]
    .replace('Arrow', '');
}

function titleOf(id: TableCommand, state: MenuState): string {
  // An ampersand in a menu marks the letter to press; doubled, it is one.
  if (id === 'edit.undo' && state.undo !== '')
    return menuTexts.undo(state.undo).replaceAll('&', '&&');
  if (id === 'edit.redo' && state.redo !== '')
    return menuTexts.redo(state.redo).replaceAll('&', '&&');
  return commandTitles[id];
}

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
