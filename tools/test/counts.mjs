/**
 * What a test runner found, as `{ passed, failed, names }`, with the names of what failed. A
 * skipped test is neither. A runner that left no report, or failed without saying what, counts as
 * one failure.
 */

/** A check that is one thing and holds or does not: the linter, the compiler. */
export function countCheck(code) {
  return code === 0 ? { passed: 1, failed: 0, names: [] } : crash;
}

export function countVitest(report, code) {
  if (report === null) return crash;
  // A file that could not be loaded has failed without a test of its own to show for it.
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(hasNotFailed),
  );
  const failed = report.numFailedTests + unloaded.length;
  const tests = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter((test) => !hasNotFailed(test))
      .map(({ fullName }) => `${fileOf(name)}: ${fullName}`),
  );
  const names = [...unloaded.map(({ name }) => fileOf(name)), ...tests];
  return agreeing({ passed: report.numPassedTests, failed, names }, code);
}

export function countPlaywright(report, code) {
  if (report === null) return crash;
  const { expected, unexpected, flaky } = report.stats;
  const names = (report.suites ?? []).flatMap(failuresIn);
  return agreeing({ passed: expected, failed: unexpected + flaky, names }, code);
}

/** Names of the tests of Playwright's that failed, in a suite and those within it. */
function failuresIn({ title, specs = [], suites = [] }) {
  const own = specs.filter(({ ok }) => !ok).map((spec) => spec.title);
  return [...own, ...suites.flatMap(failuresIn)].map((name) => `${title}: ${name}`);
}

/** Counts of Node's own runner, from the last lines of its TAP report. */
export function countTap(report, code) {
  if (report === null) return crash;
  const numberAfter = (word) =>
    Number(report.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  const names = [...report.matchAll(/^\s*not ok \d+ - (.*)$/gm)].map(([, name]) => name);
  return agreeing({ passed: numberAfter('pass'), failed: numberAfter('fail'), names }, code);
}

/** The sum over all runners. Where nothing was tested, that is the failure. */
export function sum(counts) {
  const passed = counts.reduce((total, count) => total + count.passed, 0);
  const failed = counts.reduce((total, count) => total + count.failed, 0);
  const names = counts.flatMap((count) => count.names);
  return passed + failed === 0 ? crash : { passed, failed, names };
}

const crash = { passed: 0, failed: 1, names: [] };

function hasNotFailed(test) {
  return test.status !== 'failed';
}

/** A runner whose exit code says that something failed is believed, whatever it counted. */
function agreeing(count, code) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** A test file from the project's folder, which runners name from the root of the disk. */
function fileOf(path) {
  return path.replace(/^.*[\\/](?=test[\\/])/, '');
}
