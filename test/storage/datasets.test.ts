import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Input } from '../../shared/contract.ts';
import { everything } from '../../shared/export-contract.ts';
import type { NativeRecord } from '../../shared/formats/native.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { everyArticle } from '../../shared/queue-contract.ts';
import { aRelation } from '../support/notation.ts';
import {
  type Bench,
  deskAt,
  importFiles,
  makeProject,
  openProject,
  projectName,
  projectWith,
  recordsIn,
  refusal,
  startHere,
  transports,
  write,
} from '../support/service.ts';

/** Articles of an export that takes a while. */
const many = 600;

type Request = Partial<Input<'exportDataset'>>;

const marked = '[The minister|actor] said [inflation fell to [4%|figure]|claim].';

/** Exports to `name`, and answers what was said of it. */
function exportTo(bench: Bench, name: string, request: Request = {}) {
  const file = bench.file(name);
  return bench.client.exportDataset({ existing: 'refuse', ...request, file });
}

/** The records of a native export. */
async function recordsOf(
  bench: Bench,
  contents: Partial<typeof everything>,
): Promise<NativeRecord[]> {
  const request = { contents: { ...everything, ...contents }, existing: 'replace' as const };
  await exportTo(bench, 'some.jsonl', request);
  return recordsIn(readFileSync(bench.path('some.jsonl')));
}

