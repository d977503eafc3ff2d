import { join } from 'node:path';
import { BrowserWindow, type Rectangle, screen, type WebPreferences } from 'electron';
import { appOrigin } from './app-protocol.ts';

const webPreferences: Readonly<WebPreferences> = Object.freeze({
  preload: join(import.meta.dirname, '../preload/index.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  webSecurity: true,
  navigateOnDragDrop: false,
});

const smallest = { width: 720, height: 480 };
const usual = { width: 1440, height: 900 };

/** Opens the window where it was, or in the middle where that place is on no screen any more. */
export function openWindow(bounds: Rectangle | null, background: string): BrowserWindow {
  const window = new BrowserWindow({
    ...(bounds !== null && isOnScreen(bounds) ? bounds : usual),
    minWidth: smallest.width,
    minHeight: smallest.height,
    backgroundColor: background,
    title: 'Galley',
    show: false,
    webPreferences: { ...webPreferences },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${appOrigin}/index.html`);
  return window;
}

function isOnScreen({ x, y, width }: Rectangle): boolean {
  const grip = 80;
  return screen.getAllDisplays().some(({ workArea }) => {
    const isBeside = x + width > workArea.x + grip && x < workArea.x + workArea.width - grip;
    return isBeside && y >= workArea.y - grip && y < workArea.y + workArea.height - grip;
  });
}
