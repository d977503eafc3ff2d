import type { Page } from '@playwright/test';
import type { App } from './desktop-app.ts';

/** Somewhere the page tried to go. */
export type Attempt = { address: string; isPrevented: boolean };

/** From now on, where the page tries to go, and whether that was prevented. */
export async function watchNavigation({ electron }: App): Promise<() => Promise<Attempt[]>> {
  const attempts = await electron.evaluateHandle(({ webContents }) => {
    const seen: { address: string; isPrevented: boolean }[] = [];
    for (const contents of webContents.getAllWebContents()) {
      // After the app's own listener, which may have prevented it.
      contents.on('will-navigate', (event) => {
        seen.push({ address: event.url, isPrevented: event.defaultPrevented });
      });
    }
    return seen;
  });
  return () => attempts.jsonValue();
}

/** From now on, every address that the window or its session asks for. */
export async function watchRequests(
  { electron }: App,
  page: Page,
): Promise<() => Promise<string[]>> {
  const fromPage: string[] = [];
  page.on('request', (request) => fromPage.push(request.url()));
  const fromSession = await electron.evaluateHandle(({ session }) => {
    const seen: string[] = [];
    const note = ({ url }: { url: string }) => {
      seen.push(url);
    };
    // Not `onBeforeRequest`: it has one listener, and that is the app's.
    session.defaultSession.webRequest.onSendHeaders(note);
    session.defaultSession.webRequest.onCompleted(note);
    session.defaultSession.webRequest.onErrorOccurred(note);
    return seen;
  });
  return async () => [...fromPage, ...(await fromSession.jsonValue())];
}
