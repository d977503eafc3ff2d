import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nativeRecordSchema } from '../../shared/formats/native.ts';
import { galley, galleyJson, type Run } from '../support/command-line.ts';
import { importText, projectName, startChild, startHere } from '../support/service.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A folder with a project `p.galley` and, where there is a text, an article “Prices” of it. */
async function projectOf(text: string | null): Promise<string> {
  const bench = startHere();
  await bench.client.createProject({ file: bench.file('p.galley'), name: '' });
  if (text !== null) await importText(bench, 'prices.md', `---\ntitle: Prices\n---\n${text}`);
  await bench.client.closeProject({});
  return bench.folder;
}

/** One line on standard error, nothing on standard output, and the exit status of a refusal. */
function expectRefused(run: Run, sentence: string): void {
  expect(run).toEqual({ exit: 1, out: '', errors: `${sentence}\n` });
}

const tagged = z.strictObject({ id: z.string(), revision: z.int() });

async function tag(folder: string, ...words: string[]): Promise<string> {
  return tagged.parse(await galleyJson(folder, 'tag', 'p.galley', ...words)).id;
}

/** What is marked on the article “Prices”, in code points, by the storage in this process. */
async function spansOf(folder: string) {
  const { client, file } = startHere(folder);
  await client.openProject({ file: file('p.galley') });
  const { articleId } = await client.findArticle({ name: 'Prices' });
  const { spans } = await client.readRecord({ articleId, offsets: 'codepoint' });
  await client.closeProject({});
  return spans.map(({ label, start, end, text }) => ({ label, start, end, text }));
}

