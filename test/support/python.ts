import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const script = join(import.meta.dirname, 'read_export.py');

/** What a Python program makes of an export: of each record its spans, label first, then words. */
export function readByPython(path: string): { id: string; spans: string[][] }[] {
  return JSON.parse(execFileSync('python3', [script, path], { encoding: 'utf8' }));
}
