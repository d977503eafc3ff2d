import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../support/application.ts';
import {
  type Bench,
  deskAt,
  exported,
  importFiles,
  makeProject,
  markEdits,
  openProject,
  projectName,
  projectWith,
  refusal,
  startChild,
  transports,
  write,
} from '../support/service.ts';

/** Makes a project with a marked article and closes it. */
async function closedProject(bench: Bench): Promise<string> {
  const [id = ''] = await projectWith(bench, { 'a.txt': '[The minister|actor] spoke.' });
  await bench.client.closeProject({});
  return id;
}

/** Runs SQL on the closed project, as anybody could with any SQLite tool. */
function tamper(bench: Bench, sql: string): void {
  const db = new Database(bench.path(projectName));
  db.exec(sql);
  db.close();
}

const contentsOf = (bench: Bench) => readFileSync(bench.path(projectName)).toString('latin1');

describe.each(transports)('opening, with storage $transport', ({ start }) => {
  it('finds no project where there is none', async () => {
    const bench = start();
    expect(await refusal(openProject(bench))).toEqual({
      code: 'project-missing',
      message: `There is no project at ${bench.path(projectName)}; it may have been moved or renamed. Open it from where it is now.`,
    });
    expect(readdirSync(bench.folder)).toEqual([]);
  });

  it('takes no folder for a project', async () => {
    const bench = start();
    mkdirSync(bench.path(projectName));
    expect(await refusal(openProject(bench))).toEqual({
      code: 'not-a-project',
      message: `${bench.path(projectName)} is not a Galley project, so it was not opened and not changed.`,
    });
  });

  it.each([
    ['a text', Buffer.from('It is only a text, long enough to be looked at. '.repeat(100))],
    ['an empty file', Buffer.alloc(0)],
    ['noughts', Buffer.alloc(8192)],
    ['an SQLite header and nothing more', Buffer.from('SQLite format 3\0')],
  ])('takes no other file for a project and leaves it as it is: %s', async (_, bytes) => {
    const bench = start();
    write(bench, projectName, bytes);
    expect(await refusal(openProject(bench))).toEqual({
      code: 'not-a-project',
      message: `${bench.path(projectName)} is not a Galley project, so it was not opened and not changed.`,
    });
    expect(contentsOf(bench)).toBe(bytes.toString('latin1'));
    expect(readdirSync(bench.folder)).toEqual([projectName]);
  });

  it('takes no other application’s SQLite file for a project', async () => {
    const bench = start();
    tamper(bench, `CREATE TABLE moz_places (url TEXT); INSERT INTO moz_places VALUES ('x')`);
    const before = contentsOf(bench);
    expect(await refusal(openProject(bench))).toMatchObject({ code: 'not-a-project' });
    expect(contentsOf(bench) === before).toBe(true);
  });

  it('refuses a project of a newer Galley by name', async () => {
    const bench = start();
    await closedProject(bench);
    tamper(bench, 'PRAGMA user_version = 77');
    const before = contentsOf(bench);
    expect(await refusal(openProject(bench))).toEqual({
      code: 'newer-project',
      message: `${bench.path(projectName)} was made by a newer Galley (file version 77); it was not changed. Open it with that version.`,
    });
    expect(contentsOf(bench) === before).toBe(true);
  });

  it.each([
    ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM annotation; END'],
    [
      'a view in place of a table',
      'ALTER TABLE label RENAME TO l; CREATE VIEW label AS SELECT * FROM l',
    ],
    ['a table of its own', 'CREATE TABLE extra (x)'],
    ['an index of its own', 'CREATE INDEX extra ON annotation (note)'],
    ['a table missing', 'DROP TABLE relation'],
  ])('refuses a project with %s', async (_, sql) => {
    const bench = start();
    await closedProject(bench);
    tamper(bench, sql);
    const before = contentsOf(bench);
    expect(await refusal(openProject(bench))).toEqual({
      code: 'damaged-project',
      message: `${bench.path(projectName)} is damaged (its tables are not those of a project); it was not changed. Open a copy or a backup of it.`,
    });
    expect(contentsOf(bench) === before).toBe(true);
  });

  it.each([1, 2, 3])('refuses a project that is cut off after %i quarters', async (quarters) => {
    const bench = start();
    await closedProject(bench);
    const size = contentsOf(bench).length;
    truncateSync(bench.path(projectName), Math.floor((size * quarters) / 4));
    const before = contentsOf(bench);
    const { code, message } = await refusal(openProject(bench));
    expect(code).toBe('damaged-project');
    expect(message).toContain(bench.path(projectName));
    expect(contentsOf(bench) === before).toBe(true);
  });

  it('never makes a project where a file is', async () => {
    const bench = start();
    write(bench, projectName, 'my notes');
    expect(await refusal(makeProject(bench))).toEqual({
      code: 'project-exists',
      message: `There is already a file at ${bench.path(projectName)}, and it was left as it is; choose another name.`,
    });
    expect(contentsOf(bench)).toBe('my notes');
  });

  it('leaves nothing behind of a project that cannot be made', async () => {
    const bench = start();
    write(bench, 'notes', 'a file, no folder');
    const file = bench.file('notes/p.galley');
    const { code, message } = await refusal(bench.client.createProject({ file, name: '' }));
    expect(code).toBe('cannot-create');
    expect(message).toContain(bench.path('notes/p.galley'));
    expect(readdirSync(bench.folder)).toEqual(['notes']);
  });

  it('makes the sample project, checked and with nothing to undo', async () => {
    const bench = start();
    const project = await bench.client.createSample({
      file: bench.file('sample.galley'),
      samples: bench.file(join(projectFolder, 'resources', 'sample')),
    });
    expect(project.history).toEqual({ revision: 1, undo: null, redo: null });
    expect(await bench.client.checkProject({})).toMatchObject({ problems: [] });
  });
});

