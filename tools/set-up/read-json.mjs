import { readFileSync } from 'node:fs';

/** The data in a JSON file, or null where there is none or it is not whole. */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
