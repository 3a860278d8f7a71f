import { expect, test } from 'vitest';
import { add, countReport, NOTHING, summaryLine } from './summary.mjs';

const file = (status, ...tests) => ({ status, assertionResults: tests.map((test) => ({ status: test })) });

test.each([
  ['all well', { numPassedTests: 3, testResults: [file('passed', 'passed')] }, 0, { passed: 3, failed: 0, skipped: 0 }],
  ['skipped and to do', { numPassedTests: 1, numPendingTests: 2, numTodoTests: 1 }, 0, { passed: 1, failed: 0, skipped: 3 }],
  [
    'a test failed',
    { numPassedTests: 1, numFailedTests: 1, testResults: [file('failed', 'failed')] },
    1,
    { passed: 1, failed: 1, skipped: 0 },
  ],
  ['a file that does not load', { numPassedTests: 1, testResults: [file('failed')] }, 1, { passed: 1, failed: 1, skipped: 0 }],
  ['an error outside tests', { numPassedTests: 4, testResults: [file('passed', 'passed')] }, 1, { passed: 4, failed: 1, skipped: 0 }],
  ['no report at all', NOTHING, 1, { passed: 0, failed: 1, skipped: 0 }],
])('counts a report: %s', (_, report, exitCode, expected) => {
  expect(countReport(report, exitCode)).toMatchObject(expected);
});

test('what failed is named with where and why', () => {
  const report = {
    numFailedTests: 1,
    testResults: [
      { name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'adds', failureMessages: ['2 is not 3'] }] },
      { name: 'b.test.ts', status: 'failed', message: 'does not load', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'is well' }] },
    ],
  };
  expect(countReport(report, 1).named).toEqual(['b.test.ts: does not load', 'a.test.ts > adds: 2 is not 3']);
  expect(add(NOTHING, countReport(report, 1)).named).toHaveLength(2);
});

test('the last line sums up', () => {
  expect(summaryLine(add({ ...NOTHING, passed: 2, skipped: 1 }, { ...NOTHING, passed: 3, failed: 1 }))).toBe(
    '5 passed, 1 failed, 1 skipped',
  );
});
