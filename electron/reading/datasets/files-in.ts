import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder by their paths within it, with `/`, in the order of their code units. */
export function filesIn(folder: string): string[] {
  const found: string[] = [];
  const walk = (inside: string) => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else found.push(path);
    }
  };
  walk('');
  return found.sort((a, b) => (a < b ? -1 : 1));
}
