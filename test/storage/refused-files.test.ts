import { chmodSync, mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Bench,
  exported,
  importText,
  makeProject,
  projectName,
  projectWith,
  refusal,
  startChild,
  transports,
  write,
} from '../support/service.ts';

const utf16 = Buffer.from('\ufeffIt fell to 4%, the ministry said.', 'utf16le');

describe.each(transports)('a file that is refused, with storage $transport', ({ start }) => {
  /** Imports one file, sees that it left nothing, and answers what was said of it. */
  async function refused(bench: Bench, file: string): Promise<{ code: string; message: string }> {
    const before = await exported(bench);
    const { added, duplicates, problems, history } = await bench.client.importFiles({
      files: [file],
    });
    expect({ added, duplicates }).toEqual({ added: [], duplicates: [] });
    expect(history.revision).toBe(2);
    expect(await exported(bench)).toEqual(before);
    expect(problems).toHaveLength(1);
    return { code: problems[0]?.code ?? '', message: problems[0]?.message ?? '' };
  }

  it.each<[string, string, Buffer, string, string]>([
    [
      'is in an older encoding',
      'latin.txt',
      Buffer.from('It fell.\nZo\xeb said so.', 'latin1'),
      'file-not-utf8',
      'latin.txt is not UTF-8 text (the first wrong byte is in line 2, and it looks like an older encoding such as Windows-1252); nothing was imported from it. Save it as UTF-8 and import it again.',
    ],
    [
      'is UTF-16 with its mark',
      'wide.txt',
      utf16,
      'file-not-utf8',
      'wide.txt is not UTF-8 text (the first wrong byte is in line 1, and it looks like UTF-16); nothing was imported from it. Save it as UTF-8 and import it again.',
    ],
    [
      'is UTF-16 without its mark',
      'wide.txt',
      utf16.subarray(2),
      'file-not-utf8',
      'wide.txt is not UTF-8 text (the first wrong byte is in line 1, and it looks like UTF-16); nothing was imported from it. Save it as UTF-8 and import it again.',
    ],
    [
      'holds half a surrogate pair',
      'half.txt',
      Buffer.from([0x61, 0xed, 0xa0, 0xbd, 0x62]),
      'file-not-utf8',
      'half.txt is not UTF-8 text (the first wrong byte is in line 1, and it looks like an older encoding such as Windows-1252); nothing was imported from it. Save it as UTF-8 and import it again.',
    ],
    [
      'is empty',
      'empty.txt',
      Buffer.alloc(0),
      'file-empty',
      'empty.txt holds no text; nothing was imported from it.',
    ],
    [
      'is a byte order mark alone',
      'mark.txt',
      Buffer.from('\ufeff'),
      'file-empty',
      'mark.txt holds no text; nothing was imported from it.',
    ],
    [
      'is white space alone',
      'white.txt',
      Buffer.from(' \n\t\u00a0\r\n\u3000\u200b\u2028'),
      'file-empty',
      'white.txt holds no text; nothing was imported from it.',
    ],
    [
      'is Markdown with front matter alone',
      'bare.md',
      Buffer.from('---\ntitle: Nothing\n---\n\n'),
      'file-empty',
      'bare.md holds no text; nothing was imported from it.',
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
    [
      'is of a kind Galley does not read',
      'report.docx',
      Buffer.from('PK\x03\x04'),
      'file-unknown-format',
      'report.docx is of a kind Galley does not read; it reads .txt and .md files. Nothing was imported from it.',
    ],
  ])('%s', async (_, name, bytes, code, message) => {
    const bench = start();
    await projectWith(bench, { 'a.txt': '[The minister|actor] spoke.' });
    expect(await refused(bench, write(bench, name, bytes))).toEqual({ code, message });
  });

  it('is a folder', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': '[The minister|actor] spoke.' });
    mkdirSync(bench.path('march'));
    expect(await refused(bench, bench.file('march'))).toEqual({
      code: 'file-is-folder',
      message: 'march is a folder; nothing was imported from it. Choose the files in it instead.',
    });
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
      code: 'file-unknown-format',
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

describe.each(transports)('a cancelled import, with storage $transport', ({ start }) => {
  it('leaves nothing, and the same files can be imported after it', async () => {
    const bench = start();
    await makeProject(bench);
    await importText(bench, 'a.txt', 'It fell.');
    const before = await exported(bench);
    const files = Array.from({ length: 60 }, (_, index) =>
      write(bench, `${index}.txt`, `Article number ${index}.`),
    );
    const cancel = new AbortController();
    const importing = bench.client.importFiles(
      { files },
      {
        signal: cancel.signal,
        onProgress: ({ done }) => {
          if (done === 5) cancel.abort();
        },
      },
    );
    expect(await refusal(importing)).toEqual({
      code: 'cancelled',
      message: 'Cancelled; nothing was changed.',
    });
    expect(await exported(bench)).toEqual(before);
    expect((await bench.client.importFiles({ files })).added).toHaveLength(60);
  });

  it('leaves what was marked meanwhile', async () => {
    const bench = start();
    await projectWith(bench, { 'a.txt': 'The minister spoke.' });
    const files = Array.from({ length: 60 }, (_, index) =>
      write(bench, `${index}.txt`, `Article number ${index}.`),
    );
    const cancel = new AbortController();
    const undone: Promise<unknown>[] = [];
    const importing = bench.client.importFiles(
      { files },
      {
        signal: cancel.signal,
        onProgress: ({ done }) => {
          if (done !== 5) return;
          undone.push(bench.client.undo({}));
          cancel.abort();
        },
      },
    );
    expect(await refusal(importing)).toMatchObject({ code: 'cancelled' });
    await Promise.all(undone);
    expect(await bench.client.listArticles({})).toEqual({ articles: [], total: 0 });
  });
});

describe('a window whose storage knows no such file', () => {
  it('is told so, and no path is taken for a token', async () => {
    const bench = startChild();
    await makeProject(bench);
    write(bench, 'a.txt', 'It fell.');
    const files = [bench.path('a.txt')];
    expect(await refusal(bench.client.importFiles({ files }))).toMatchObject({
      code: 'file-missing',
    });
  });
});
