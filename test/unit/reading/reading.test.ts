import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { openDescriber, openReader } from '../../../electron/reading/reader.ts';
import type { Problem } from '../../../shared/problem.ts';
import { readOptionsSchema } from '../../../shared/reading/options.ts';
import type { ReadRecord, SourceDescription } from '../../../shared/reading/record.ts';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Files = Record<string, string | Uint8Array>;

/** Writes files into a folder of their own, `box`; answers its path. */
function aFolder(files: Files): string {
  folder = mkdtempSync(join(tmpdir(), 'galley-reading-'));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, 'box', name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
  }
  return join(folder, 'box');
}

async function readAll(path: string, options: object = {}) {
  const records: ReadRecord[] = [];
  const problems: Problem[] = [];
  const reader = openReader([{ path, options: readOptionsSchema.parse(options) }]);
  for (let part = await reader.next(); part !== null; part = await reader.next()) {
    records.push(...part.records);
    problems.push(...part.problems);
  }
  reader.close();
  return { records, problems };
}

async function describeAll(path: string): Promise<SourceDescription[]> {
  const found: SourceDescription[] = [];
  const describer = openDescriber([{ path, options: readOptionsSchema.parse({}) }]);
  for (let part = await describer.next(); part !== null; part = await describer.next()) {
    found.push(...part.descriptions);
  }
  describer.close();
  return found;
}

/** Places with their problems' codes. */
const told = (problems: readonly Problem[]) =>
  problems.map(({ file, line, code }) => `${file} ${line} ${code}`);

const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const docx = (body: string) =>
  zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${body}</w:t></w:r></w:p></w:body></w:document>`,
  });

const pdf = (stream: string) =>
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n4 0 obj<</Length ${stream.length}>>stream\n${stream}\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>`;

const pdfLines = (...lines: string[]) =>
  pdf(`BT /F 10 Tf 12 TL 20 300 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`);

const encryptedPdf = pdfLines('Secret').replace(
  'trailer<<',
  `6 0 obj<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>endobj\ntrailer<</Encrypt 6 0 R/ID[<00><00>]`,
);

const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) });

const epub = zip({
  'META-INF/container.xml':
    '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
  'b.opf':
    '<package><metadata><dc:title>The Book</dc:title><dc:creator>A. Writer</dc:creator><dc:language>en</dc:language></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
  'a.xhtml': '<html><head><title/></head><body><h1>One</h1><p>First words.</p></body></html>',
  'b.xhtml': '<html><head><title/></head><body><h1>Two</h1><p>Other words.</p></body></html>',
});

describe('Reading a folder', () => {
  it('makes an article of each file that it can, and a problem of each that it cannot', async () => {
    const truncated = zip({ 'a.txt': 'Words that were cut off. '.repeat(50) }).slice(0, 60);
    const path = aFolder({
      'a.txt': 'Prices fell again.',
      'b.md': '# Title\n\nWords with a [link](https://example.org).',
      'broken.zip': truncated,
      'cut.docx': docx('Cut').slice(0, 200),
      'bomb.docx': bomb,
      'd.docx': docx('Words of a document.'),
      'e.pdf': pdfLines('The govern-', 'ment kept its plans.'),
      'empty.txt': '',
      'locked.pdf': encryptedPdf,
      'no.pdf': 'this is no pdf',
      'nul.txt': 'a\0b',
      'old.doc': 'x',
      'page.html':
        '<p>Only <b>words</b>.</p><script>document.write("evil")</script><style>p{}</style>',
      'pictures.pdf': pdf('0 0 m 10 10 l S'),
      'z.epub': epub,
    });
    const { records, problems } = await readAll(path);
    expect(records.map(({ place, text }) => [place.file, place.line, text.content])).toEqual([
      ['box/a.txt', 0, 'Prices fell again.'],
      ['box/b.md', 0, 'Title\n\nWords with a link.'],
      ['box/d.docx', 0, 'Words of a document.'],
      ['box/e.pdf', 0, 'The government kept its plans.'],
      ['box/page.html', 0, 'Only words.'],
      ['box/z.epub', 1, 'One\n\nFirst words.'],
      ['box/z.epub', 2, 'Two\n\nOther words.'],
    ]);
    expect(told(problems).sort()).toEqual([
      'box 0 files-unknown',
      'box/bomb.docx 0 file-bomb',
      'box/broken.zip 0 file-damaged',
      'box/cut.docx 0 file-damaged',
      'box/empty.txt 0 file-empty',
      'box/locked.pdf 0 file-encrypted',
      'box/no.pdf 0 file-damaged',
      'box/nul.txt 0 file-not-text',
      'box/pictures.pdf 0 pdf-without-text',
    ]);
  });

  it('reads what lies in an archive, and tells what cannot be read of it', async () => {
    const path = aFolder({
      'x.zip': zip({
        'in/a.txt': 'Words inside.',
        '../out.txt': 'Words outside.',
        'in/x.zip': 'PK',
        '__MACOSX/a.txt': 'hidden',
      }),
    });
    const { records, problems } = await readAll(path);
    expect(records.map(({ place }) => place.file)).toEqual([
      'box/x.zip/in/a.txt',
      'box/x.zip/out.txt',
    ]);
    expect(told(problems)).toEqual(['box/x.zip/in/x.zip 0 archive-in-archive']);
  });
});

