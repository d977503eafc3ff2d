import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { node, projectFolder } from '../../support/application.ts';

/** Files that the linter must refuse: where one stands and what it imports or calls. */
const forbidden = [
  ['shared/model', `import { app } from 'electron'`],
  ['shared/model', `import { readFileSync } from 'node:fs'`],
  ['shared/model', `import { readFileSync } from 'fs'`],
  ['shared/model', `import Database from 'better-sqlite3'`],
  ['shared/model', `import { useState } from 'react'`],
  ['shared/model', `import { createRoot } from 'react-dom/client'`],
  ['shared/model', `import { createEditor } from 'lexical'`],
  ['shared/model', `import { openProject } from '../../electron/storage/project.ts'`],
  ['shared/model', `import { store } from '../../renderer/state/store.ts'`],
  ['shared/model', `import { noon } from '../../test/support/notation.ts'`],
  ['renderer/ui', `import { ipcRenderer } from 'electron'`],
  ['renderer/ui', `import { readFileSync } from 'node:fs'`],
  ['renderer/ui', `import { readFileSync } from 'fs'`],
  ['renderer/ui', `import Database from 'better-sqlite3'`],
  ['renderer/ui', `import { openProject } from '../../electron/storage/project.ts'`],
  ['renderer/commands', `import { useState } from 'react'`],
  ['renderer/commands', `import { createEditor } from 'lexical'`],
  ['renderer/commands', `import { store } from '../state/store.ts'`],
  ['renderer/commands', `import { painter } from '../editor/painter.ts'`],
  ['renderer/commands', `import { App } from '../ui/App.tsx'`],
  ['electron/storage', `import { app } from 'electron'`],
  ['electron/storage', `import { files } from '../main/files.ts'`],
  ['electron/storage', `import { call } from '../cli/call.ts'`],
  ['electron/storage', `import { store } from '../../renderer/state/store.ts'`],
  ['electron/storage', `import { createEditor } from 'lexical'`],
  ['electron/reading', `import Database from 'better-sqlite3'`],
  ['electron/reading', `import { openProject } from '../storage/project.ts'`],
  ['electron/reading', `import { app } from 'electron'`],
  ['electron/main', `import Database from 'better-sqlite3'`],
  ['electron/main', `import { createService } from '../storage/service.ts'`],
  ['electron/main', `import { store } from '../../renderer/state/store.ts'`],
  ['electron/main', `import { request } from 'node:http'`],
  ['electron/main', `import { request } from 'node:https'`],
  ['electron/main', `import { connect } from 'node:net'`],
  ['electron/main', `import { lookup } from 'node:dns'`],
  ['electron/storage', `import { request } from 'node:https'`],
  ['electron/cli', `import { request } from 'node:https'`],
  ['electron/cli', `import { app } from 'electron'`],
  ['electron/preload', `import Database from 'better-sqlite3'`],
] as const;

/** Files that it must let pass, so that the refusals above are not for some other reason. */
const allowed = [
  ['shared/model', `import { z } from 'zod'`],
  ['shared/model', `import { isTidy } from '../text/spans.ts'`],
  ['renderer/ui', `import { useState } from 'react'`],
  ['renderer/editor', `import { createEditor } from 'lexical'`],
  ['renderer/commands', `import { tag } from '../../shared/model/marking.ts'`],
  ['electron/storage', `import Database from 'better-sqlite3'`],
  ['electron/storage', `import { readFileSync } from 'node:fs'`],
  ['electron/main', `import { app } from 'electron'`],
  ['electron/cli', `import { createService } from '../storage/service.ts'`],
] as const;

const cases = [...forbidden, ...allowed].map(([folder, line], index) => ({
  path: `${folder}/layering-${index}.ts`,
  line,
}));

const reportSchema = z.object({
  diagnostics: z.array(
    z.object({ severity: z.string(), location: z.object({ path: z.string().nullable() }) }),
  ),
});

describe('the linter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-lint-'));
  const refused = new Set<string>();

  // One run over a copy of the rules and all files: a run apiece would take a minute.
  beforeAll(() => {
    copyFileSync(join(projectFolder, 'biome.json'), join(folder, 'biome.json'));
    for (const { path, line } of cases) {
      const name = /import (?:\{ (\w+) \}|(\w+)) from/.exec(line)?.slice(1).join('') ?? '';
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${line};\n\nexport const used = ${name};\n`);
    }
    const biome = join(projectFolder, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    const words = [
      biome,
      'lint',
      '--error-on-warnings',
      '--reporter=json',
      '--max-diagnostics=none',
    ];
    const { stdout } = spawnSync(node, words, { cwd: folder, encoding: 'utf8' });
    for (const { severity, location } of reportSchema.parse(JSON.parse(stdout)).diagnostics) {
      if (severity !== 'information' && location.path !== null) refused.add(location.path);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(cases.slice(0, forbidden.length))('refuses in $path: $line', ({ path }) => {
    expect([...refused]).toContain(path);
  });

  it.each(cases.slice(forbidden.length))('lets pass in $path: $line', ({ path }) => {
    expect([...refused]).not.toContain(path);
  });
});
