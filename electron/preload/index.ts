import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import { channels, type Host, type HostEvent } from '../../shared/host.ts';

const subscribe = <Value>(channel: string, listener: (value: Value) => void) => {
  const onMessage = (_event: IpcRendererEvent, value: Value) => listener(value);
  ipcRenderer.on(channel, onMessage);
  return () => {
    ipcRenderer.off(channel, onMessage);
  };
};

const host: Host = {
  post: (message) => ipcRenderer.send(channels.storage, message),
  listen: (onMessage) => subscribe(channels.storage, onMessage),
  request: (request) => ipcRenderer.invoke(channels.request, request),
  onEvent: (onEvent) => subscribe<HostEvent>(channels.event, onEvent),
  takeFiles: (files) => {
    // Only a file that was really dropped has a path to give; what a page makes up has none.
    const paths = files.map((file) =>
      webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]),
    );
    return ipcRenderer.invoke(
      channels.dropped,
      paths.filter((path) => path !== ''),
    );
  },
};

contextBridge.exposeInMainWorld('host', host);
