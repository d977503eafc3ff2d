import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { galley, galleyJson } from '../support/command-line.ts';
import { projectName, projectWith, recordsIn, startHere } from '../support/service.ts';

/** A folder with a project of three articles, the first with nested marks. */
async function aFolder(): Promise<string> {
  const bench = startHere();
  await projectWith(bench, {
    'a.txt': '[The minister|actor] said [inflation fell to [4%|figure]|claim].',
    'b.txt': 'It [fell|claim].',
    'c.txt': 'No.',
  });
  await bench.client.closeProject({});
  return bench.folder;
}

describe('galley export', () => {
  it('writes in a format, tells what is lost, and says where the report is', async () => {
    const folder = await aFolder();
    const run = await galley(folder, 'export', projectName, 'out', '--format', 'conll');
    expect(run.exit).toBe(0);
    expect(run.out).toContain('Wrote 3 articles');
    expect(run.out).toMatch(/nested figure/);
    expect(run.out).toContain(`What is lost is told in ${join(folder, 'out', 'losses.txt')}.`);
  });

  it('refuses with --strict, with status 1, and writes nothing', async () => {
    const folder = await aFolder();
    const words = ['export', projectName, 'out', '--format', 'conll', '--strict'];
    const { exit, out, errors } = await galley(folder, ...words);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(errors).toMatch(/^Not all fits into conll, so nothing was written\. .*nested figure/);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('says with --dry-run what it would write, and writes nothing', async () => {
    const folder = await aFolder();
    const before = readdirSync(folder);
    const { out } = await galley(folder, 'export', projectName, 'out.jsonl', '--dry-run');
    expect(out).toMatch(/^Would write 3 articles with 4 spans and 0 relations\./);
    expect(out).toContain('{"schema":"galley/2"');
    expect(out).toMatch(/Nothing was written\.\n$/);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('takes marks by label, articles by what they are, and no words', async () => {
    const folder = await aFolder();
    const words = ['--label', 'claim', '--status', 'new', '--no-text'];
    await galleyJson(folder, 'export', projectName, 'out.jsonl', ...words);
    const records = recordsIn(readFileSync(join(folder, 'out.jsonl')));
    expect(records.map(({ text, spans }) => [text, ...spans.map(({ label }) => label)])).toEqual([
      ['', 'claim'],
      ['', 'claim'],
      [''],
    ]);
    await galleyJson(
      folder,
      'export',
      projectName,
      'b.jsonl',
      '--label',
      'claim',
      '--query',
      'fell',
    );
    const found = recordsIn(readFileSync(join(folder, 'b.jsonl')));
    expect(found.map(({ spans }) => spans.map(({ label }) => label))).toEqual([
      ['claim'],
      ['claim'],
    ]);
  });

  it.each([
    ['a format that is none', ['--format', 'words'], /^“words” is not one of native, /],
    ['a layer that is none', ['--layer', 'Zoë'], /^Nobody’s marks are called “Zoë”/],
    ['an overlap that is none', ['--overlap', 'keep'], /^“keep” is not one of drop/],
  ])('refuses %s', async (_, words, sentence) => {
    const folder = await aFolder();
    const { exit, errors } = await galley(folder, 'export', projectName, 'o.jsonl', ...words);
    expect(exit).toBe(1);
    expect(errors).toMatch(sentence);
  });

  it('writes a dataset folder', async () => {
    const folder = await aFolder();
    await galleyJson(folder, 'export', projectName, 'set', '--folder');
    expect(readdirSync(join(folder, 'set'))).toContain('read.py');
  });
});

describe('galley split and stats', () => {
  it('divide articles and count what there is', async () => {
    const folder = await aFolder();
    const words = ['--by', 'none', '--shares', '1,1,1', '--seed', '7'];
    expect(await galleyJson(folder, 'split', projectName, ...words)).toMatchObject({
      splits: [
        { name: 'train', articles: 1 },
        { name: 'validation', articles: 1 },
        { name: 'test', articles: 1 },
      ],
      changed: 3,
    });
    const { out } = await galley(folder, 'stats', projectName);
    expect(out).toContain('3 articles, ');
    expect(out).toContain('split test\t1\n');
    expect(out).toContain('label claim\t2 in 2 articles, 0 in parts, 4 to 20 characters');
    expect(await galleyJson(folder, 'stats', projectName, '--split', 'test')).toMatchObject({
      articles: 1,
    });
  });

  it.each([
    [
      'shares that are none',
      ['--shares', 'most'],
      /^“most” is no shares; write three whole numbers/,
    ],
    ['no share at all', ['--shares', '0,0,0'], /^“0,0,0” is no shares/],
    ['a grouping that is none', ['--by', 'author'], /^“author” is not one of source, date, near/],
  ])('refuse %s', async (_, words, sentence) => {
    const folder = await aFolder();
    const { exit, errors } = await galley(folder, 'split', projectName, ...words);
    expect(exit).toBe(1);
    expect(errors).toMatch(sentence);
  });
});

describe('galley check and convert', () => {
  it('read any dataset, and write it in another format', async () => {
    const folder = await aFolder();
    await galleyJson(folder, 'export', projectName, 'all.jsonl');
    const checked = await galley(folder, 'check', 'all.jsonl');
    expect(checked).toEqual({
      exit: 0,
      out: 'native: 3 articles, 4 spans, 0 relations.\nOffsets count code points (by the format’s rule) in 2 articles.\nAll is well.\n',
      errors: '',
    });
    const converted = await galley(folder, 'convert', 'all.jsonl', 'out', '--to', 'brat');
    expect(converted.exit).toBe(0);
    expect((await galley(folder, 'check', 'out')).out).toContain('brat: 3 articles, 4 spans');
    expect((await galley(folder, 'check', projectName)).out).toMatch(/all is well\.\n$/);
  });

  it('name what is wrong with its line, with status 1', async () => {
    const folder = await aFolder();
    await galleyJson(folder, 'export', projectName, 'all.jsonl');
    const lines = readFileSync(join(folder, 'all.jsonl'), 'utf8').split('\n');
    writeFileSync(join(folder, 'all.jsonl'), [lines[0], '{"schema":', lines[1], ''].join('\n'));
    const { exit, errors } = await galley(folder, 'check', 'all.jsonl');
    expect(exit).toBe(1);
    expect(errors).toMatch(/^all\.jsonl:2: /);
    const converted = await galley(folder, 'convert', 'all.jsonl', 'b.jsonl', '--to', 'native');
    expect(converted.exit).toBe(2);
    expect(converted.out).toContain('Wrote 2 articles');
  });

  it('ask for the format to make', async () => {
    const folder = await aFolder();
    const { exit, errors } = await galley(folder, 'convert', 'a.jsonl', 'b.jsonl');
    expect({ exit, errors }).toEqual({
      exit: 1,
      errors: expect.stringMatching(/^Say which format to make: --to, one of native, labelbuddy/),
    });
  });
});