describe('galley new', () => {
  it('makes a project with the file’s name', async () => {
    const folder = temporaryFolder();
    const made = await galleyJson(folder, 'new', 'Prices 2026.galley');
    expect(made).toEqual({
      id: expect.any(String),
      name: 'Prices 2026',
      path: join(folder, 'Prices 2026.galley'),
    });
    expect(readdirSync(folder)).toEqual(['Prices 2026.galley']);
  });

  it('refuses to replace a file', async () => {
    const folder = await projectOf(null);
    const path = join(folder, 'p.galley');
    const before = readFileSync(path);
    expectRefused(
      await galley(folder, 'new', 'p.galley'),
      `There is already a file at ${path}, and it was left as it is; choose another name.`,
    );
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('galley import', () => {
  it('adds files in their order and names their articles', async () => {
    const folder = await projectOf(null);
    writeFileSync(join(folder, 'b.txt'), 'It rose.');
    writeFileSync(join(folder, 'a.txt'), 'It fell.');
    const report = await galleyJson(folder, 'import', 'p.galley', 'b.txt', 'a.txt');
    expect(report).toMatchObject({ added: 2, duplicates: [], problems: [] });
    expect(await galleyJson(folder, 'list', 'p.galley')).toEqual({
      articles: [
        {
          id: expect.any(String),
          title: 'It rose.',
          byline: '',
          published: '',
          status: 'new',
          annotations: 0,
        },
        {
          id: expect.any(String),
          title: 'It fell.',
          byline: '',
          published: '',
          status: 'new',
          annotations: 0,
        },
      ],
    });
  });

  it('names the article that a file is already', async () => {
    const folder = await projectOf('It fell.');
    const report = await galleyJson(folder, 'import', 'p.galley', 'prices.md');
    expect(report).toMatchObject({
      added: 0,
      duplicates: [
        { place: { file: 'prices.md', line: 0 }, kind: 'exact', of: { title: 'Prices' } },
      ],
      problems: [],
    });
  });

  it('is done in part, with status 2, when one file of two cannot be read', async () => {
    const folder = await projectOf(null);
    writeFileSync(join(folder, 'a.txt'), 'It fell.');
    writeFileSync(join(folder, 'empty.txt'), '');
    const { exit, out, errors } = await galley(
      folder,
      'import',
      'p.galley',
      'a.txt',
      'empty.txt',
      '--json',
    );
    expect(exit).toBe(2);
    expect(errors).toBe('empty.txt holds no text; nothing was imported from it.\n');
    expect(JSON.parse(out)).toMatchObject({
      added: 1,
      duplicates: [],
      problems: [
        {
          file: 'empty.txt',
          line: 0,
          code: 'file-empty',
          message: 'empty.txt holds no text; nothing was imported from it.',
        },
      ],
    });
  });

  it('is refused, with status 1, when no file can be read', async () => {
    const folder = await projectOf(null);
    const { exit, errors } = await galley(folder, 'import', 'p.galley', 'gone.txt');
    expect(exit).toBe(1);
    expect(errors).toBe('gone.txt is not there; nothing was imported from it.\n');
  });
});

describe('galley tag', () => {
  it('counts offsets in code points', async () => {
    const folder = await projectOf('🗞️😊 It fell to 4%.');
    await tag(folder, 'Prices', 'figure', '15', '17');
    expect(await spansOf(folder)).toEqual([{ label: 'figure', start: 15, end: 17, text: '4%' }]);
  });

  it('answers with the mark’s id and the revision, and nothing else', async () => {
    const folder = await projectOf('It fell.');
    expect(await galleyJson(folder, 'tag', 'p.galley', 'Prices', 'actor', '0', '2')).toEqual({
      id: expect.any(String),
      revision: 2,
    });
  });

  it('leaves white space at the ends out', async () => {
    const folder = await projectOf('😊 It \u00a0fell.');
    await tag(folder, 'Prices', 'actor', '1', '6');
    expect(await spansOf(folder)).toEqual([{ label: 'actor', start: 2, end: 4, text: 'It' }]);
  });

  it('takes a character whole that the offsets would split', async () => {
    const folder = await projectOf('Zoe\u0308 and 👩‍👧 fell.');
    await tag(folder, 'Prices', 'actor', '0', '3');
    await tag(folder, 'Prices', 'actor', '10', '11');
    expect(await spansOf(folder)).toEqual([
      { label: 'actor', start: 0, end: 4, text: 'Zoe\u0308' },
      { label: 'actor', start: 9, end: 12, text: '👩‍👧' },
    ]);
  });

  it('takes the article by its id', async () => {
    const folder = await projectOf('It fell.');
    const { articles } = z
      .object({ articles: z.array(z.object({ id: z.string() })) })
      .parse(await galleyJson(folder, 'list', 'p.galley'));
    await tag(folder, articles[0]?.id ?? '', 'actor', '0', '2');
    expect(await spansOf(folder)).toHaveLength(1);
  });

  it('makes a new article one in progress', async () => {
    const folder = await projectOf('It fell.');
    await tag(folder, 'Prices', 'actor', '0', '2');
    expect(await galleyJson(folder, 'list', 'p.galley')).toMatchObject({
      articles: [{ status: 'in progress', annotations: 1 }],
    });
  });

  it.each<[string, string[], string]>([
    [
      'an unknown article',
      ['prices', 'actor', '0', '2'],
      'There is no article “prices” in this project; give an id or an exact title.',
    ],
    [
      'an unknown label',
      ['Prices', 'cue', '0', '2'],
      'There is no label “cue” in this project; it has claim, actor, figure. Nothing was changed.',
    ],
    [
      'an end after the text',
      ['Prices', 'actor', '0', '12'],
      '0 to 12 is not a span of this article, whose text has 11 characters (0 to 11); nothing was changed.',
    ],
    [
      'an end before its start',
      ['Prices', 'actor', '5', '4'],
      '5 to 4 is not a span of this article, whose text has 11 characters (0 to 11); nothing was changed.',
    ],
    [
      'an empty span',
      ['Prices', 'actor', '4', '4'],
      '4 to 4 is not a span of this article, whose text has 11 characters (0 to 11); nothing was changed.',
    ],
    [
      'no number',
      ['Prices', 'actor', '0', 'two'],
      '“two” is not an offset; offsets are whole numbers from 0.',
    ],
    [
      'white space alone',
      ['Prices', 'actor', '1', '3'],
      'The span holds only white space; nothing was changed.',
    ],
  ])('refuses %s', async (_, words, sentence) => {
    const folder = await projectOf('😊  It\nfell.\n');
    expectRefused(await galley(folder, 'tag', 'p.galley', ...words), sentence);
    expect(await spansOf(folder)).toEqual([]);
  });

  it('refuses the same mark twice, in one line though its words stand on two', async () => {
    const folder = await projectOf('😊  It\nfell.\n');
    await tag(folder, 'Prices', 'claim', '3', '11');
    expectRefused(
      await galley(folder, 'tag', 'p.galley', 'Prices', 'claim', '3', '11'),
      '“It fell.” is already marked as claim; nothing was changed.',
    );
  });

  it('refuses a title that two articles have', async () => {
    const folder = await projectOf('It fell.');
    writeFileSync(join(folder, 'more.md'), '---\ntitle: Prices\n---\nIt rose.');
    await galley(folder, 'import', 'p.galley', 'more.md');
    expectRefused(
      await galley(folder, 'tag', 'p.galley', 'Prices', 'actor', '0', '2'),
      '2 articles are titled “Prices”; give the id of the one you mean.',
    );
  });
});

describe('galley untag, undo and redo', () => {
  it('remove a mark, bring it back and remove it again', async () => {
    const folder = await projectOf('It fell.');
    const id = await tag(folder, 'Prices', 'actor', '0', '2');
    expect(await galleyJson(folder, 'untag', 'p.galley', id)).toEqual({ revision: 3 });
    expect(await galleyJson(folder, 'undo', 'p.galley')).toEqual({
      revision: 4,
      undo: 'remove “It”',
    });
    expect(await spansOf(folder)).toHaveLength(1);
    expect(await galleyJson(folder, 'redo', 'p.galley')).toEqual({
      revision: 5,
      redo: 'remove “It”',
    });
    expect(await spansOf(folder)).toEqual([]);
  });

  it('name what they did to a person', async () => {
    const folder = await projectOf('It fell.');
    await tag(folder, 'Prices', 'actor', '0', '2');
    const undone = await galley(folder, 'undo', 'p.galley');
    expect(undone).toEqual({ exit: 0, out: 'Undone: tag “It” as actor.\n', errors: '' });
    const redone = await galley(folder, 'redo', 'p.galley');
    expect(redone).toEqual({ exit: 0, out: 'Done again: tag “It” as actor.\n', errors: '' });
  });

  it('refuse what is not there', async () => {
    const folder = await projectOf(null);
    expectRefused(await galley(folder, 'undo', 'p.galley'), 'There is nothing to undo.');
    expectRefused(await galley(folder, 'redo', 'p.galley'), 'There is nothing to redo.');
    expectRefused(
      await galley(folder, 'untag', 'p.galley', 'none'),
      'There is no annotation “none” in this project; nothing was changed.',
    );
  });
});

describe('galley show', () => {
  it('gives the article as an export does', async () => {
    const folder = await projectOf('😊 It fell to 4%.');
    await tag(folder, 'Prices', 'figure', '13', '15');
    await galley(folder, 'export', 'p.galley', 'out.jsonl');
    const { out } = await galley(folder, 'show', 'p.galley', 'Prices', '--json');
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync(join(folder, 'out.jsonl'), 'utf8')));
    expect(Object.keys(JSON.parse(out))).toEqual(Object.keys(nativeRecordSchema.shape));
  });

  it('shows a person the title, the text and the marks', async () => {
    const folder = await projectOf('😊 It fell to 4%.');
    const id = await tag(folder, 'Prices', 'figure', '13', '15');
    const { out } = await galley(folder, 'show', 'p.galley', 'Prices');
    expect(out).toBe(`Prices\nin progress\n\n😊 It fell to 4%.\n\n${id}  figure  13–15  “4%”\n`);
  });
});

describe('galley export', () => {
  it('says what it wrote', async () => {
    const folder = await projectOf('It fell.');
    await tag(folder, 'Prices', 'actor', '0', '2');
    expect(await galleyJson(folder, 'export', 'p.galley', 'out.jsonl')).toEqual({
      path: join(folder, 'out.jsonl'),
      articles: 1,
      spans: 1,
      bytes: readFileSync(join(folder, 'out.jsonl')).length,
      losses: [],
      report: '',
    });
  });

  it('replaces a file only when told to', async () => {
    const folder = await projectOf('It fell.');
    writeFileSync(join(folder, 'out.jsonl'), 'my work');
    expectRefused(
      await galley(folder, 'export', 'p.galley', 'out.jsonl'),
      `There is already a file at ${join(folder, 'out.jsonl')}, and it was left as it is; choose another name, or replace it on purpose.`,
    );
    expect(readFileSync(join(folder, 'out.jsonl'), 'utf8')).toBe('my work');
    expect((await galley(folder, 'export', 'p.galley', 'out.jsonl', '--replace')).exit).toBe(0);
    expect(readFileSync(join(folder, 'out.jsonl'), 'utf8')).toContain('It fell.');
  });

  it.each([
    ['codepoint', 1],
    ['utf16', 2],
    ['byte', 4],
  ])('counts in %s when told to', async (unit, start) => {
    const folder = await projectOf('😊It fell.');
    await tag(folder, 'Prices', 'actor', '1', '3');
    await galley(folder, 'export', 'p.galley', 'out.jsonl', '--offsets', unit);
    const record = JSON.parse(readFileSync(join(folder, 'out.jsonl'), 'utf8'));
    expect(record).toMatchObject({ offset_unit: unit, spans: [{ start, end: start + 2 }] });
  });
});

describe('galley check', () => {
  it('finds nothing wrong with a whole project', async () => {
    const folder = await projectOf('It fell.');
    expect(await galleyJson(folder, 'check', 'p.galley')).toEqual({ ok: true, problems: [] });
    expect((await galley(folder, 'check', 'p.galley')).out).toBe(
      '1 article and 0 annotations were read; all is well.\n',
    );
  });

  it('names what is wrong, with status 1', async () => {
    const folder = await projectOf('It fell.');
    const db = new Database(join(folder, 'p.galley'));
    db.exec(`UPDATE text SET content = 'It rose.'`);
    db.close();
    const { exit, out } = await galley(folder, 'check', 'p.galley', '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      problems: [{ file: join(folder, 'p.galley'), code: 'changed-text' }],
    });
  });
});

describe('the command line', () => {
  it.each<[string, string[], string]>([
    ['an unknown command', ['lable'], 'There is no command “lable”; galley --help lists them.'],
    [
      'a command named like something else',
      ['constructor'],
      'There is no command “constructor”; galley --help lists them.',
    ],
    [
      'too few words',
      ['list'],
      'That is not how this command is called: galley list PROJECT [WHICH]',
    ],
    [
      'too many words',
      ['list', 'p.galley', 'more'],
      'That is not how this command is called: galley list PROJECT [WHICH]',
    ],
    [
      'an unknown option',
      ['list', 'p.galley', '--all'],
      'That is not how this command is called: galley list PROJECT [WHICH]',
    ],
    [
      'an option of another command',
      ['list', 'p.galley', '--replace'],
      'That is not how this command is called: galley list PROJECT [WHICH]',
    ],
    [
      'an unknown unit',
      ['export', 'p.galley', 'o.jsonl', '--offsets', 'words'],
      'That is not how this command is called: galley export PROJECT OUT [--format FORMAT] [WHAT] [--offsets codepoint|utf16|byte] [--overlap drop|file-per-label] [--folder] [--strict] [--dry-run] [--replace]',
    ],
  ])('refuses %s', async (_, words, sentence) => {
    expectRefused(await galley(temporaryFolder(), ...words), sentence);
  });

  it('refuses a project that is not there, and makes none', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'p.galley');
    for (const words of [
      ['list'],
      ['undo'],
      ['check'],
      ['import', 'a.txt'],
      ['export', 'o.jsonl'],
    ]) {
      const [command = '', ...rest] = words;
      expectRefused(
        await galley(folder, command, 'p.galley', ...rest),
        `There is no project at ${path}; it may have been moved or renamed. Open it from where it is now.`,
      );
    }
    expect(existsSync(path)).toBe(false);
  });

  it('refuses a project that is open in the window, by name', async () => {
    const bench = startChild();
    await bench.client.createProject({ file: bench.file(projectName), name: '' });
    expectRefused(
      await galley(bench.folder, 'list', projectName),
      `${bench.path(projectName)} is open in the Galley window (process ${bench.child.pid}), and only one can write to it at a time; close it there first. Nothing was changed.`,
    );
  });

  it('works on the project that the window works on', async () => {
    const folder = await projectOf('It fell.');
    await tag(folder, 'Prices', 'actor', '0', '2');
    const bench = startChild(folder);
    const { history } = await bench.client.openProject({ file: bench.file('p.galley') });
    expect(history.undo).toMatchObject({ action: 'tag', quote: 'It' });
    await bench.client.undo({});
    await bench.client.closeProject({});
    expect(await spansOf(folder)).toEqual([]);
  });

  it('lists its commands when asked for help', async () => {
    const { exit, out, errors } = await galley(temporaryFolder(), '--help');
    expect({ exit, errors }).toEqual({ exit: 0, errors: '' });
    const named = [...out.matchAll(/^ {2}galley ([\w-]+)/gm)].map(([, command]) => command);
    expect([...new Set(named)]).toEqual([
      ...[
        'new',
        'import',
        'list',
        'search',
        'set-status',
        'show',
        'tag',
        'set',
        'untag',
        'link',
        'unlink',
        'tag-every',
      ],
      ...['actors', 'undo', 'redo', 'correct', 'history', 'remove', 'restore', 'export'],
      ...['stats', 'split', 'convert', 'schema', 'check'],
    ]);
  });

  it('takes files from the folder where the person stands', async () => {
    const folder = await projectOf(null);
    mkdirSync(join(folder, 'texts'));
    writeFileSync(join(folder, 'texts', 'a.txt'), 'It fell.');
    await galleyJson(join(folder, 'texts'), 'import', '../p.galley', 'a.txt');
    expect(await galleyJson(folder, 'list', 'p.galley')).toMatchObject({
      articles: [{ title: 'It fell.' }],
    });
  });
});
