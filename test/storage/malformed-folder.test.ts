import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { type Bench, exported, makeProject, recordsIn, startHere } from '../support/service.ts';

/** What is not a file, or not to be read, lies in folders of Unix: there are none of these elsewhere. */
const unix = it.skipIf(process.platform === 'win32');

const isRoot = process.getuid?.() === 0;

async function importBox(bench: Bench, onProgress: (done: number) => void = () => {}) {
  await makeProject(bench);
  const sources = [{ file: bench.file('box') }];
  const { outcome } = await bench.client.importArticles(
    { sources },
    { onProgress: ({ done }) => onProgress(done) },
  );
  return {
    rows: outcome.problems.map(({ file, line, code }) => `${file}, ${line}: ${code}`).sort(),
    texts: recordsIn(await exported(bench)).map(({ text }) => text),
  };
}

/** A folder called `box` with a good file at both ends. */
function boxIn(bench: Bench): (name: string) => string {
  mkdirSync(bench.path('box/in/deep'), { recursive: true });
  writeFileSync(bench.path('box/a.txt'), 'First words.');
  writeFileSync(bench.path('box/z.txt'), 'Last words.');
  return (name) => bench.path(`box/${name}`);
}

unix('A folder is read without what is no file in it, which is told one by one', async () => {
  const bench = startHere();
  const at = boxIn(bench);
  execFileSync('mkfifo', [at('pipe.txt')]);
  symlinkSync('/dev/zero', at('device.txt'));
  symlinkSync('nowhere.txt', at('dead link.txt'));
  symlinkSync('circle.txt', at('circle.txt'));
  symlinkSync('..', at('in/loop'));
  symlinkSync(at('in'), at('link to a folder'));
  symlinkSync(at('a.txt'), at('in/link to a file.md'));
  mkdirSync(at('empty'));
  writeFileSync(at('.hidden.txt'), 'Hidden words.');
  writeFileSync(at('picture.jpg'), 'x');
  writeFileSync(at('in/deep/old.doc'), 'x');
  writeFileSync(
    Buffer.concat([Buffer.from(at('gr')), Buffer.from([0xfc]), Buffer.from('n.txt')]),
    'Green words.',
  );
  const socket = createServer().listen(at('socket.txt'));
  onTestFinished(() => void socket.close());
  const { rows, texts } = await importBox(bench);
  expect(rows).toEqual([
    'box, 0: files-unknown',
    'box/circle.txt, 0: file-unreadable',
    'box/dead link.txt, 0: file-missing',
    'box/device.txt, 0: file-special',
    'box/in/loop, 0: link-passed-over',
    'box/link to a folder, 0: link-passed-over',
    'box/pipe.txt, 0: file-special',
    'box/socket.txt, 0: file-special',
  ]);
  // The link to a file is a copy of it, which is passed over as any other.
  expect(texts).toEqual(['First words.', 'Green words.', 'Last words.']);
});

unix('Files that vanish, or become something else, while others are read are told', async () => {
  const bench = startHere();
  const at = boxIn(bench);
  // More than is read ahead, so that what lies behind is opened after the first part is added.
  const records = Array.from({ length: 4000 }, (_, index) => `{"text":"Record ${index}."}\n`);
  writeFileSync(at('b.jsonl'), records.join(''));
  writeFileSync(at('c.txt'), 'Lost words.');
  writeFileSync(at('d.zip'), 'PK');
  writeFileSync(at('e.txt'), 'Lost words.');
  let isGone = false;
  const { rows, texts } = await importBox(bench, (done) => {
    if (done === 0 || isGone) return;
    isGone = true;
    rmSync(at('c.txt'));
    rmSync(at('d.zip'));
    rmSync(at('e.txt'));
    execFileSync('mkfifo', [at('e.txt')]);
  });
  expect(rows).toEqual([
    'box/c.txt, 0: file-missing',
    'box/d.zip, 0: file-missing',
    'box/e.txt, 0: file-special',
  ]);
  expect(texts).toHaveLength(4002);
});

(isRoot ? it.skip : unix)('Files and folders that may not be read are told', async () => {
  const bench = startHere();
  const at = boxIn(bench);
  writeFileSync(at('secret.txt'), 'Secret words.');
  chmodSync(at('secret.txt'), 0);
  chmodSync(at('in/deep'), 0);
  onTestFinished(() => chmodSync(at('in/deep'), 0o700));
  const { rows, texts } = await importBox(bench);
  expect(rows).toEqual(['box/in/deep, 0: file-unreadable', 'box/secret.txt, 0: file-unreadable']);
  expect(texts).toEqual(['First words.', 'Last words.']);
});

unix('A pipe or a device that is chosen itself is told, and not waited for', async () => {
  const bench = startHere();
  await makeProject(bench);
  execFileSync('mkfifo', [bench.path('pipe.txt')]);
  const sources = [{ file: bench.file('pipe.txt') }, { file: '/dev/zero' }, { file: '/dev/null' }];
  const { outcome } = await bench.client.importArticles({ sources });
  expect(outcome.problems.map(({ file, code }) => `${file}: ${code}`)).toEqual([
    'pipe.txt: file-special',
    'zero: file-special',
    'null: file-special',
  ]);
});

it('A folder of a hundred folders in one another is read to its end', async () => {
  const bench = startHere();
  boxIn(bench);
  const deep = `box/${'d/'.repeat(100)}`;
  mkdirSync(bench.path(deep), { recursive: true });
  writeFileSync(bench.path(`${deep}m.txt`), 'Deep words.');
  const { rows, texts } = await importBox(bench);
  expect(rows).toEqual([]);
  expect(texts).toEqual(['First words.', 'Deep words.', 'Last words.']);
});
