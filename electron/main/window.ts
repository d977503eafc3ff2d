import { join } from 'node:path';
import { BrowserWindow, type Rectangle, screen, type WebPreferences } from 'electron';
import { appOrigin } from './app-protocol.ts';
import type { Settings } from './settings.ts';

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

/** Where the window is, and whether it fills the screen: what is kept between starts. */
export type Frame = Pick<Settings, 'bounds' | 'frame'>;

/** Opens the window where it was, or in the middle where that place is on no screen any more. */
export function openWindow(
  { bounds, frame }: Frame,
  { background, zoom }: { background: string; zoom: number },
): BrowserWindow {
  const window = new BrowserWindow({
    ...(bounds !== null && isOnScreen(bounds) ? bounds : usual),
    minWidth: smallest.width,
    minHeight: smallest.height,
    backgroundColor: background,
    title: 'Galley',
    show: false,
    fullscreen: frame === 'full screen',
    webPreferences: { ...webPreferences, zoomFactor: zoom / 100 },
  });
  window.once('ready-to-show', () => {
    if (frame === 'maximised') window.maximize();
    window.show();
  });
  void window.loadURL(`${appOrigin}/index.html`);
  return window;
}

/** Where the window is now, to be opened there again. */
export function frameOf(window: BrowserWindow): Frame {
  const bounds = window.getNormalBounds();
  if (window.isFullScreen()) return { bounds, frame: 'full screen' };
  return { bounds, frame: window.isMaximized() ? 'maximised' : 'normal' };
}

function isOnScreen({ x, y, width }: Rectangle): boolean {
  const grip = 80;
  return screen.getAllDisplays().some(({ workArea }) => {
    const isBeside = x + width > workArea.x + grip && x < workArea.x + workArea.width - grip;
    return isBeside && y >= workArea.y - grip && y < workArea.y + workArea.height - grip;
  });
}
