import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { closeProject, openProject as openHere } from '../../electron/storage/project.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { fixedClockAndIds } from '../support/notation.ts';
import {
  deskAt,
  makeProject,
  markEdits,
  openProject,
  projectName,
  projectWith,
  refusal,
  startChild,
  startHere,
  transports,
} from '../support/service.ts';

describe('the connection to an open project', () => {
  it.each([
    ['waits until each commit is on the disk', 'synchronous', 2],
    ['waits for the disk itself on a Mac', 'fullfsync', 1],
    ['writes ahead', 'journal_mode', 'wal'],
    ['is the only one', 'locking_mode', 'exclusive'],
    ['keeps rows from naming rows that are not there', 'foreign_keys', 1],
    ['runs no SQL that the file brings along', 'trusted_schema', 0],
    ['checks each page it reads', 'cell_size_check', 1],
    ['maps no file into memory', 'mmap_size', 0],
  ])('%s', async (_, pragma, value) => {
    const bench = startHere();
    await makeProject(bench);
    await bench.client.closeProject({});
    const project = openHere(bench.path(projectName), 'read and write', {
      application: 'a test',
      ...fixedClockAndIds(),
      resolveFile: (file) => file,
    });
    try {
      expect(project.db.pragma(pragma, { simple: true })).toBe(value);
    } finally {
      closeProject(project);
    }
  });
});

describe.each(transports)('a closed project, with storage $transport', ({ start }) => {
  it('is one file that stands alone', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': '[The minister|actor] spoke.' });
    await bench.client.closeProject({});
    expect(readdirSync(bench.folder).sort()).toEqual(['a.txt', projectName]);
    const db = new Database(bench.path(projectName), { readonly: true });
    expect(db.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(db.prepare('SELECT COUNT(*) FROM holder').pluck().get()).toBe(0);
    db.close();
  });

  it('is not changed by being opened and closed', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': '[The minister|actor] spoke.' });
    const before = await bench.client.readProject({});
    await bench.client.closeProject({});
    await openProject(bench);
    await bench.client.closeProject({});
    expect(await openProject(bench)).toEqual(before);
    expect(await bench.client.checkProject({})).toEqual({
      problems: [],
      articles: 1,
      annotations: 1,
    });
  });
});

describe('storage in a process of its own', () => {
  it('closes the project when it is asked to end', async () => {
    const bench = startChild();
    await projectWith(bench, { 'a.txt': '[The minister|actor] spoke.' });
    await bench.end();
    expect(bench.child.exitCode).toBe(0);
    expect(readdirSync(bench.folder).sort()).toEqual(['a.txt', projectName]);
  });

  it('closes the project when its parent is gone', async () => {
    const bench = startChild();
    await projectWith(bench, { 'a.txt': '[The minister|actor] spoke.' });
    const gone = new Promise((resolve) => bench.child.once('exit', resolve));
    bench.child.disconnect();
    expect(await gone).toBe(0);
    expect(readdirSync(bench.folder).sort()).toEqual(['a.txt', projectName]);
  });

  it('leaves no export behind that it had begun when it was asked to end', async () => {
    const bench = startChild();
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `${index}.txt`,
        `${index} ${'word '.repeat(20_000)}`,
      ]),
    );
    await projectWith(bench, files);
    let asked = Promise.resolve();
    const exporting = bench.client.exportDataset(
      { file: bench.file('out.jsonl'), existing: 'refuse', offsets: 'codepoint' },
      {
        onProgress: ({ done }) => {
          if (done === 3) asked = bench.end();
        },
      },
    );
    expect(await refusal(exporting)).toMatchObject({ code: 'storage-stopped' });
    await asked;
    expect(readdirSync(bench.folder).filter((name) => name.startsWith('out'))).toEqual([]);
  });

  it('loses nothing it has acknowledged when it is killed, 20 times', async () => {
    const words = Array.from({ length: 4000 }, (_, index) => `w${index}`);
    const first = startChild();
    const [id = ''] = await projectWith(first, { 'a.txt': words.join(' ') });
    const edits = markEdits(
      await deskAt(first, id),
      words.map((word) => `[${word}|claim]`).join(' '),
    );
    await first.end();
    const { folder } = first;

    const acknowledged: string[] = [];
    for (let kill = 0; kill < 20; kill += 1) {
      const bench = startChild(folder);
      await openProject(bench);
      const ids = (await deskAt(bench, id)).annotations.map((annotation) => annotation.id);
      expect(ids).toEqual(expect.arrayContaining(acknowledged));
      // One more may be there: committed, and killed before its reply was heard.
      const next = edits.filter(({ after }) => !ids.includes(after?.id ?? ''));
      acknowledged.push(...(await commitUntilKilled(bench, next)));
    }

    const bench = startChild(folder);
    await openProject(bench);
    const { problems, annotations } = await bench.client.checkProject({});
    expect(problems).toEqual([]);
    expect(annotations).toBeGreaterThanOrEqual(acknowledged.length);
    expect(acknowledged.length).toBeGreaterThanOrEqual(20);
  });

  it('lets the next one in when it was killed', async () => {
    const killed = startChild();
    await projectWith(killed, { 'a.txt': '[The minister|actor] spoke.' });
    await killed.kill();
    const bench = startChild(killed.folder);
    await openProject(bench);
    expect(await bench.client.checkProject({})).toMatchObject({ problems: [], annotations: 1 });
  });

  it('has every byte of a commit on the disk before it answers', async () => {
    const bench = startChild();
    const [id = ''] = await projectWith(bench, { 'a.txt': 'The minister spoke.' });
    const edits = markEdits(await deskAt(bench, id), '[The minister|actor] spoke.');
    await bench.client.commit({ edits });
    const mark = edits[0]?.after?.id ?? '';
    expect(readFileSync(bench.path(`${projectName}-wal`)).includes(mark)).toBe(true);
  });
});

/**
 * Commits one edit after another and kills storage at a random moment after a random one of the
 * first 20; the ids of those that were acknowledged.
 */
async function commitUntilKilled(
  bench: ReturnType<typeof startChild>,
  edits: readonly Edit[],
): Promise<string[]> {
  const acknowledged: string[] = [];
  const last = 1 + Math.floor(Math.random() * 20);
  for (const edit of edits) {
    const isDone = await bench.client.commit({ edits: [edit] }).then(
      () => true,
      () => false,
    );
    if (!isDone) break;
    acknowledged.push(edit.after?.id ?? '');
    if (acknowledged.length === last) wait(Math.random() * 8).then(bench.kill);
  }
  await bench.kill();
  return acknowledged;
}
