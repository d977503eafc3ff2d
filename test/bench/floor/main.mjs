// The window of the Lexical floor: what Galley's own window is, without Galley in it.
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, title: 'Floor' });
  return window.loadFile(join(import.meta.dirname, 'page/index.html'));
});
app.on('window-all-closed', () => app.quit());