describe.each(transports)('a read-only project, with storage $transport', ({ start }) => {
  /** Opens a project whose file is marked read-only. */
  async function openReadOnly(bench: Bench): Promise<string> {
    const id = await closedProject(bench);
    chmodSync(bench.path(projectName), 0o444);
    expect(await openProject(bench)).toMatchObject({ access: 'read only' });
    return id;
  }

  it('can be read, checked and exported, and is not changed by it', async () => {
    const bench = start();
    const id = await openReadOnly(bench);
    const before = contentsOf(bench);
    expect((await deskAt(bench, id)).annotations).toMatchObject([{ quote: 'The minister' }]);
    expect(await bench.client.checkProject({})).toMatchObject({ problems: [], annotations: 1 });
    expect((await exported(bench)).toString()).toContain('The minister');
    await bench.client.closeProject({});
    expect(contentsOf(bench) === before).toBe(true);
    expect(readdirSync(bench.folder).filter((name) => name.startsWith(`${projectName}-`))).toEqual(
      [],
    );
  });

  it('cannot be written to, and says what to do', async () => {
    const bench = start();
    const id = await openReadOnly(bench);
    const edits = markEdits(await deskAt(bench, id), 'The minister [spoke|claim].');
    const calls = [
      bench.client.commit({ edits }),
      bench.client.undo({}),
      bench.client.redo({}),
      importFiles(bench, [write(bench, 'b.txt', 'It fell.')]),
    ];
    for (const call of calls) {
      expect(await refusal(call)).toEqual({
        code: 'project-read-only',
        message: `${bench.path(projectName)} is read-only, so it can be read and exported but not changed; make it writable, or work on a copy.`,
      });
    }
  });

  it('is refused when it was not closed properly, so that nothing of it is missed', async () => {
    const bench = start();
    const killed = startChild();
    await projectWith(killed, { 'a.txt': '[The minister|actor] spoke.' });
    await killed.kill();
    for (const name of [projectName, `${projectName}-wal`]) {
      copyFileSync(killed.path(name), bench.path(name));
    }
    chmodSync(bench.path(projectName), 0o444);
    const { code, message } = await refusal(openProject(bench));
    expect(code).toBe('read-only-unfinished');
    expect(message).toContain(bench.path(projectName));
  });
});

describe.each(transports)('a second writer, with storage $transport', ({ start }) => {
  it('is told who has the project, and lets it be', async () => {
    const holder = startChild();
    const [id = ''] = await projectWith(holder, { 'a.txt': 'The minister spoke.' });
    const bench = start(holder.folder);
    expect(await refusal(openProject(bench))).toEqual({
      code: 'project-held',
      message: `${bench.path(projectName)} is open in the Galley window (process ${holder.child.pid}), and only one can write to it at a time; close it there first. Nothing was changed.`,
    });
    const edits = markEdits(await deskAt(holder, id), '[The minister|actor] spoke.');
    await holder.client.commit({ edits });
    expect(await holder.client.checkProject({})).toMatchObject({ problems: [], annotations: 1 });
  });

  it('is let in when the first has closed', async () => {
    const holder = startChild();
    await projectWith(holder, { 'a.txt': '[The minister|actor] spoke.' });
    await holder.client.closeProject({});
    expect(await openProject(start(holder.folder))).toMatchObject({ access: 'read and write' });
  });

  it('is let in at once when the first was killed', async () => {
    const holder = startChild();
    await projectWith(holder, { 'a.txt': '[The minister|actor] spoke.' });
    await holder.kill();
    const bench = start(holder.folder);
    await openProject(bench);
    expect(await bench.client.checkProject({})).toMatchObject({ problems: [], annotations: 1 });
  });
});
