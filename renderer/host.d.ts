import type { Host } from '../shared/host.ts';

declare global {
  interface Window {
    /** What the preload script exposes. */
    readonly host: Host;
  }
}
