import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultSchema } from '../../shared/model/default-schema.ts';
import {
  importText,
  makeProject,
  openProject,
  projectName,
  refusal,
  reopen,
  transports,
  write,
} from '../support/service.ts';

describe.each(transports)('a project, with storage $transport', ({ start }) => {
  it('is new: named, writable, without articles and with nothing to undo', async () => {
    const bench = start();
    const project = await makeProject(bench);
    expect(project).toMatchObject({
      name: 'Elections',
      path: bench.path(projectName),
      access: 'read and write',
      history: { revision: 0, undo: null, redo: null },
    });
    expect(await bench.client.listArticles({})).toEqual({ articles: [], total: 0 });
  });

  it('starts with the labels claim, actor and figure and their seven relations', async () => {
    const { schema } = await makeProject(start());
    expect(schema).toEqual(defaultSchema);
    expect(schema.labels.map(({ name }) => name)).toEqual(['claim', 'actor', 'figure']);
  });

  it('takes its file’s name where it is given none', async () => {
    const bench = start();
    const { name } = await bench.client.createProject({
      file: bench.file('Läkare i Norden.galley'),
      name: '',
    });
    expect(name).toBe('Läkare i Norden');
  });

  it('is made in a folder that is not there yet', async () => {
    const bench = start();
    await bench.client.createProject({ file: bench.file('2026/march/p.galley'), name: '' });
    expect(existsSync(bench.path('2026/march/p.galley'))).toBe(true);
  });

  it('is the same when opened again', async () => {
    const bench = start();
    const made = await makeProject(bench);
    expect(await reopen(bench)).toEqual(made);
  });

  it('is not let go of when it is opened twice', async () => {
    const bench = start();
    const made = await makeProject(bench);
    expect(await openProject(bench)).toEqual(made);
  });

  it('gives way to another project that is opened after it', async () => {
    const bench = start();
    await makeProject(bench);
    const other = await bench.client.createProject({ file: bench.file('b.galley'), name: 'B' });
    expect(await bench.client.readProject({})).toEqual(other);
    expect(existsSync(bench.path(`${projectName}-wal`))).toBe(false);
  });

  it('stays open when another cannot be opened', async () => {
    const bench = start();
    const made = await makeProject(bench);
    const wrong = write(bench, 'wrong.galley', 'no project');
    expect(await refusal(bench.client.openProject({ file: wrong }))).toMatchObject({
      code: 'not-a-project',
    });
    expect(await bench.client.readProject({})).toEqual(made);
  });

  it('is asked for when none is open', async () => {
    const { client } = start();
    expect(await refusal(client.listArticles({}))).toEqual({
      code: 'no-project',
      message: 'No project is open; open one or make a new one.',
    });
  });

  it('is closed twice without complaint', async () => {
    const bench = start();
    await makeProject(bench);
    await bench.client.closeProject({});
    expect(await bench.client.closeProject({})).toEqual({});
  });

  it('keeps its articles when it is closed', async () => {
    const bench = start();
    await makeProject(bench);
    const id = await importText(bench, 'a.txt', 'Unemployment fell.');
    const before = await bench.client.readArticle({ articleId: id });
    await reopen(bench);
    expect(await bench.client.readArticle({ articleId: id })).toEqual(before);
  });
});
