import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { article } from '../support/notation.ts';
import {
  type Bench,
  importFiles,
  makeProject,
  page,
  projectWith,
  reopen,
  transports,
  write,
} from '../support/service.ts';

/** Imports a file of this text and answers its article's id. */
async function importText(bench: Bench, name: string, text: string): Promise<string> {
  return (await importFiles(bench, [write(bench, name, text)])).firstId;
}

async function textOf({ client }: Bench, articleId: string) {
  const { text } = await client.readArticle({ articleId });
  return text;
}

describe.each(transports)('an imported file, with storage $transport', ({ start }) => {
  it('keeps every character: spaces, tabs, blank lines, marks and signs unseen', async () => {
    const bench = start();
    await makeProject(bench);
    const text =
      '  Zoe\u0308 said\u00a0:\t“4 %” \u202f\n\n\n🗞️👩‍👩‍👧 \u200eشرق\u2028\ufeff東京\u0085\u00ad ﬁn \n ';
    const id = await importText(bench, 'a.txt', text);
    expect((await textOf(bench, id)).content).toBe(text);
  });

  it('loses its byte order mark and CRLFs, and says so', async () => {
    const bench = start();
    await makeProject(bench);
    const bytes = Buffer.from('\ufeffIt fell.\r\nIt rose.\rIt fell.\n', 'utf8');
    const id = await importText(bench, 'crlf.txt', bytes.toString('utf8'));
    const text = await textOf(bench, id);
    expect(text.content).toBe('It fell.\nIt rose.\nIt fell.\n');
    expect(text.provenance).toEqual({
      file: 'crlf.txt',
      format: 'text',
      encoding: 'utf-8',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      byteOrderMark: true,
      lineEnds: 2,
      container: '',
      line: 0,
      notes: [],
    });
  });

  it('is left in the form of its accents: nothing is normalised', async () => {
    const bench = start();
    await makeProject(bench);
    const text = 'Ångström Å \u212b and Zo\u0065\u0308 are three ways.';
    const id = await importText(bench, 'a.txt', text);
    expect((await textOf(bench, id)).content).toBe(text);
  });

  it('has the SHA-256 of its text in UTF-8', async () => {
    const bench = start();
    await makeProject(bench);
    const id = await importText(bench, 'a.txt', 'abc');
    expect((await textOf(bench, id)).sha256).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('has its title, byline and date recognised', async () => {
    const bench = start();
    await makeProject(bench);
    const id = await importText(
      bench,
      'a.txt',
      'Unemployment falls again\nBy Zoë Müller\n4 March 2026\n\nIt fell to 4.1%, the ministry said.\n',
    );
    const { article } = await bench.client.readArticle({ articleId: id });
    expect(article).toMatchObject({
      title: 'Unemployment falls again',
      byline: 'Zoë Müller',
      published: '2026-03-04',
      status: 'new',
    });
  });

  it('takes the facts of its Markdown front matter', async () => {
    const bench = start();
    await makeProject(bench);
    const id = await importText(
      bench,
      'a.md',
      '---\ntitle: Turnover\nauthor: A. Writer\ndate: 2026-03-04\nsource: The Courier\nlang: en\n---\n\nIt hit **€1.2 bn**.\n',
    );
    const { article, text } = await bench.client.readArticle({ articleId: id });
    expect(article).toMatchObject({
      title: 'Turnover',
      byline: 'A. Writer',
      published: '2026-03-04',
      source: 'The Courier',
      language: 'en',
    });
    const [bold] = text.marks;
    expect(text.content.slice(bold?.start, bold?.end)).toBe('€1.2 bn');
  });

  it.each([
    ['a date that is no day', 'date: 2024-02-30'],
    ['a title of 1,001 characters', `title: ${'x'.repeat(1001)}`],
    ['a byline of 1,001 characters', `author: ${'x'.repeat(1001)}`],
    ['a language that is none', `language: ${'x'.repeat(36)}`],
  ])('stops no other file with %s in its front matter', async (_, line) => {
    const bench = start();
    await makeProject(bench);
    const odd = write(bench, 'odd.md', `---\n${line}\n---\n\nOdd facts.\n`);
    const plain = write(bench, 'plain.txt', 'Plain words.');
    const { added, problemCount } = await importFiles(bench, [odd, plain]);
    // The odd one may come in without its fact or be reported; it is never both or neither.
    expect(added + problemCount).toBe(2);
    const { articles } = await bench.client.listArticles({});
    expect(articles.map(({ title }) => title)).toContain('Plain words.');
  });

  it('comes in the order given, after what is there', async () => {
    const bench = start();
    await makeProject(bench);
    await importText(bench, 'z.txt', 'First.');
    const files = ['c', 'a', 'b'].map((name) => write(bench, `${name}.txt`, `About ${name}.`));
    const { firstId } = await importFiles(bench, files);
    const { articles } = await bench.client.listArticles({});
    expect(articles.map(({ title }) => title)).toEqual([
      'First.',
      'About c.',
      'About a.',
      'About b.',
    ]);
    expect(articles[1]?.id).toBe(firstId);
  });

  it('is told to be there already when its text is, whatever its name', async () => {
    const bench = start();
    await makeProject(bench);
    const id = await importText(bench, 'a.txt', 'Turnover rose.\n');
    const files = [
      write(bench, 'copy.txt', 'Turnover rose.\n'),
      write(bench, 'windows.txt', '\ufeffTurnover rose.\r\n'),
      write(bench, 'new.txt', 'Turnover fell.\n'),
      write(bench, 'new again.txt', 'Turnover fell.\n'),
    ];
    const report = await importFiles(bench, files);
    expect(report.added).toBe(1);
    expect(report.duplicates.map(({ place, of }) => [place.file, of])).toEqual([
      ['copy.txt', { id, title: 'Turnover rose.' }],
      ['windows.txt', { id, title: 'Turnover rose.' }],
      ['new again.txt', { id: report.firstId, title: 'Turnover fell.' }],
    ]);
  });

  it('makes no entry in the history when nothing is new', async () => {
    const bench = start();
    await makeProject(bench);
    await importText(bench, 'a.txt', 'Turnover rose.');
    const { history } = await importFiles(bench, [bench.file('a.txt')]);
    expect(history.revision).toBe(1);
  });

  it('comes in beside files that cannot be read, which are named each', async () => {
    const bench = start();
    await makeProject(bench);
    const files = [
      bench.file('gone.txt'),
      write(bench, 'good.txt', 'Turnover rose.'),
      write(bench, 'picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0])),
    ];
    const { added, problems } = await importFiles(bench, files);
    expect(added).toBe(1);
    expect(problems.map(({ file, code }) => [file, code])).toEqual([
      ['gone.txt', 'file-missing'],
      ['picture.txt', 'file-not-text'],
    ]);
  });

  it('is one of 300 that come in and are undone as one', async () => {
    const bench = start();
    await makeProject(bench);
    const files = Array.from({ length: 300 }, (_, index) =>
      write(bench, `${index}.txt`, `Article number ${index}.`),
    );
    const { added, history } = await importFiles(bench, files);
    expect(added).toBe(300);
    expect(history.undo).toMatchObject({ action: 'add articles', count: 300 });
    await bench.client.undo({});
    expect(await bench.client.listArticles({})).toEqual({ articles: [], total: 0 });
  });

  it('can be marked, and its marks are there when it is opened again', async () => {
    const bench = start();
    const notation =
      '“[It fell to [4.1%|figure],|claim#1]” said [Zoë 👩‍👧|actor], “[the lowest since [1970|figure]|claim#1].”';
    const [id = ''] = await projectWith(bench, { 'a.txt': notation });
    await reopen(bench);
    expect(await page(bench, id)).toBe(notation);
    expect((await textOf(bench, id)).content).toBe(article(notation).text);
  });
});
