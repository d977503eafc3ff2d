import { app, type Session } from 'electron';
import { appOrigin, appScheme } from './app-protocol.ts';

/** Must run before the app is ready: no name is ever looked up, and every window is sandboxed. */
export function lockDownApp(): void {
  // Where a person has switched the sandbox off (as root it cannot work), insisting ends the app.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      if (!event.url.startsWith(`${appOrigin}/`)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Nothing leaves the machine: only the app's own scheme loads, and no permission is granted. */
export function lockDownSession(session: Session): void {
  const own = [`${appScheme}:`, 'devtools:', 'blob:', 'data:'];
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !own.includes(new URL(details.url).protocol) });
  });
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setSpellCheckerEnabled(false);
}
