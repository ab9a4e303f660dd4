import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listCheckFailures, listPlaywrightFailures, listVitestFailures } from '@/scripts/test/list-failures';

const failed = (report: unknown) => ({ exitCode: 1, report: JSON.stringify(report) });

describe('what npm test says again at its end', () => {
  it('names failed tests with their file and the first line of the reason', () => {
    const name = join(process.cwd(), 'tests/unit/x.test.ts');
    const passed = { status: 'passed', fullName: 'x holds' };
    const broke = {
      status: 'failed',
      fullName: 'x breaks',
      failureMessages: ['\u001B[31m\nError: no\u001B[39m\n at y'],
    };
    const report = { testResults: [{ name, status: 'failed', assertionResults: [passed, broke] }] };
    expect(listVitestFailures(failed(report))).toEqual(['tests/unit/x.test.ts › x breaks: Error: no']);
  });

  it('names a file that broke before its first test', () => {
    const report = {
      testResults: [{ name: 'a.test.ts', status: 'failed', message: 'No such file', assertionResults: [] }],
    };
    expect(listVitestFailures(failed(report))).toEqual(['a.test.ts: No such file']);
  });

  it('names failed and unsteady journeys, also in groups', () => {
    const spec = (title: string, status: string, message?: string) => {
      const results = [message === undefined ? {} : { error: { message } }];
      return { title, file: 'a.spec.ts', line: 3, tests: [{ status, results }] };
    };
    const inner = { specs: [spec('waits', 'flaky', 'Timed out')] };
    const report = { suites: [{ specs: [spec('holds', 'expected'), spec('breaks', 'unexpected')], suites: [inner] }] };
    expect(listPlaywrightFailures(failed(report))).toEqual(['a.spec.ts:3 › breaks', 'a.spec.ts:3 › waits: Timed out']);
  });

  it('repeats the end of what a failed check said, and nothing of one that passed', () => {
    const said = Array.from({ length: 60 }, (_, index) => `line ${String(index)}`).join('\n');
    const again = listCheckFailures({ exitCode: 1, report: null, said: `${said}\n` });
    expect(again).toHaveLength(40);
    expect(again.at(-1)).toBe('line 59');
    expect(listCheckFailures({ exitCode: 0, report: null, said })).toEqual([]);
  });

  it('has nothing to name without a report', () => {
    expect(listVitestFailures({ exitCode: 1, report: null })).toEqual([]);
    expect(listPlaywrightFailures({ exitCode: 1, report: '{' })).toEqual([]);
  });
});
