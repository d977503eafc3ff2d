import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Project } from '../../shared/contract.ts';
import type { Edit } from '../../shared/model/edit.ts';
import {
  type Bench,
  deskAt,
  markEdits,
  projectName,
  projectWith,
  refusal,
  startChild,
  transports,
} from '../support/service.ts';

const spoke = '[The minister|actor] spoke.';
/** As many words as are copied in several steps. */
const long = Object.fromEntries(
  ['a', 'b', 'c', 'd'].map((name) => [
    `${name}.txt`,
    `It fell, ${name}. ${'Rain. '.repeat(300_000)}`,
  ]),
);

const copyTo = (bench: Bench, name: string, as: 'copy' | 'duplicate' = 'copy') =>
  bench.client.copyProject({ file: bench.file(name), as });
const openCopy = (bench: Bench, name: string) =>
  bench.client.openProject({ file: bench.file(name) });
const foldersFiles = ({ folder }: Bench) =>
  readdirSync(folder).filter((name) => name.includes('galley'));

/** What a project's edit calls it from now on. */
function renaming({ id, name, guidelines }: Project, to: string): Edit {
  const before = { id, name, guidelines };
  return { kind: 'project', before, after: { ...before, name: to } };
}

describe.each(transports)('a copy of an open project, with storage $transport', ({ start }) => {
  it('is the same project to the last row, in one file that nobody holds', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': spoke });
    const project = await bench.client.readProject({});
    const article = await bench.client.readArticle({ articleId: id });
    await copyTo(bench, 'copy.galley');
    const db = new Database(bench.path('copy.galley'), { readonly: true });
    expect(db.prepare('SELECT COUNT(*) FROM holder').pluck().get()).toBe(0);
    expect(db.pragma('journal_mode', { simple: true })).toBe('delete');
    db.close();
    expect(foldersFiles(bench)).toEqual(expect.not.arrayContaining(['copy.galley-wal']));

    const copy = await openCopy(bench, 'copy.galley');
    expect(copy).toEqual({ ...project, path: bench.path('copy.galley') });
    expect(await bench.client.readArticle({ articleId: id })).toEqual(article);
    expect(await bench.client.checkProject({})).toMatchObject({ problems: [], annotations: 1 });
    await bench.client.undo({});
    expect((await bench.client.readArticle({ articleId: id })).annotations).toEqual([]);
  });

  it('says nowhere who had the project', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': spoke });
    const holder = /a test|the Galley window/;
    expect(readFileSync(bench.path(projectName), 'latin1')).toMatch(holder);
    await copyTo(bench, 'copy.galley');
    expect(readFileSync(bench.path('copy.galley'), 'latin1')).not.toMatch(holder);
  });

  it('leaves the project open and as it was', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': spoke });
    const before = await bench.client.readProject({});
    await copyTo(bench, 'copy.galley');
    await copyTo(bench, 'twin.galley', 'duplicate');
    expect(await bench.client.readProject({})).toEqual(before);
    const edits = markEdits(await deskAt(bench, id), 'The minister [spoke|claim].');
    await bench.client.commit({ edits });
  });

  it('can be made of a project that is only read', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': spoke });
    await bench.client.openProject({ file: bench.file(projectName), access: 'read only' });
    await copyTo(bench, 'copy.galley');
    expect(await openCopy(bench, 'copy.galley')).toMatchObject({ access: 'read and write' });
  });

  it('never takes the place of a file, also of one that came meanwhile', async () => {
    const bench = start();
    await projectWith(bench, long);
    writeFileSync(bench.path('early.galley'), 'mine');
    expect(await refusal(copyTo(bench, 'early.galley'))).toMatchObject({ code: 'project-exists' });
    const late = bench.client.copyProject(
      { file: bench.file('late.galley') },
      { onProgress: () => writeFileSync(bench.path('late.galley'), 'mine') },
    );
    expect(await refusal(late)).toMatchObject({ code: 'project-exists' });
    for (const name of ['early.galley', 'late.galley']) {
      expect(readFileSync(bench.path(name), 'utf8')).toBe('mine');
    }
    expect(foldersFiles(bench).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('holds every commit that was made while it was written, and is whole', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, long);
    const edits = markEdits(
      await deskAt(bench, id),
      `[It|actor] fell, a. ${'Rain. '.repeat(300_000)}`,
    );
    let marking: Promise<unknown> | null = null;
    let isCopied = false;
    let markedBefore = false;
    const copying = bench.client.copyProject(
      { file: bench.file('copy.galley') },
      {
        onProgress: () => {
          marking ??= bench.client.commit({ edits }).then(() => {
            markedBefore = !isCopied;
          });
        },
      },
    );
    await copying;
    isCopied = true;
    await marking;
    // A mark waits for no copy.
    expect(markedBefore).toBe(true);
    await openCopy(bench, 'copy.galley');
    expect(await bench.client.checkProject({})).toMatchObject({
      problems: [],
      articles: 4,
      annotations: 1,
    });
  });

  it('leaves nothing behind when it is called off', async () => {
    const bench = start();
    await projectWith(bench, long);
    const abort = new AbortController();
    const copying = bench.client.copyProject(
      { file: bench.file('copy.galley') },
      { signal: abort.signal, onProgress: () => abort.abort() },
    );
    expect(await refusal(copying)).toMatchObject({ code: 'cancelled' });
    expect(foldersFiles(bench).filter((name) => !name.startsWith(projectName))).toEqual([]);
    await copyTo(bench, 'copy.galley');
  });

  it('is another project where it is a duplicate, and has all its past', async () => {
    const bench = start();
    const [id = ''] = await projectWith(bench, { 'a.txt': spoke });
    const project = await bench.client.readProject({});
    await bench.client.commit({ edits: [renaming(project, 'Votes')] });
    await copyTo(bench, 'Stimmen 2026.galley', 'duplicate');

    const twin = await openCopy(bench, 'Stimmen 2026.galley');
    expect(twin.name).toBe('Stimmen 2026');
    expect(twin.id).not.toBe(project.id);
    expect(await bench.client.checkProject({})).toMatchObject({ problems: [] });
    const names: string[] = [];
    for (let step = 0; step < 2; step += 1) {
      await bench.client.undo({});
      names.push((await bench.client.readProject({})).name);
    }
    expect(names).toEqual(['Votes', 'Elections']);
    await bench.client.undo({});
    expect((await bench.client.readArticle({ articleId: id })).annotations).toEqual([]);
    for (let step = 0; step < 3; step += 1) await bench.client.redo({});
    expect(await bench.client.readProject({})).toMatchObject({ id: twin.id, name: twin.name });
  });
});

