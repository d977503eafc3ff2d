import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ReadingLimits } from '../../electron/reading/line.ts';
import { zipOf } from '../support/malformed/zip-writer.ts';
import { exported, makeProject, recordsIn, startHere } from '../support/service.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Milliseconds a test may take on a machine with much else to do. */
const timeout = 240_000;

type Files = Record<string, string | Uint8Array>;

/** Imports a folder with storage whose reader has these limits. */
async function importWith(readingLimits: Partial<ReadingLimits>, files: Files) {
  const bench = startHere(temporaryFolder(), { readingLimits });
  mkdirSync(bench.path('box'));
  for (const [name, bytes] of Object.entries(files))
    writeFileSync(bench.path(`box/${name}`), bytes);
  await makeProject(bench);
  const sources = [{ file: bench.file('box') }];
  const preview = await bench.client.previewImport({ sources });
  const { outcome } = await bench.client.importArticles({ sources });
  return {
    looked: preview.problems.map(({ file, code }) => `${file}: ${code}`),
    rows: outcome.problems.map(({ file, code }) => `${file}: ${code}`),
    texts: recordsIn(await exported(bench)).map(({ text }) => text),
  };
}

/** Links that open and never close: Markdown of this kind takes minutes, and little memory. */
const slow = '[a](b '.repeat(60_000);

it('A file that comes to nothing is given up, in an archive too, and all others are read', {
  timeout,
}, async () => {
  const { rows, looked, texts } = await importWith(
    // With so much memory that this is not what it ends by.
    { patience: 6000, objects: 1500, all: 3000 },
    {
      'a.txt': 'First words.',
      'b.md': slow,
      'c.zip': zipOf([
        { name: 'a.txt', bytes: 'Words inside.' },
        { name: 'b.md', bytes: slow },
        { name: 'c.jsonl', bytes: '{"text":"Other words inside."}' },
      ]),
      'z.txt': 'Last words.',
    },
  );
  const told = ['box/b.md: file-too-slow', 'box/c.zip/b.md: file-too-slow'];
  expect(rows).toEqual(told);
  expect(looked).toEqual(told);
  expect(texts).toEqual(['First words.', 'Words inside.', 'Other words inside.', 'Last words.']);
});

it('A file that takes more memory than its process has ends that process, and nothing else', {
  timeout,
}, async () => {
  const heavy = `<p>${'<b>x</b>'.repeat(149_000)}`;
  const { rows, looked, texts } = await importWith(
    { objects: 80 },
    {
      'a.txt': 'First words.',
      'b.html': heavy,
      'c.zip': zipOf([
        { name: 'a.txt', bytes: 'Words inside.' },
        { name: 'b.html', bytes: heavy },
        { name: 'c.txt', bytes: 'Other words inside.' },
      ]),
      'z.txt': 'Last words.',
    },
  );
  const told = ['box/b.html: file-too-heavy', 'box/c.zip/b.html: file-too-heavy'];
  expect(rows).toEqual(told);
  expect(looked).toEqual(told);
  expect(texts).toEqual(['First words.', 'Words inside.', 'Other words inside.', 'Last words.']);
});

it('A file that takes more bytes than a process may, beside its objects, is given up', {
  timeout,
}, async () => {
  const { rows, texts } = await importWith(
    { all: 250 },
    {
      'a.txt': 'First words.',
      'b.pdf': Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(95_000_000, '1 0 obj\n')]),
      'z.txt': 'Last words.',
    },
  );
  expect(rows).toEqual(['box/b.pdf: file-too-heavy']);
  expect(texts).toEqual(['First words.', 'Last words.']);
});
