import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { everything } from '../../shared/export-contract.ts';
import { offsetUnits } from '../../shared/text/offsets.ts';
import { type Bench, projectWith, refusal, startHere, transports } from '../support/service.ts';

const texts = {
  'a.txt': '🗞️ “[It fell to [4.1%|figure],|claim#1]” said [Zoë 👩‍👧|actor], “[a low|claim#1].”',
  'b.txt': 'One\u2028two: [€1.2 bn|figure] 𝔘\u0085[東京|actor].',
  'c.txt': 'Nothing is marked.',
};

function folderOf(bench: Bench, request = {}) {
  const file = bench.file('set');
  return bench.client.exportDataset({ file, existing: 'refuse', as: 'dataset folder', ...request });
}

/** What the program in a dataset folder says, with Python's standard library alone. */
function readProgram(bench: Bench): string {
  return execFileSync('python3', ['-I', 'read.py'], {
    cwd: bench.path('set'),
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

describe.each(transports)('a dataset folder, with storage $transport', ({ start }) => {
  it('has data, card, schema, plots, sums and a program', async () => {
    const bench = start();
    await projectWith(bench, texts);
    await folderOf(bench);
    expect(readdirSync(bench.path('set')).sort()).toEqual([
      ...['README.md', 'SHA256SUMS', 'data', 'plots', 'read.py', 'schema.json'],
    ]);
    expect(readdirSync(bench.path('set/plots')).sort()).toEqual(['labels.svg', 'lengths.svg']);
    expect(readdirSync(bench.path('set/data'))).toEqual(['data.jsonl']);
    expect(readdirSync(bench.folder).filter((name) => name.startsWith('set'))).toEqual(['set']);
  });

  it.each(offsetUnits)(
    'is read by its own program, which asserts every offset in %s',
    async (unit) => {
      const bench = start();
      await projectWith(bench, texts);
      await folderOf(bench, { offsets: unit });
      expect(readProgram(bench)).toBe('data.jsonl: 3 articles; actor 2, claim 1, figure 2\n');
    },
  );

  it('has a file for each split', async () => {
    const bench = start();
    await projectWith(bench, texts);
    await bench.client.splitArticles({ by: [], shares: { train: 2, validation: 0, test: 1 } });
    await folderOf(bench);
    expect(readdirSync(bench.path('set/data')).sort()).toEqual(['test.jsonl', 'train.jsonl']);
    expect(readProgram(bench)).toMatch(/^test.jsonl: 1 articles;.*\ntrain.jsonl: 2 articles;.*\n$/);
    const card = readFileSync(bench.path('set/README.md'), 'utf8');
    expect(card).toContain('2/0/1, each article by itself, seed 1');
    expect(card).toMatch(/\| test \| 1 \|\n\| train \| 2 \|/);
  });

  it('has the sums that sha256sum checks', async () => {
    const bench = start();
    await projectWith(bench, texts);
    await folderOf(bench, { format: 'brat' });
    const checked = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
      cwd: bench.path('set'),
      encoding: 'utf8',
    });
    expect(checked.split('\n').filter((line) => line !== '' && !line.endsWith(': OK'))).toEqual([]);
    expect(checked).toContain('data/data.jsonl: OK');
    expect(checked).toContain('brat/annotation.conf: OK');
  });
});

describe('the program in a dataset folder', () => {
  it.each([
    ['a word that is another', (data: string) => data.replace(/("text":".*?)fell to/, '$1rose to')],
    ['an offset that is another', (data: string) => data.replace(/"start":\d+/, '"start":2')],
    [
      'an end of a fragment',
      (data: string) => data.replace(/"fragments":\[\{"start":4/, '"fragments":[{"start":3'),
    ],
  ])('does not take %s', async (_, change) => {
    const bench = startHere();
    await projectWith(bench, texts);
    await folderOf(bench);
    const path = bench.path('set/data/data.jsonl');
    const data = readFileSync(path, 'utf8');
    writeFileSync(path, change(data));
    expect(readFileSync(path, 'utf8')).not.toBe(data);
    expect(() => readProgram(bench)).toThrow(/AssertionError/);
  });

  it('reads a dataset without words', async () => {
    const bench = startHere();
    await projectWith(bench, texts);
    await folderOf(bench, { contents: { ...everything, text: 'left out' } });
    expect(readProgram(bench)).toBe('data.jsonl: 3 articles; actor 2, claim 1, figure 2\n');
    expect(readFileSync(bench.path('set/README.md'), 'utf8')).toContain('`text_sha256` tells');
  });
});

describe('the card of a dataset', () => {
  it('says what is in it, how it was made, and what the labels mean', async () => {
    const bench = startHere();
    await projectWith(bench, texts);
    const project = await bench.client.readProject({});
    const { id, name } = project;
    const after = { id, name, guidelines: '# Rules\n\nMark whole words.' };
    const before = { id, name, guidelines: project.guidelines };
    await bench.client.commit({ edits: [{ kind: 'project', before, after }] });
    await folderOf(bench, { contents: { ...everything, labelIds: ['claim', 'figure'] } });
    const card = readFileSync(bench.path('set/README.md'), 'utf8');
    expect(card).toMatch(/^# Elections\n\nIt holds 3 articles with 3 marked spans/);
    expect(card).toContain('- Marks of “claim”, “figure”.');
    expect(card).toContain('### claim\n\nWhat somebody states to be so');
    expect(card).not.toContain('### actor');
    expect(card).toContain('## Guidelines\n\n#### Rules\n\nMark whole words.');
    expect(card).toContain('| claim | 1 | 1 | 1 |');
    expect(card).toContain('![Spans of each label](plots/labels.svg)');
    expect(card).toContain('## Licence and source');
    expect(card).toContain('- annotator-1: 3 spans');
  });

  it('is the same for the same data', async () => {
    const bench = startHere();
    await projectWith(bench, texts);
    await folderOf(bench);
    const sums = readFileSync(bench.path('set/SHA256SUMS'), 'utf8');
    await folderOf(bench, { existing: 'replace' });
    expect(readFileSync(bench.path('set/SHA256SUMS'), 'utf8')).toBe(sums);
  });

  it('is refused a folder that is there', async () => {
    const bench = startHere();
    await projectWith(bench, texts);
    await folderOf(bench);
    expect(await refusal(folderOf(bench))).toMatchObject({ code: 'output-exists' });
  });
});
