import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const setUserId = 0o4000;

/**
 * Why Chromium cannot build its sandbox on this Linux, or null where it can. Root has none; some
 * systems keep user namespaces from ordinary programs, and then its helper must belong to root.
 */
export function sandboxObstacle(program) {
  if (process.platform !== 'linux') return null;
  if (process.getuid() === 0) return 'the user is root';
  if (isHelperRoots(join(dirname(program), 'chrome-sandbox'))) return null;
  const isRestricted = kernelSetting('apparmor_restrict_unprivileged_userns') === '1';
  const isForbidden = kernelSetting('unprivileged_userns_clone') === '0';
  return isRestricted || isForbidden ? 'this system keeps user namespaces for root' : null;
}

function isHelperRoots(helper) {
  const { uid, mode } = statSync(helper, { throwIfNoEntry: false }) ?? { uid: -1, mode: 0 };
  return uid === 0 && (mode & setUserId) !== 0;
}

function kernelSetting(name) {
  try {
    return readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim();
  } catch {
    return null; // A kernel without the setting has no such restriction.
  }
}
