import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Input } from '../../shared/contract.ts';
import {
  type Bench,
  deskAt,
  page,
  projectWith,
  recordsIn,
  transports,
  write,
} from '../support/service.ts';

const marked = '🗞️ “[It fell to [4.1%|figure],|claim#1]” said [Zoë|actor], “[a low|claim#1].”';

/** A project with an annotated article and its native export, closed. */
async function aDataset(bench: Bench): Promise<void> {
  const [id = ''] = await projectWith(bench, { 'a.txt': marked, 'b.txt': '[Jobs|actor] rose.' });
  const { annotations } = await deskAt(bench, id);
  const [claim, , actor] = annotations;
  if (claim === undefined || actor === undefined) throw new Error('the marks are not there');
  const relation = {
    ...{ id: 'r1', articleId: id, type: 'attributed to', fromId: claim.id, toId: actor.id },
    ...{ cue: null, attributes: {} },
  };
  const after = { ...claim, attributes: { negated: true }, note: 'really?' };
  await bench.client.commit({
    edits: [
      { kind: 'annotation', before: claim, after },
      { kind: 'relation', before: null, after: relation },
    ],
  });
  await bench.client.exportDataset({ file: bench.file('all.jsonl'), existing: 'refuse' });
}

async function importDataset(
  bench: Bench,
  name: string,
  more: Partial<Input<'importArticles'>> = {},
) {
  const options = { dataset: 'native' as const };
  const { outcome, history } = await bench.client.importArticles({
    sources: [{ file: bench.file(name), options }],
    ...more,
  });
  return { ...outcome, history };
}

const fresh = async (bench: Bench) => {
  await bench.client.closeProject({});
  await bench.client.createProject({ file: bench.file('new.galley'), name: 'New' });
};

describe.each(transports)('an import of a dataset, with storage $transport', ({ start }) => {
  it('brings articles in with all that stands on them, and comes out the same', async () => {
    const bench = start();
    await aDataset(bench);
    await fresh(bench);
    expect(await importDataset(bench, 'all.jsonl')).toMatchObject({ added: 2, problems: [] });
    await bench.client.exportDataset({ file: bench.file('again.jsonl'), existing: 'refuse' });
    const [before, after] = ['all.jsonl', 'again.jsonl'].map((name) =>
      recordsIn(readFileSync(bench.path(name))),
    );
    const asImported = before?.map((record) => ({
      ...record,
      spans: record.spans.map((span) => ({ ...span, origin: 'import' })),
    }));
    expect(after).toEqual(asImported);
    expect(await bench.client.checkProject({})).toMatchObject({ problems: [], annotations: 4 });
  });

  it('is undone as one', async () => {
    const bench = start();
    await aDataset(bench);
    await fresh(bench);
    const { history } = await importDataset(bench, 'all.jsonl');
    expect(history.undo).toMatchObject({ action: 'add articles', count: 2 });
    await bench.client.undo({});
    expect(await bench.client.checkProject({})).toMatchObject({ articles: 0, annotations: 0 });
    await bench.client.redo({});
    expect(await bench.client.checkProject({})).toMatchObject({ articles: 2, annotations: 4 });
  });

  it('gives new ids where they are taken', async () => {
    const bench = start();
    await aDataset(bench);
    const more = { exact: 'add' as const };
    expect(await importDataset(bench, 'all.jsonl', more)).toMatchObject({ added: 2 });
    expect(await bench.client.checkProject({})).toMatchObject({
      ...{ problems: [], articles: 4, annotations: 8 },
    });
    const { articles } = await bench.client.listArticles({});
    const pages = await Promise.all(articles.map(({ id }) => page(bench, id)));
    expect(pages.slice(2)).toEqual(pages.slice(0, 2));
  });

  it('passes over what is there', async () => {
    const bench = start();
    await aDataset(bench);
    expect(await importDataset(bench, 'all.jsonl')).toMatchObject({ added: 0, skipped: 2 });
  });

  it('leaves marks of unknown labels out and tells it, or adds the labels', async () => {
    const bench = start();
    await aDataset(bench);
    const renamed = readFileSync(bench.path('all.jsonl'), 'utf8').replaceAll(
      '"label":"actor"',
      '"label":"speaker"',
    );
    write(bench, 'other.jsonl', renamed);
    await fresh(bench);
    const without = await importDataset(bench, 'other.jsonl');
    expect(without).toMatchObject({ added: 2, problemCount: 3 });
    expect(without.problems.map(({ line, message }) => [line, message])).toEqual([
      [
        1,
        '1 mark was left out, because the project has no label “speaker”; the article was imported.',
      ],
      [1, expect.stringMatching(/^1 link “attributed to” was left out/)],
      [2, expect.stringContaining('no label “speaker”')],
    ]);
    await bench.client.undo({});
    const added = await importDataset(bench, 'other.jsonl', { unknownLabels: 'add' });
    expect(added.added).toBe(2);
    const { schema } = await bench.client.readProject({});
    expect(schema.labels.map(({ name }) => name)).toEqual(['claim', 'actor', 'figure', 'speaker']);
    expect(await bench.client.checkProject({})).toMatchObject({ problems: [], annotations: 4 });
    await bench.client.undo({});
    const project = await bench.client.readProject({});
    expect(project.schema.labels).toHaveLength(3);
  });

  it('tells what is wrong with a record by its line, and brings in the others', async () => {
    const bench = start();
    await aDataset(bench);
    const lines = readFileSync(bench.path('all.jsonl'), 'utf8').split('\n');
    write(bench, 'wrong.jsonl', [lines[0]?.slice(0, 99), lines[1], ''].join('\n'));
    await fresh(bench);
    expect(await importDataset(bench, 'wrong.jsonl')).toMatchObject({
      added: 1,
      problems: [{ file: 'wrong.jsonl', line: 1 }],
    });
  });

  it('reads a folder of brat as one', async () => {
    const bench = start();
    await aDataset(bench);
    await bench.client.exportDataset({
      ...{ file: bench.file('out'), existing: 'refuse', format: 'brat' },
    });
    await fresh(bench);
    const { outcome } = await bench.client.importArticles({
      sources: [{ file: bench.file('out'), options: { dataset: 'brat' } }],
    });
    expect(outcome).toMatchObject({ added: 2 });
    const { articles } = await bench.client.listArticles({});
    const pages = await Promise.all(articles.map(({ id }) => page(bench, id)));
    expect(pages.sort()).toEqual([marked, '[Jobs|actor] rose.'].sort());
  });

  it('says beforehand how many articles there are, and changes nothing', async () => {
    const bench = start();
    await aDataset(bench);
    await fresh(bench);
    const preview = await bench.client.previewImport({
      sources: [{ file: bench.file('all.jsonl'), options: { dataset: 'native' } }],
    });
    expect(preview).toMatchObject({ articles: 2, isCounted: true, problems: [] });
    expect((await bench.client.listArticles({})).total).toBe(0);
  });
});
