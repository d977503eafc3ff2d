import { type BrowserWindow, nativeTheme } from 'electron';
import type { CommandId } from '../../shared/commands.ts';
import type { Preferences } from '../../shared/preferences.ts';

/** Makes the window look as preferred, in what the system and not the page decides. */
export function showPreferences(window: BrowserWindow, { theme, zoom }: Preferences): void {
  nativeTheme.themeSource = theme;
  if (!window.isDestroyed()) window.webContents.setZoomFactor(zoom / 100);
}

/**
 * Keeps the zoom that is preferred over the one that Chromium keeps by address, and turns the
 * mouse wheel with Ctrl into commands.
 */
export function watchZoom(
  window: BrowserWindow,
  preferred: () => Preferences,
  run: (command: CommandId) => void,
): void {
  const { webContents } = window;
  webContents.on('dom-ready', () => webContents.setZoomFactor(preferred().zoom / 100));
  webContents.on('zoom-changed', (_event, direction) =>
    run(direction === 'in' ? 'view.zoom-in' : 'view.zoom-out'),
  );
}