/** The paths of all files in a folder. */
function filesIn(bench: Bench, name: string): string[] {
  return readdirSync(bench.path(name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => `${parentPath.slice(bench.path(name).length)}/${file}`)
    .sort();
}

/** A project with a claim attributed to its actor, and an article without marks. */
async function aProject(bench: Bench): Promise<string[]> {
  const ids = await projectWith(bench, {
    'a.txt': marked,
    'b.txt': 'It [fell|claim].',
    'c.txt': 'No.',
  });
  const [id = ''] = ids;
  const { article, annotations } = await deskAt(bench, id);
  const [actor, claim] = annotations;
  if (actor === undefined || claim === undefined) throw new Error('the marks are not there');
  const relation = aRelation({ articleId: id, fromId: claim.id, toId: actor.id });
  const edits: Edit[] = [
    { kind: 'relation', before: null, after: relation },
    {
      kind: 'article',
      before: article,
      after: {
        ...article,
        source: 'North Wire',
        split: 'test',
        status: 'flagged',
        published: '2026-03-04',
      },
    },
  ];
  await bench.client.commit({ edits });
  return ids;
}

describe('what goes into a dataset', () => {
  it('is everything where nothing is said', async () => {
    const bench = startHere();
    const ids = await aProject(bench);
    expect((await recordsOf(bench, {})).map(({ id }) => id)).toEqual(ids);
  });

  it.each<[string, Partial<typeof everything>, number[]]>([
    ['of a source', { filter: { ...everyArticle, sources: ['North Wire'] } }, [0]],
    ['of a day', { filter: { ...everyArticle, from: '2026-03-04', to: '2026-03-04' } }, [0]],
    ['of a status', { filter: { ...everyArticle, statuses: ['new'] } }, [1, 2]],
    ['of a split', { splits: ['test'] }, [0]],
    ['of no split', { splits: [''] }, [1, 2]],
    ['that a search finds', { query: 'fell' }, [0, 1]],
    ['that all of it means', { query: 'fell', splits: ['test'] }, [0]],
    ['that nothing means', { query: 'nowhere' }, []],
  ])('are articles %s', async (_, contents, wanted) => {
    const bench = startHere();
    const ids = await aProject(bench);
    const found = (await recordsOf(bench, contents)).map(({ id }) => ids.indexOf(id));
    expect(found).toEqual(wanted);
  });

  it('are all articles where only some marks are meant, with the links between those', async () => {
    const bench = startHere();
    await aProject(bench);
    const claims = await recordsOf(bench, { labelIds: ['claim'] });
    expect(claims.map(({ spans }) => spans.map(({ label }) => label))).toEqual([
      ['claim'],
      ['claim'],
      [],
    ]);
    expect(claims[0]?.relations).toEqual([]);
    const both = await recordsOf(bench, { labelIds: ['claim', 'actor'] });
    expect(both[0]?.relations).toHaveLength(1);
  });

  it('are the marks of a layer, and nobody is named', async () => {
    const bench = startHere();
    await aProject(bench);
    await bench.client.closeProject({});
    const db = new Database(bench.path(projectName));
    db.exec(`INSERT INTO layer VALUES ('zz', 'Zoë Müller', 'annotator');
      UPDATE annotation SET layer_id = 'zz' WHERE label_id = 'figure'`);
    db.close();
    await openProject(bench);
    const { layers } = await bench.client.readLayers({});
    expect(layers.map(({ name, pseudonym }) => [name, pseudonym])).toEqual([
      ['annotator', 'annotator-1'],
      ['Zoë Müller', 'annotator-2'],
    ]);
    const [all] = await recordsOf(bench, {});
    expect(all?.spans.map(({ label, layer }) => `${label} ${layer}`)).toEqual([
      'actor annotator-1',
      'claim annotator-1',
      'figure annotator-2',
    ]);
    const [hers] = await recordsOf(bench, { layerIds: ['zz'], annotators: 'names' });
    expect(hers?.spans.map(({ label, layer }) => `${label} ${layer}`)).toEqual([
      'figure Zoë Müller',
    ]);
  });

  it('are no words of the articles where they may not be passed on, but all that stands on them', async () => {
    const bench = startHere();
    await projectWith(bench, { 'a.txt': 'Prices\n\n[The minister|actor] said [it fell|claim].' });
    const [whole] = await recordsOf(bench, {});
    const [bare] = await recordsOf(bench, { text: 'left out' });
    expect(readFileSync(bench.path('some.jsonl'), 'utf8')).not.toMatch(/minister|it fell/);
    const withoutWords = (record: NativeRecord | undefined) => ({
      ...record,
      text: '',
      spans: record?.spans.map((span) => ({ ...span, text: '' })),
    });
    expect(bare).toEqual(withoutWords(whole));
  });

  it('cannot be without words in a format that is made of them', async () => {
    const bench = startHere();
    await aProject(bench);
    const contents = { ...everything, text: 'left out' as const };
    const refused = await refusal(exportTo(bench, 'out', { format: 'brat', contents }));
    expect(refused.code).toBe('format-needs-text');
    expect(existsSync(bench.path('out'))).toBe(false);
  });
});

describe.each(transports)('what a format cannot carry, with storage $transport', ({ start }) => {
  it('is told before anything is written, with the first article as it would be', async () => {
    const bench = start();
    await aProject(bench);
    const before = readdirSync(bench.folder);
    const plan = await bench.client.planExport({ format: 'conll' });
    expect(plan).toMatchObject({ articles: 3, output: 'folder', ending: '' });
    expect(plan.losses).toContainEqual({ kind: 'relation', name: 'attributed to', count: 1 });
    expect(plan.losses).toContainEqual({ kind: 'nested span', name: 'figure', count: 1 });
    expect(plan.first.map(({ path }) => path)).toEqual([
      'Elections.iob2.conll',
      'Elections.iob2.offsets.jsonl',
    ]);
    expect(plan.first[0]?.text).toContain('minister I-actor');
    expect(readdirSync(bench.folder)).toEqual(before);
  });

  it('is nothing in native JSONL', async () => {
    const bench = start();
    await aProject(bench);
    const plan = await bench.client.planExport({});
    expect(plan).toMatchObject({ articles: 3, spans: 4, relations: 1, losses: [] });
    expect(plan).toMatchObject({ output: 'file', ending: 'jsonl' });
    const [first] = plan.first;
    await exportTo(bench, 'out.jsonl');
    expect(readFileSync(bench.path('out.jsonl'), 'utf8').startsWith(first?.text ?? '?')).toBe(true);
  });

  it('is told beside what is written, the same as was said before', async () => {
    const bench = start();
    await aProject(bench);
    const { losses } = await bench.client.planExport({ format: 'conll' });
    const written = await exportTo(bench, 'out', { format: 'conll' });
    expect(written).toMatchObject({
      articles: 3,
      losses,
      report: `${bench.path('out')}/losses.txt`,
    });
    const report = readFileSync(bench.path('out/losses.txt'), 'utf8');
    expect(report).toContain(
      'What out does not hold of the project, because conll cannot carry it:',
    );
    expect(report).toMatch(/- .*figure.*fit/);
  });

  it('keeps it from being written where that is wanted', async () => {
    const bench = start();
    await aProject(bench);
    const before = readdirSync(bench.folder);
    const refused = await refusal(exportTo(bench, 'out', { format: 'conll', losses: 'refuse' }));
    expect(refused.code).toBe('export-loses');
    expect(refused.message).toMatch(/^Not all fits into conll, so nothing was written\. .*figure/);
    expect(readdirSync(bench.folder)).toEqual(before);
    await exportTo(bench, 'out.jsonl', { losses: 'refuse' });
  });
});

describe.each(transports)('a dataset of several files, with storage $transport', ({ start }) => {
  it('is a folder with the sums of all its files', async () => {
    const bench = start();
    const [a, b, c] = await aProject(bench);
    await exportTo(bench, 'out', { format: 'brat' });
    const named = readFileSync(bench.path('out/SHA256SUMS'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  ')[1] ?? '');
    const ofArticles = [a, b, c].flatMap((id = '') => {
      const name = id.replace(' ', '%20');
      return [`${name}.ann`, `${name}.txt`];
    });
    const wanted = ['annotation.conf', 'losses.txt', 'visual.conf', ...ofArticles];
    expect(named.sort()).toEqual(wanted.sort());
  });

  it('replaces a folder only on purpose, and only one that an export wrote', async () => {
    const bench = start();
    await aProject(bench);
    await exportTo(bench, 'out', { format: 'brat' });
    const first = filesIn(bench, 'out');
    const again = { format: 'brat', existing: 'replace' } as const;
    expect(await refusal(exportTo(bench, 'out', { format: 'brat' }))).toMatchObject({
      code: 'output-exists',
    });
    await exportTo(bench, 'out', again);
    expect(filesIn(bench, 'out')).toEqual(first);
    write(bench, 'out/thesis.txt', 'my work');
    expect(await refusal(exportTo(bench, 'out', again))).toMatchObject({ code: 'output-not-ours' });
    expect(readFileSync(bench.path('out/thesis.txt'), 'utf8')).toBe('my work');
    expect(readdirSync(bench.folder).filter((name) => name.startsWith('out'))).toEqual(['out']);
  });

  it('takes an empty folder, and no file and no folder of another', async () => {
    const bench = start();
    await aProject(bench);
    mkdirSync(bench.path('empty'));
    const again = { format: 'brat', existing: 'replace' } as const;
    await exportTo(bench, 'empty', again);
    write(bench, 'file', 'my work');
    mkdirSync(bench.path('mine'));
    write(bench, 'mine/SHA256SUMS', 'of something else');
    write(bench, 'mine/a.txt', 'my work');
    for (const name of ['file', 'mine']) {
      expect(await refusal(exportTo(bench, name, again))).toMatchObject({
        code: 'output-not-ours',
      });
    }
  });

  it('leaves nothing when it is cancelled on its way', async () => {
    const bench = start();
    await makeProject(bench);
    // So many that it is not over before it is told to stop.
    const lines = Array.from({ length: many }, (_, index) => `{"text":"It fell ${index} times."}`);
    await importFiles(bench, [write(bench, 'many.jsonl', lines.join('\n'))]);
    const before = readdirSync(bench.folder);
    for (const moment of [1, many + 1]) {
      const cancel = new AbortController();
      const exporting = bench.client.exportDataset(
        { file: bench.file('out'), existing: 'refuse', format: 'brat' },
        {
          signal: cancel.signal,
          onProgress: ({ done }) => {
            if (done >= moment) cancel.abort();
          },
        },
      );
      expect(await refusal(exporting)).toMatchObject({ code: 'cancelled' });
      expect(readdirSync(bench.folder)).toEqual(before);
    }
  });
});

describe('the report of losses beside a file', () => {
  it('is never put over a file of somebody else', async () => {
    const bench = startHere();
    await aProject(bench);
    write(bench, 'out.losses.txt', 'what I lost');
    const refused = await refusal(exportTo(bench, 'out.jsonl', { existing: 'replace' }));
    expect(refused.code).toBe('output-exists');
    expect(readFileSync(bench.path('out.losses.txt'), 'utf8')).toBe('what I lost');
  });
});

describe('what a project has', () => {
  it('is counted by status, split, label and kind of link', async () => {
    const bench = startHere();
    await aProject(bench);
    const found = await bench.client.readStatistics({});
    expect(found).toMatchObject({
      ...{ articles: 3, spans: 4, relations: 1 },
      splits: [
        { name: '', articles: 2 },
        { name: 'test', articles: 1 },
      ],
      relationTypes: [{ name: 'attributed to', relations: 1 }],
    });
    expect(found.labels.map(({ name, spans, articles }) => [name, spans, articles])).toEqual([
      ['claim', 2, 2],
      ['actor', 1, 1],
      ['figure', 1, 1],
    ]);
  });
});
