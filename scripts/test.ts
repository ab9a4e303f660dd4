import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';

/** `npm test [-- --only NAME]`: every check in turn, all of them even when one fails, and the sum as the last line. */
interface Suite {
  readonly name: string;
  readonly command: readonly string[];
  /** Where a suite that counts its own tests writes its report; others count as one. */
  readonly report?: string;
}
interface Count {
  readonly passed: number;
  readonly failed: number;
}

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numTotalTestSuites: z.number(),
});

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const folder = await mkdtemp(join(tmpdir(), 'koma-test-'));
const report = join(folder, 'vitest.json');
const suites: Suite[] = [
  ...(existsSync('scripts/generate-client.ts')
    ? [{ name: 'prepare', command: ['tsx', 'scripts/generate-client.ts'] }]
    : []),
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'knip', command: ['knip'] },
  {
    name: 'tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    report,
  },
].filter(({ name }) => values.only === undefined || name === values.only || name === 'prepare');

const total = { passed: 0, failed: 0 };
for (const suite of suites) {
  process.stdout.write(`\n== ${suite.name}\n`);
  const started = performance.now();
  const code = await run(suite.command);
  const { passed, failed } = await count(suite, code);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`== ${suite.name}: ${passed} passed, ${failed} failed, ${seconds} s\n`);
}
await rm(folder, { recursive: true });
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function run([name = '', ...args]: readonly string[]): Promise<number> {
  const child = spawn(join('node_modules/.bin', name), args, { stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** A suite that failed without a report, or whose report counts no failure, has failed once. */
async function count(suite: Suite, code: number): Promise<Count> {
  const text = suite.report === undefined ? null : await readFile(suite.report, 'utf8').catch(() => null);
  if (text === null) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const { numPassedTests, numFailedTests } = reportSchema.parse(JSON.parse(text));
  return { passed: numPassedTests, failed: code !== 0 ? Math.max(1, numFailedTests) : numFailedTests };
}
