import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { importArticles } from '../../electron/storage/importing/import-articles.ts';
import { createImportReport } from '../../electron/storage/importing/report.ts';
import { closeProject, openProject as openHere } from '../../electron/storage/project.ts';
import { runLongJob } from '../../shared/rpc.ts';
import { noon } from '../support/notation.ts';
import {
  type Bench,
  importFiles,
  makeProject,
  openProject,
  projectName,
  startChild,
  startHere,
  transports,
  write,
} from '../support/service.ts';

const number = 1500;
const padding = 'said the minister, and nobody was surprised. '.repeat(20);

type Db = ReturnType<typeof openHere>['db'];

/** Records of about a thousand characters, each with words of its own. */
const records = (count = number) =>
  Array.from({ length: count }, (_, at) => {
    const words = Array.from({ length: 30 }, (_unused, index) => `w${at}x${index}`).join(' ');
    const topic = `topic ${at % 5}`;
    return JSON.stringify({ title: `Title ${at}`, text: `Report${at} ${words} ${padding}`, topic });
  }).join('\n');

const total = async ({ client }: Bench) => (await client.listArticles({})).total;
const found = async ({ client }: Bench, query: string) =>
  (await client.search({ query, fields: [], limit: 10, lines: 1 })).articles.length;
const soundness = async ({ client }: Bench) => (await client.checkProject({})).problems;

describe.each(transports)('a big import, with storage $transport', ({ start }) => {
  it('is taken back and made again with its words and its metadata', async () => {
    const bench = start();
    await makeProject(bench);
    await importFiles(bench, [write(bench, 'a.jsonl', records())]);
    expect(await found(bench, 'report1499')).toBe(1);
    await bench.client.undo({});
    expect([await total(bench), await found(bench, 'report1499')]).toEqual([0, 0]);
    await bench.client.redo({});
    expect([await total(bench), await found(bench, 'report1499')]).toEqual([number, 1]);
    expect(await soundness(bench)).toEqual([]);
  });

  it('that was taken back can be made from its file anew', async () => {
    const bench = start();
    await makeProject(bench);
    const file = write(bench, 'a.jsonl', records());
    await importFiles(bench, [file]);
    await bench.client.undo({});
    expect(await importFiles(bench, [file])).toMatchObject({ added: number, exact: 0, near: 0 });
    expect(await soundness(bench)).toEqual([]);
  });

  it('that was stopped leaves whole articles, which are taken back as one', async () => {
    const bench = start();
    await makeProject(bench);
    const stop = new AbortController();
    const { added, isStopped } = await importFiles(
      bench,
      [write(bench, 'a.jsonl', records(6000))],
      {
        signal: stop.signal,
        onProgress: ({ done }) => {
          if (done > 0) stop.abort();
        },
      },
    );
    expect(isStopped).toBe(true);
    expect(await total(bench)).toBe(added);
    expect(await soundness(bench)).toEqual([]);
    await bench.client.undo({});
    expect(await total(bench)).toBe(0);
  });
});

describe('an import whose storage is killed in the middle', () => {
  it('leaves whole articles in a sound project, and goes on from there', async () => {
    const killed = startChild();
    await makeProject(killed);
    const file = write(killed, 'a.jsonl', records(6000));
    let isKilled = false;
    const importing = importFiles(killed, [file], {
      onProgress: ({ done }) => {
        if (done > 1_000_000 && !isKilled) {
          isKilled = true;
          killed.child.kill('SIGKILL');
        }
      },
    });
    await expect(importing).rejects.toMatchObject({ code: 'storage-stopped' });
    await killed.kill();

    const bench = startChild(killed.folder);
    await openProject(bench);
    const left = await total(bench);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(6000);
    expect(await soundness(bench)).toEqual([]);
    const again = await importFiles(bench, [bench.file('a.jsonl')]);
    expect(again).toMatchObject({ skipped: left, added: 6000 - left });
    expect(await soundness(bench)).toEqual([]);
  });
});

/** Makes a project, imports into it on a connection of the test's own, and looks at that. */
async function importHere<Seen>(
  bench: Bench,
  { prepare = () => {}, look }: { prepare?: (db: Db) => void; look: (db: Db) => Seen },
) {
  await makeProject(bench);
  await bench.client.closeProject({});
  const report = createImportReport();
  const surroundings = {
    application: 'a test',
    now: () => noon,
    newId: () => v7(),
    resolveFile: (file: string) => file,
  };
  const project = openHere(bench.path(projectName), 'read and write', surroundings);
  try {
    prepare(project.db);
    const options = { format: null, encoding: null, mapping: null, dataset: null };
    const sources = [{ file: write(bench, 'a.jsonl', records()), options }];
    const request = { sources, exact: 'skip', near: 'add', unknownLabels: 'leave out' } as const;
    const { outcome } = await runLongJob(
      importArticles(project, request, { surroundings, report }),
    );
    return { ...outcome, seen: look(project.db) };
  } finally {
    closeProject(project);
  }
}

describe('after an import', () => {
  it('each commit waits for the disk again', async () => {
    const { seen } = await importHere(startHere(), {
      look: (db) => db.pragma('synchronous', { simple: true }),
    });
    expect(seen).toBe(2);
  });
});

describe('an import onto a disk that fills up', () => {
  /** Imports into a project whose file may grow by so many pages only. */
  const importOnto = (bench: Bench, pages: number) =>
    importHere(bench, {
      prepare: (db) => {
        const now = Number(db.pragma('page_count', { simple: true }));
        db.pragma(`max_page_count = ${now + pages}`);
      },
      look: () => null,
    });

  it('says so in one sentence, and keeps the articles that were whole before', async () => {
    const bench = startHere();
    const { added, problems, isStopped } = await importOnto(bench, 500);
    expect(isStopped).toBe(true);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(`${added} articles`);
    expect(problems[0]?.message).toContain('is full');
    await openProject(bench);
    expect(await total(bench)).toBe(added);
    expect(added).toBeGreaterThan(0);
    expect(await soundness(bench)).toEqual([]);
    // With room again, what is missing comes in.
    expect(await importFiles(bench, [bench.file('a.jsonl')])).toMatchObject({
      skipped: added,
      added: number - added,
    });
  });

  it('is refused as a whole where there was no room for any', async () => {
    const bench = startHere();
    await expect(importOnto(bench, 3)).rejects.toMatchObject({ code: 'disk-full' });
    await openProject(bench);
    expect(await total(bench)).toBe(0);
    expect(await soundness(bench)).toEqual([]);
  });
});
