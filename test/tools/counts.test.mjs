import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  countCheck,
  countPlaywright,
  countTap,
  countVitest,
  sum,
} from '../../tools/test/counts.mjs';
import { parseRequest } from '../../tools/test/run-parts.mjs';

const crash = { passed: 0, failed: 1, names: [] };
const none = { names: [] };

function vitestReport(passed, failed, files = []) {
  return { numPassedTests: passed, numFailedTests: failed, testResults: files };
}

test('tests that passed and failed are counted, those skipped are not', () => {
  assert.deepEqual(countVitest(vitestReport(7, 0), 0), { passed: 7, failed: 0, ...none });
  assert.deepEqual(countVitest(vitestReport(5, 2), 1), { passed: 5, failed: 2, ...none });
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 9 };
  assert.deepEqual(countPlaywright({ stats }, 1), { passed: 4, failed: 2, ...none });
  const tap = 'ok 1\n# tests 4\n# pass 3\n# fail 1\n# skipped 0\n';
  assert.deepEqual(countTap(tap, 1), { passed: 3, failed: 1, ...none });
  assert.deepEqual(countCheck(0), { passed: 1, failed: 0, ...none });
  assert.deepEqual(countCheck(2), crash);
});

test('a test file that could not be loaded is one failure', () => {
  const unloaded = { status: 'failed', assertionResults: [] };
  const loaded = { status: 'failed', assertionResults: [{ status: 'failed', fullName: 'two' }] };
  const report = vitestReport(3, 1, [
    { name: '/home/me/test/unit/one.test.ts', ...unloaded },
    { name: '/home/me/test/unit/two.test.ts', ...loaded },
  ]);
  const names = ['test/unit/one.test.ts', 'test/unit/two.test.ts: two'];
  assert.deepEqual(countVitest(report, 1), { passed: 3, failed: 2, names });
});

test('what failed is named, in suites within suites too', () => {
  const inner = { title: 'inner', specs: [{ title: 'holds', ok: false }] };
  const suites = [{ title: 'a.test.ts', specs: [{ title: 'is', ok: true }], suites: [inner] }];
  const stats = { expected: 1, unexpected: 1, flaky: 0 };
  assert.deepEqual(countPlaywright({ stats, suites }, 1).names, ['a.test.ts: inner: holds']);
  const tap = 'ok 1 - fine\n    not ok 2 - not fine\n# pass 1\n# fail 1\n';
  assert.deepEqual(countTap(tap, 1).names, ['not fine']);
});

test('a runner that crashed, or failed without saying what, is one failure', () => {
  assert.deepEqual(countVitest(null, 1), crash);
  assert.deepEqual(countPlaywright(null, 0), crash);
  assert.deepEqual(countTap(null, 1), crash);
  assert.deepEqual(countVitest(vitestReport(7, 0), 1), { passed: 7, failed: 1, ...none });
});

test('counts add up, and nothing tested is a failure', () => {
  const one = { passed: 0, failed: 2, names: ['one', 'two'] };
  const counts = [{ passed: 3, failed: 0, ...none }, crash, one];
  assert.deepEqual(sum(counts), { passed: 3, failed: 3, names: ['one', 'two'] });
  assert.deepEqual(sum([{ passed: 0, failed: 0 }]), crash);
});

test('parts are named first, and flags are for the one part named', () => {
  const all = ['lint', 'unit', 'desktop'];
  assert.deepEqual(parseRequest([], all), { names: all, extra: [] });
  assert.deepEqual(parseRequest(['unit', 'lint'], all), { names: ['unit', 'lint'], extra: [] });
  const { names, extra } = parseRequest(['desktop', '--grep', 'undo'], all);
  assert.deepEqual([names, extra], [['desktop'], ['--grep', 'undo']]);
  assert.throws(() => parseRequest(['desk'], all), /There is no part called desk: name some of/);
  assert.throws(() => parseRequest(['--grep', 'undo'], all), /--grep is for one runner/);
});
