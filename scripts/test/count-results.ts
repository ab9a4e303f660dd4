import { z } from 'zod';

/** How many tests or checks of a suite held. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What a suite left behind: its exit status, the report it wrote, if it writes one and got so far, and what it said, if kept. */
export interface Outcome {
  readonly exitCode: number;
  readonly report: string | null;
  readonly said?: string;
}

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});
const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** A check without tests of its own: one that passed, or one that failed. */
export function countCheck({ exitCode }: Outcome): Count {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Vitest's JSON report: a file that broke before its first test counts as one failed. */
export function countVitest(outcome: Outcome): Count {
  const report = parseReport(vitestSchema, outcome.report);
  if (report === null) return broken(outcome);
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return honest(outcome, { passed: report.numPassedTests, failed, skipped: report.numPendingTests });
}

/** Playwright's JSON report: a journey that held only on a second try counts as failed. */
export function countPlaywright(outcome: Outcome): Count {
  const stats = parseReport(playwrightSchema, outcome.report)?.stats;
  if (stats === undefined) return broken(outcome);
  return honest(outcome, { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped });
}

/** A runner that ended badly has failed at least once, whatever it counted; one that counted nothing has failed too. */
function honest({ exitCode }: Outcome, count: Count): Count {
  const isSound = exitCode === 0 && count.passed + count.failed > 0;
  return isSound ? count : { ...count, failed: Math.max(1, count.failed) };
}

/** No report to read: failed once, also where the runner said that all is well. */
function broken(outcome: Outcome): Count {
  return honest(outcome, { passed: 0, failed: 0, skipped: 0 });
}

/** A report as its schema wants it; null when there is none, or half of one. */
export function parseReport<T>(schema: z.ZodType<T>, text: string | null): T | null {
  if (text === null) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
