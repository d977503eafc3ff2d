import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { appFolder, dataFolderIn } from './desktop-app.ts';
import { type Bench, startBench } from './desktop-bench.ts';
import { runCli } from './desktop-disk.ts';

export { expect };

/** A person's machine: a home of their own, with files in it and Galley to start. */
export type Machine = {
  home: string;
  /** The project that Galley makes when it is started for the first time. */
  sampleProject: string;
  /** Where a file of that name is, or would be, in the person's documents. */
  path(name: string): string;
  /** The names of the files in the person's documents. */
  documents(): string[];
  write(name: string, content: string | Uint8Array): string;
  /** Makes a project on the command line, with articles of these names and texts. */
  makeProject(name: string, articles: Record<string, string>): string;
  /** Starts Galley, with these words after its name. */
  startGalley(...words: string[]): Promise<Bench>;
};

/** Tests of the desktop app take a `machine`; whatever was started on it ends with the test. */
export const test = base.extend<{ machine: Machine }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads here which fixtures are wanted.
  machine: async ({}, use, info) => {
    const home = realpathSync(mkdtempSync(join(tmpdir(), 'galley-desktop-')));
    const benches: Bench[] = [];
    const path = (name: string) => join(home, 'Documents', name);
    const write = (name: string, content: string | Uint8Array) => {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), content);
      return path(name);
    };
    mkdirSync(path('.'), { recursive: true });
    await use({
      home,
      sampleProject: join(dataFolderIn(home), 'sample/Sample.galley'),
      path,
      write,
      documents: () => readdirSync(path('.')).sort(),
      makeProject: (name, articles) => {
        const project = path(name);
        const files = Object.entries(articles).map(([file, text]) => write(file, text));
        for (const words of [
          ['new', project],
          ...(files.length > 0 ? [['import', project, ...files]] : []),
        ]) {
          const { code, errors } = runCli(...words);
          if (code !== 0) throw new Error(errors);
        }
        return project;
      },
      startGalley: async (...words) => {
        const bench = await startBench(home, words);
        benches.push(bench);
        return bench;
      },
    });
    const hasFailed = info.status !== info.expectedStatus;
    for (const [index, { page }] of benches.entries()) {
      if (!hasFailed || page.isClosed()) continue;
      const picture = `${info.title.replace(/[^\w]+/g, '-').slice(0, 80)}-${index}.png`;
      await page.screenshot({ path: join(appFolder, 'out-test/failures', picture) });
    }
    for (const { app } of benches) await app.kill();
    rmSync(home, { recursive: true, force: true });
    if (!hasFailed) expect(benches.flatMap(({ complaints }) => complaints)).toEqual([]);
  },
});
