import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder: the one that holds package.json. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where things are kept that are dear to make and serve every clone of the project. */
export function cacheFolder({ platform = process.platform, env = process.env } = {}) {
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'galley', 'cache');
  }
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'galley');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'galley');
}