describe('a copy that storage writes in a process of its own', () => {
  it('is not there under its name before it is whole', async () => {
    const bench = startChild();
    await projectWith(bench, long);
    let isBegun = () => {};
    const begun = new Promise<void>((resolve) => {
      isBegun = resolve;
    });
    const copying = bench.client.copyProject(
      { file: bench.file('copy.galley') },
      { onProgress: () => isBegun() },
    );
    const refused = refusal(copying);
    await begun;
    await bench.kill();
    expect(await refused).toMatchObject({ code: 'storage-stopped' });
    expect(existsSync(bench.path('copy.galley'))).toBe(false);
  });

  it.runIf(process.platform === 'linux')('is not made where there is no room for it', async () => {
    const bench = startChild();
    const [id = ''] = await projectWith(bench, long);
    // What is there may grow by no more; a copy of it is larger than a file may be.
    execFileSync('prlimit', [`--pid=${bench.child.pid}`, '--fsize=2000000']);
    const { code, message } = await refusal(copyTo(bench, 'copy.galley'));
    expect(code).toBe('not-copied');
    expect(message).toContain('make room there');
    expect(foldersFiles(bench).filter((name) => !name.startsWith(projectName))).toEqual([]);
    expect(await bench.client.readArticle({ articleId: id })).toMatchObject({ article: { id } });
  });
});