describe('A file that its process does not survive', () => {
  it('is a problem, and all others are read', async () => {
    const path = aFolder({
      'a.txt': 'First words.',
      // More elements than there would be memory for.
      'b.html': `<p>${'<b>x</b>'.repeat(1_200_000)}`,
      'c.txt': 'Last words.',
    });
    const { records, problems } = await readAll(path);
    expect(records.map(({ text }) => text.content)).toEqual(['First words.', 'Last words.']);
    expect(told(problems)).toEqual(['box/b.html 0 file-too-heavy']);
  });

  it('is never waited for without end: where nothing is heard, that is told', async () => {
    const path = aFolder({ 'a.txt': 'First words.' });
    const source = { path, options: readOptionsSchema.parse({}) };
    const reader = openReader([source], { readingLimits: { patience: 1 } });
    await expect(reader.next()).rejects.toThrow('the process that reads files did not start');
    reader.close();
    reader.close();
  });
});

describe('Reading records', () => {
  it('tells each line of JSON that is none with its number, and keeps the others', async () => {
    const path = aFolder({
      'a.jsonl': [
        '{"headline":"One","body":"First words.","meta":{"k":1}}',
        '{"body":"cut',
        '[1]',
        '{"body":"\\ud800"}',
        '{"headline":"no text"}',
        '{"headline":"Two","body":"Other words.","spans":[{"start":0}]}',
      ].join('\r\n'),
    });
    const { records, problems } = await readAll(path);
    expect(
      records.map(({ place, facts, text }) => [place.line, facts.title, text.content]),
    ).toEqual([
      [1, 'One', 'First words.'],
      [6, 'Two', 'Other words.'],
    ]);
    expect(records[0]?.facts.meta).toEqual({ 'meta.k': '1' });
    expect(told(problems)).toEqual([
      'box/a.jsonl 2 record-broken',
      'box/a.jsonl 3 record-no-object',
      'box/a.jsonl 4 record-wrong-characters',
      'box/a.jsonl 5 record-without-text',
    ]);
  });

  it('tells rows of another length with their line, and keeps the others', async () => {
    const path = aFolder({
      'a.csv':
        'Titel;Text;Datum\nEins;"Erste\nWorte";2024-03-05\nzu;wenig\nZwei;Andere Worte;05.03.2024\n',
    });
    const { records, problems } = await readAll(path);
    expect(
      records.map(({ place, facts, text }) => [place.line, facts.published, text.content]),
    ).toEqual([
      [2, '2024-03-05', 'Erste\nWorte'],
      [5, '', 'Andere Worte'],
    ]);
    expect(told(problems)).toEqual(['box/a.csv 4 row-ragged']);
  });

  it('leaves out a record that would take all memory', async () => {
    const large = `{"text":"many","list":[${'{},'.repeat(2_000_000)}{}]}`;
    const path = aFolder({
      'a.json': `[${large},\n{"text":"Words."}]`,
      'b.jsonl': `${large}\n{"text":"Words."}`,
    });
    const { records, problems } = await readAll(path);
    expect(records.map(({ place }) => place)).toEqual([
      { file: 'box/a.json', line: 2 },
      { file: 'box/b.jsonl', line: 2 },
    ]);
    expect(told(problems)).toEqual([
      'box/a.json 1 record-too-large',
      'box/b.jsonl 1 record-too-large',
    ]);
  });

  it('finds the list in an object, and reads on behind a broken record', async () => {
    const path = aFolder({
      'a.json':
        '{"n":1,"items":[{"text":"First words."},\n{"text":tru},\n{"text":"Other words."}]}',
    });
    const { records, problems } = await readAll(path);
    expect(records.map(({ place, text }) => [place.line, text.content])).toEqual([
      [1, 'First words.'],
      [3, 'Other words.'],
    ]);
    expect(told(problems)).toEqual(['box/a.json 2 record-broken']);
  });

  it('takes columns for what a person says they are', async () => {
    const path = aFolder({ 'a.tsv': 'text\tnote\nwrong\tRight words.\n' });
    const { records } = await readAll(path, { mapping: { note: 'text', text: 'nothing' } });
    expect(records.map(({ text, facts }) => [text.content, facts.meta])).toEqual([
      ['Right words.', {}],
    ]);
  });
});

describe('Looking into files', () => {
  it('says what each is, and what its columns are taken for', async () => {
    const path = aFolder({ 'a.csv': 'headline,author,content\nOne,A. Writer,Some words here.\n' });
    const [found] = await describeAll(path);
    expect(found).toMatchObject({
      file: 'box/a.csv',
      format: 'csv',
      encoding: 'utf-8',
      articles: 1,
      isCounted: true,
      first: [{ title: 'One', byline: 'A. Writer', characters: 16 }],
    });
    expect(found?.columns.map(({ name, use }) => [name, use])).toEqual([
      ['headline', 'title'],
      ['author', 'byline'],
      ['content', 'text'],
    ]);
  });
});

describe('Text files', () => {
  it('come back to the character but for the byte order mark and line ends', async () => {
    const alphabet = [
      'a',
      ' ',
      '\n',
      '\r\n',
      '\r',
      '\t',
      'é',
      'e\u0301',
      '\u2028',
      '\u200b',
      '\u0001',
      '\u001b',
      '😀',
      '👩‍👩‍👧',
      'ع',
      '漢',
      '\ufeff',
      '\u00ad',
      '\u0085',
      '\ufffd',
    ];
    let state = 7;
    const next = (limit: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
    const written = Array.from({ length: 500 }, (_, index) => {
      const body = Array.from(
        { length: 1 + next(80) },
        () => alphabet[next(alphabet.length)] ?? '',
      );
      return `${index % 3 === 0 ? '\ufeff' : ''}w${body.join('')}`;
    });
    const names = written.map((_, index) => `${String(index).padStart(3, '0')}.txt`);
    const path = aFolder(
      Object.fromEntries(names.map((name, index) => [name, written[index] ?? ''])),
    );
    const { records, problems } = await readAll(path);
    expect(problems).toEqual([]);
    expect(records.map(({ text }) => text.content)).toEqual(
      written.map((text) => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')),
    );
  });
});
