/**
 * What the engine of the storage process is told: to keep little room for what was just made.
 * Articles that come in by hundreds would have it take 130 MB of it, and hardly be faster.
 */
export const storageFlags = ['--max-semi-space-size=4'];
