import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { galley, galleyJson } from '../support/command-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Records of a newspaper, the third of them broken. */
const records = [
  '{"headline":"Bread","body":"Bread rose by 4% in May.","desk":"trade"}',
  '{"headline":"Flood","body":"The dam held; nobody left.","desk":"home"}',
  '{"headline":"Broken","body":',
  '{"headline":"Mills","body":"Two mills closed, and bread got dearer.","desk":"trade"}',
].join('\n');

async function project(): Promise<string> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'news.jsonl'), records);
  await galley(folder, 'new', 'p.galley');
  return folder;
}

async function imported(): Promise<string> {
  const folder = await project();
  await galley(folder, 'import', 'p.galley', 'news.jsonl');
  return folder;
}

async function titles(folder: string, ...options: readonly string[]): Promise<string[]> {
  const json = await galleyJson(folder, 'list', 'p.galley', ...options);
  const { articles } = z.object({ articles: z.array(z.object({ title: z.string() })) }).parse(json);
  return articles.map(({ title }) => title);
}

describe('importing on the command line', () => {
  it('says first what would come of it, then adds what can be read, and names what cannot', async () => {
    const folder = await project();
    const dry = await galley(folder, 'import', 'p.galley', 'news.jsonl', '--dry-run');
    expect(dry.out).toContain('news.jsonl\tjsonl\tutf-8\t3\n');
    expect(dry.out).toContain('body=text');
    expect(await titles(folder)).toEqual([]);

    const run = await galley(folder, 'import', 'p.galley', 'news.jsonl', '--report', 'report.txt');
    expect(run.exit).toBe(2);
    expect(run.out).toBe('3 imported, 1 not imported.\n');
    expect(run.errors).toContain('news.jsonl');
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toContain('news.jsonl');
    expect(await titles(folder)).toEqual(['Bread', 'Flood', 'Mills']);

    const again = await galley(folder, 'import', 'p.galley', 'news.jsonl');
    expect(again.out).toContain('0 imported, 3 already there, 1 not imported.');
    await galley(folder, 'undo', 'p.galley');
    expect(await titles(folder)).toEqual([]);
  });

  it('takes the uses of columns, an encoding and a format that it is told', async () => {
    const folder = await project();
    writeFileSync(join(folder, 'odd.dat'), Buffer.from('Caf\xe9 rouvre.', 'latin1'));
    writeFileSync(join(folder, 'table.csv'), 'text,other\nshort,The long words of an article.\n');
    const told = ['--format', 'text', '--encoding', 'windows-1252'];
    expect((await galley(folder, 'import', 'p.galley', 'odd.dat', ...told)).out).toBe(
      '1 imported.\n',
    );
    const mapped = ['--map', 'other=text', '--map', 'text=title'];
    await galley(folder, 'import', 'p.galley', 'table.csv', ...mapped);
    expect(await titles(folder)).toEqual(['Café rouvre.', 'short']);
    expect((await galley(folder, 'import', 'p.galley', 'table.csv', '--map', 'a=b')).errors).toBe(
      '“a=b” is not one of text, title, byline, published, source, language, metadata, nothing.\n',
    );
  });
});

describe('finding on the command line', () => {
  it('lists the articles that are meant, and gives them a status', async () => {
    const folder = await imported();
    expect(await titles(folder, '--meta', 'desk=trade')).toEqual(['Bread', 'Mills']);
    const run = await galley(folder, 'set-status', 'p.galley', 'finished', '--meta', 'desk=trade');
    expect(run.out).toBe('2 articles are finished now.\n');
    await galley(folder, 'set-status', 'p.galley', 'in-progress', 'Flood');
    expect(await titles(folder, '--status', 'finished')).toEqual(['Bread', 'Mills']);
    expect(await titles(folder, '--status', 'in-progress', '--limit', '1')).toEqual(['Flood']);
    expect((await galley(folder, 'set-status', 'p.galley', 'finished')).exit).toBe(1);
    expect((await galley(folder, 'set-status', 'p.galley', 'done', 'Flood')).errors).toBe(
      '“done” is no status; there are new, in progress, finished, skipped, flagged.\n',
    );
  });

  it('shows where words stand', async () => {
    const folder = await imported();
    const run = await galley(folder, 'search', 'p.galley', 'bread', '--in', 'text');
    expect(run.out).toBe(
      'Mills\n  Two mills closed, and [bread] got dearer.\nBread\n  [Bread] rose by 4% in May.\n',
    );
    expect((await galley(folder, 'search', 'p.galley', 'wine')).out).toBe('Nothing was found.\n');
    expect((await galley(folder, 'search', 'p.galley', 'NOT bread')).exit).toBe(1);
  });
});
