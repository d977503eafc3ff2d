import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type App, appFolder, dataFolderIn, launch } from './desktop-app.ts';
import { type Bench, sitDown } from './desktop-bench.ts';
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

/** Projects made before, by their articles: tests work on copies of them. */
type Shelf = Map<string, Buffer>;

/** Tests of the desktop app take a `machine`; whatever was started on it ends with the test. */
export const test = base.extend<{ machine: Machine }, { shelf: Shelf }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads here which fixtures are wanted.
  shelf: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  machine: async ({ shelf }, use, info) => {
    const home = realpathSync(mkdtempSync(join(tmpdir(), 'galley-desktop-')));
    const apps: App[] = [];
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
        const kept = shelf.get(JSON.stringify([name, articles]));
        if (kept !== undefined) return write(name, kept);
        succeed('new', project);
        if (files.length > 0) succeed('import', project, ...files);
        shelf.set(JSON.stringify([name, articles]), readFileSync(project));
        return project;
      },
      startGalley: async (...words) => {
        const app = await launch(home, words);
        apps.push(app);
        const bench = await sitDown(app);
        benches.push(bench);
        return bench;
      },
    });
    const hasFailed = info.status !== info.expectedStatus;
    if (hasFailed) await keepPictures(apps, info.title);
    for (const app of apps) await app.kill();
    rmSync(home, { recursive: true, force: true });
    if (!hasFailed) expect([...complaintsOf(benches), ...errorsOf(apps)]).toEqual([]);
  },
});

/** What the windows show when a test has failed goes to out-test/failures/. */
async function keepPictures(apps: readonly App[], title: string): Promise<void> {
  const name = title.replace(/[^\w]+/g, '-').slice(0, 80);
  for (const [index, { electron }] of apps.entries()) {
    for (const page of electron.windows()) {
      const path = join(appFolder, 'out-test/failures', `${name}-${index}.png`);
      // A window that hangs has no picture, and its test has failed already.
      await page.screenshot({ path, timeout: 5000 }).catch(() => {});
    }
  }
}

function complaintsOf(benches: readonly Bench[]): string[] {
  return benches.flatMap(({ complaints }) => complaints);
}

/** What went wrong in the main process. Chromium itself says much else to standard error. */
function errorsOf(apps: readonly App[]): string[] {
  return apps.flatMap((app) => app.errors().match(/^.*(Uncaught|Unhandled).*$/gm) ?? []);
}

function succeed(...words: string[]): void {
  const { code, errors } = runCli(...words);
  if (code !== 0) throw new Error(errors);
}
