import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { obstacleTo } from '../../shared/availability.ts';
import {
  type CommandId,
  contextMenuGroups,
  labelCommand,
  type TableCommand,
} from '../../shared/commands.ts';
import type { Request } from '../../shared/host.ts';
import type { Keymap } from '../../shared/keymap/keymap.ts';
import { commandTitles, menuTexts } from '../../shared/texts/commands.ts';
import { shownKey } from './menu.ts';

type Asked = Extract<Request, { kind: 'context menu' }>;

/**
 * Opens the menu for the selection or the mark in focus, at a place in the window. It offers
 * commands of the same table as the menu bar does; `run` is called with the one chosen.
 */
export function openContextMenu(
  window: BrowserWindow,
  asked: Asked,
  keymap: Keymap,
  run: (command: CommandId) => void,
): void {
  if (window.isDestroyed()) return;
  const zoom = window.webContents.getZoomFactor();
  Menu.buildFromTemplate(itemsFor(asked, keymap, run)).popup({
    window,
    x: Math.round(asked.at.x * zoom),
    y: Math.round(asked.at.y * zoom),
  });
}

function itemsFor(
  asked: Asked,
  keymap: Keymap,
  run: (command: CommandId) => void,
): MenuItemConstructorOptions[] {
  const { state, hasSelection } = asked;
  const isRelabelling = !hasSelection && state.hasFocus;
  const labels = state.labels.map(
    ({ id, name, key }): MenuItemConstructorOptions => ({
      label: isRelabelling ? menuTexts.relabelAs(name) : menuTexts.markAs(name),
      ...shownKey(key),
      enabled: state.isWritable && (hasSelection || state.hasFocus),
      click: () => run(labelCommand(id)),
    }),
  );
  const groups = contextMenuGroups.map((commands) =>
    commands.map(
      (id): MenuItemConstructorOptions => ({
        label: commandTitles[id],
        ...shownKey(keymap.get(id)?.[0] ?? ''),
        enabled: isOffered(id, asked),
        click: () => run(id),
      }),
    ),
  );
  return [labels, ...groups].flatMap((items, index) =>
    index === 0 ? items : [{ type: 'separator' as const }, ...items],
  );
}

/** What the menu bar offers, less what would have nothing to work on just here. */
function isOffered(id: TableCommand, { state, hasSelection }: Asked): boolean {
  const hasWords = hasSelection || state.hasFocus;
  if (id === 'edit.copy') return hasWords;
  return obstacleTo(id, state) === null && (id !== 'annotation.repeat' || hasWords);
}
