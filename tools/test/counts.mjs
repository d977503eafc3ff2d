/**
 * What a test runner found, as `{ passed, failed }`. A skipped test is neither. A runner that
 * left no report, or failed without saying what, counts as one failure.
 */

/** A check that is one thing and holds or does not: the linter, the compiler. */
export function countCheck(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export function countVitest(report, code) {
  if (report === null) return crash;
  // A file that could not be loaded has failed without a test of its own to show for it.
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(hasNotFailed),
  );
  const failed = report.numFailedTests + unloaded.length;
  return agreeing({ passed: report.numPassedTests, failed }, code);
}

export function countPlaywright(report, code) {
  if (report === null) return crash;
  const { expected, unexpected, flaky } = report.stats;
  return agreeing({ passed: expected, failed: unexpected + flaky }, code);
}

/** Counts of Node's own runner, from the last lines of its TAP report. */
export function countTap(report, code) {
  if (report === null) return crash;
  const numberAfter = (word) =>
    Number(report.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0);
  return agreeing({ passed: numberAfter('pass'), failed: numberAfter('fail') }, code);
}

/** The sum over all runners. Where nothing was tested, that is the failure. */
export function sum(counts) {
  const passed = counts.reduce((total, count) => total + count.passed, 0);
  const failed = counts.reduce((total, count) => total + count.failed, 0);
  return passed + failed === 0 ? crash : { passed, failed };
}

const crash = { passed: 0, failed: 1 };

function hasNotFailed(test) {
  return test.status !== 'failed';
}

/** A runner whose exit code says that something failed is believed, whatever it counted. */
function agreeing(count, code) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
