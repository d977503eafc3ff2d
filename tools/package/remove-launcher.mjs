import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Takes what the stand-in Electron has beside Electron itself out of a folder made from it. */
export default async function removeLauncher({ appOutDir }) {
  await rm(join(appOutDir, 'resources', 'app'), { recursive: true });
  await rm(join(appOutDir, 'stamp.json'));
}
