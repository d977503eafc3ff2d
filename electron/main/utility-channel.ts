import type { UtilityProcess } from 'electron';
import type { Channel } from '../../shared/rpc.ts';

/** The channel to a utility process of Electron's. */
export function utilityChannel(child: UtilityProcess): Channel {
  return {
    post: (message) => child.postMessage(message),
    listen: (onMessage) => {
      child.on('message', onMessage);
      return () => {
        child.off('message', onMessage);
      };
    },
  };
}
