import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const script = join(import.meta.dirname, 'read_standoff.py');

/** What a Python program makes of the files of an output; it throws where they are not right. */
export function readByPython(
  format: 'brat' | 'conll' | 'webanno',
  files: Readonly<Record<string, string>>,
): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'galley-standoff-'));
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return JSON.parse(execFileSync('python3', [script, format, folder], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
