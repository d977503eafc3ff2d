import { type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import {
  type Answers,
  channels,
  type HostEvent,
  type Request,
  requestSchema,
} from '../../shared/host.ts';
import { appOrigin } from './app-protocol.ts';
import type { Files } from './files.ts';
import type { StorageProcess } from './storage-process.ts';

/** What answers the window's requests, by kind. */
export type Handlers = {
  [Kind in Request['kind']]: (
    request: Extract<Request, { kind: Kind }>,
  ) => Answers[Kind] | Promise<Answers[Kind]>;
};

const pathsSchema = z.array(z.string().min(1).max(4096)).max(10_000);

/** Joins the window to storage and to the requests' handlers; nobody else is listened to. */
export function connect(
  window: BrowserWindow,
  storage: StorageProcess,
  files: Files,
  handlers: Handlers,
): void {
  const isOwn = (event: IpcMainEvent | IpcMainInvokeEvent): boolean => {
    const frame = event.senderFrame;
    return frame !== null && frame === window.webContents.mainFrame && frame.origin === appOrigin;
  };

  ipcMain.on(channels.storage, (event, message: unknown) => {
    // Only calls go through: grants and the end of storage are the main process's own to give.
    if (isOwn(event) && isCall(message)) storage.channel.post(message);
  });
  storage.channel.listen((message) => {
    if (!window.isDestroyed()) window.webContents.send(channels.storage, message);
  });

  ipcMain.handle(channels.request, (event, value: unknown) => {
    if (!isOwn(event)) throw new Error('not from the window');
    const request = requestSchema.parse(value);
    const handle = handlers[request.kind] as (request: Request) => unknown;
    return handle(request);
  });
  ipcMain.handle(channels.dropped, (event, value: unknown) => {
    if (!isOwn(event)) throw new Error('not from the window');
    return pathsSchema.parse(value).map(files.choose);
  });
}

/** Tells the window; one that is gone needs no telling. */
export function tellWindow(window: BrowserWindow, event: HostEvent): void {
  if (!window.isDestroyed()) window.webContents.send(channels.event, event);
}

function isCall(message: unknown): boolean {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false;
  return message.kind === 'call' || message.kind === 'cancel';
}
