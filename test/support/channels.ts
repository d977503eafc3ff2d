import { EventEmitter } from 'node:events';
import type { Channel } from '../../shared/rpc.ts';

/**
 * Two ends of a channel within this process. Messages are cloned on the way and arrive later, in
 * order, as between processes.
 */
export function channelPair(): [Channel, Channel] {
  const left = new EventEmitter();
  const right = new EventEmitter();
  return [channelOf(left, right), channelOf(right, left)];
}

function channelOf(near: EventEmitter, far: EventEmitter): Channel {
  return {
    post: (message) => {
      const copy = structuredClone(message);
      queueMicrotask(() => far.emit('message', copy));
    },
    listen: (onMessage) => {
      near.on('message', onMessage);
      return () => near.off('message', onMessage);
    },
  };
}

/** Lets every message and job step that waits go first. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
