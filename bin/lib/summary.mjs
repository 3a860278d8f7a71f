/** What the last line of a run counts; `named` says of what failed where it is and why, a few lines each. */
export const NOTHING = { passed: 0, failed: 0, skipped: 0, named: [] };

export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped, named: [...a.named, ...b.named] };
}

/** The last line of `npm test`, alone on its line. */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * Counts a report of vitest's JSON reporter. A file that could not be collected has no test that failed, and an error outside
 * tests none either: both count as one failure.
 */
export function countReport(report, exitCode) {
  const broken = (report.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const counted = {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + broken.length,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    named: [
      ...broken.map((file) => `${file.name}: ${file.message}`),
      ...(report.testResults ?? []).flatMap((file) =>
        file.assertionResults
          .filter((test) => test.status === 'failed')
          .map((test) => `${file.name} > ${test.fullName}: ${test.failureMessages?.[0] ?? ''}`),
      ),
    ],
  };
  return exitCode !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}
