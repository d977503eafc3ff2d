import { chmodSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Bench,
  exported,
  importFiles,
  makeProject,
  projectName,
  projectWith,
  refusal,
  startChild,
  transports,
  write,
} from '../support/service.ts';

describe.each(transports)('a file that is refused, with storage $transport', ({ start }) => {
  /** Imports one file, sees that it left nothing, and answers what was said of it. */
  async function refused(bench: Bench, file: string): Promise<{ code: string; message: string }> {
    const before = await exported(bench);
    const { added, problems, history } = await importFiles(bench, [file]);
    expect(added).toBe(0);
    expect(history.revision).toBe(2);
    expect(await exported(bench)).toEqual(before);
    expect(problems).toHaveLength(1);
    return { code: problems[0]?.code ?? '', message: problems[0]?.message ?? '' };
  }

  it.each<[string, string, Buffer, string, string]>([
    [
      'is empty',
      'empty.txt',
      Buffer.alloc(0),
      'file-empty',
      'empty.txt holds no text; nothing was imported from it.',
    ],
    [
      'is 50 MB on one line',
      'long.txt',
      Buffer.alloc(50_000_000, 'word '),
      'file-too-large',
      'long.txt is 50.0 MB, and an article can be at most 10 MB; nothing was imported from it. Split it into parts and import those.',
    ],
    [
      'is 3 MB of Markdown',
      'long.md',
      Buffer.alloc(3_000_000, 'word '),
      'file-too-large',
      'long.md is 3.0 MB, and an article can be at most 2 MB; nothing was imported from it. Split it into parts and import those.',
    ],
    [
      'is a picture',
      'picture.txt',
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0', 'latin1'),
      'file-not-text',
      'picture.txt is not a text file; nothing was imported from it.',
    ],
    [
      'is text with a NUL in it',
      'nul.txt',
      Buffer.from('It fell.\0It rose, said the ministry, and then it fell again.'),
      'file-not-text',
      'nul.txt is not a text file; nothing was imported from it.',
    ],
  ])('%s', async (_, name, bytes, code, message) => {
    const bench = start();
    await projectWith(bench, { 'a.txt': '[The minister|actor] spoke.' });
    expect(await refused(bench, write(bench, name, bytes))).toEqual({ code, message });
  });

  it.each<[string, string, Buffer]>([
    ['is a byte order mark alone', 'mark.txt', Buffer.from('\ufeff')],
    ['is white space alone', 'white.txt', Buffer.from(' \n\t\u00a0\r\n\u3000\u200b\u2028')],
    ['is Markdown with front matter alone', 'a.md', Buffer.from('---\ntitle: Nothing\n---\n\n')],
    ['is of a kind Galley does not read', 'report.doc', Buffer.from('PK\x03\x04')],
  ])('%s', async (_, name, bytes) => {
    const bench = start();
    await projectWith(bench, { 'a.txt': '[The minister|actor] spoke.' });
    expect((await refused(bench, write(bench, name, bytes))).message).toMatch(/\.$/);
  });

  it('is not there', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': '[The minister|actor] spoke.' });
    expect(await refused(bench, bench.file('gone.txt'))).toEqual({
      code: 'file-missing',
      message: 'gone.txt is not there; nothing was imported from it.',
    });
  });

  it('is the project itself', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': '[The minister|actor] spoke.' });
    expect(await refused(bench, bench.file(projectName))).toMatchObject({
      code: 'file-other-kind',
    });
  });

  it.skipIf(process.getuid?.() === 0)('may not be read', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': '[The minister|actor] spoke.' });
    const file = write(bench, 'secret.txt', 'It fell.');
    chmodSync(bench.path('secret.txt'), 0);
    expect(await refused(bench, file)).toEqual({
      code: 'file-unreadable',
      message: 'secret.txt could not be read (no permission); nothing was imported from it.',
    });
  });
});

describe('a window whose storage knows no such file', () => {
  it('is told so, and no path is taken for a token', async () => {
    const bench = startChild();
    await makeProject(bench);
    write(bench, 'a.txt', 'It fell.');
    expect(await refusal(importFiles(bench, [bench.path('a.txt')]))).toMatchObject({
      code: 'file-missing',
    });
  });
});
