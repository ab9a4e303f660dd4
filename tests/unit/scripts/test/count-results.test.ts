import { describe, expect, it } from 'vitest';
import { countCheck, countPlaywright, countVitest } from '@/scripts/test/count-results';

const vitest = (passed: number, failed: number, ...files: readonly [string, readonly string[]][]) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 2,
    testResults: files.map(([status, assertions]) => ({
      status,
      assertionResults: assertions.map((each) => ({ status: each })),
    })),
  });
const playwright = (expected: number, unexpected: number, flaky: number) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 1 } });

describe('what npm test adds up', () => {
  it('a check is one that passed or one that failed', () => {
    expect(countCheck({ exitCode: 0, report: null })).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countCheck({ exitCode: 2, report: null })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('tests are counted by the report', () => {
    const report = vitest(7, 1, ['passed', ['passed']], ['failed', ['passed', 'failed']]);
    expect(countVitest({ exitCode: 1, report })).toEqual({ passed: 7, failed: 1, skipped: 2 });
    expect(countPlaywright({ exitCode: 0, report: playwright(4, 0, 0) })).toEqual({ passed: 4, failed: 0, skipped: 1 });
  });

  it('a file that broke before its first test is a failure beside the failed tests', () => {
    const report = vitest(7, 1, ['failed', ['failed']], ['failed', []], ['failed', []]);
    expect(countVitest({ exitCode: 1, report })).toEqual({ passed: 7, failed: 3, skipped: 2 });
  });

  it('a journey that held only on a second try is a failure', () => {
    expect(countPlaywright({ exitCode: 0, report: playwright(4, 1, 1) })).toMatchObject({ passed: 4, failed: 2 });
  });

  it.each([
    ['ended badly after every test passed', { exitCode: 1, report: vitest(7, 0, ['passed', ['passed']]) }],
    ['wrote no report', { exitCode: 0, report: null }],
    ['wrote half a report', { exitCode: 0, report: '{"numPassed' }],
    ['ran no test', { exitCode: 0, report: vitest(0, 0) }],
  ])('a runner that %s has failed', (_what, outcome) => {
    expect(countVitest(outcome).failed).toBe(1);
  });

  it('journeys without a report have failed', () => {
    expect(countPlaywright({ exitCode: 0, report: null })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
