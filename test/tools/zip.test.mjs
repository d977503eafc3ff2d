import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzip } from '../../tools/set-up/zip.mjs';
import { temporaryFolder } from './support/temporary-folder.mjs';

const repeated = 'proof '.repeat(10_000);

/** Written by an independent hand: Python's. */
const writeZip = `
import sys, zipfile
def add(archive, name, text, mode, how=zipfile.ZIP_DEFLATED):
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = mode << 16
    archive.writestr(entry, text, how)
with zipfile.ZipFile(sys.argv[1], 'w') as archive:
    archive.comment = b'a comment after everything'
    add(archive, 'top/program', 'proof ' * 10_000, 0o100755)
    add(archive, 'top/plain.txt', 'as it is', 0o100644, zipfile.ZIP_STORED)
    add(archive, 'top/empty', '', 0o100644)
    add(archive, 'top/größe/日本.txt', 'in any script', 0o100644)
    add(archive, 'top/link', 'plain.txt', 0o120777)
    for name in sys.argv[2:]:
        add(archive, name, 'more', 0o100644)
`;

function zipIn(folder, ...more) {
  const path = join(folder, 'made.zip');
  execFileSync('python3', ['-c', writeZip, path, ...more]);
  return path;
}

test('a zip file is unpacked with its contents, permissions and links', async (t) => {
  const folder = temporaryFolder(t);
  await unzip(zipIn(folder), folder);
  const textOf = (name) => readFileSync(join(folder, 'top', name), 'utf8');
  assert.equal(textOf('program'), repeated);
  assert.equal(textOf('plain.txt'), 'as it is');
  assert.equal(textOf('empty'), '');
  assert.equal(textOf('größe/日本.txt'), 'in any script');
  assert.equal(readlinkSync(join(folder, 'top', 'link')), 'plain.txt');
  if (process.platform === 'win32') return;
  assert.equal(statSync(join(folder, 'top', 'program')).mode & 0o777, 0o755);
  assert.equal(statSync(join(folder, 'top', 'plain.txt')).mode & 0o777, 0o644);
});

test('entries are placed, or left out, as the caller says', async (t) => {
  const folder = temporaryFolder(t);
  const place = (name) => (name === 'top/program' ? 'renamed' : null);
  await unzip(zipIn(folder), join(folder, 'unpacked'), place);
  assert.equal(readFileSync(join(folder, 'unpacked', 'renamed'), 'utf8'), repeated);
  assert.throws(() => statSync(join(folder, 'unpacked', 'top')));
});

test('an entry that would leave the folder is refused', async (t) => {
  const folder = temporaryFolder(t);
  const path = zipIn(folder, '../outside');
  await assert.rejects(unzip(path, join(folder, 'unpacked')), /would write outside its folder/);
});

test('a zip file cut short is refused', async (t) => {
  const folder = temporaryFolder(t);
  const path = zipIn(folder);
  truncateSync(path, 200);
  await assert.rejects(unzip(path, folder), /is not a zip file, or is cut short/);
});
