import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Count } from './test/count-results';
import { listSuites, type Suite } from './test/suites';

/**
 * `npm test`: every check in turn, all of them even when one fails, and the sum as the last line.
 * `npm test -- --only unit --only lint` runs what a developer works on.
 */
const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const reports = await mkdtemp(join(tmpdir(), 'koma-test-'));
const all = listSuites(reports);
const unknown = (values.only ?? []).filter((name) => !all.some((suite) => suite.name === name));
const chosen = all.filter(({ name }) => name === 'prepare' || (values.only?.includes(name) ?? true));

const total = { passed: 0, failed: 0 };
for (const name of unknown) {
  say(`== ${name}: there is no such suite; there are ${all.map((suite) => suite.name).join(', ')}`);
  total.failed += 1;
}
for (const suite of unknown.length > 0 ? [] : chosen) {
  if ('missing' in suite) {
    say(`\n== ${suite.name}: not run, there is no ${suite.missing}`);
    continue;
  }
  const { passed, failed } = await runSuite(suite);
  total.passed += passed;
  total.failed += failed;
}
await rm(reports, { recursive: true });
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

async function runSuite(suite: Suite): Promise<Count> {
  say(`\n== ${suite.name}`);
  const started = performance.now();
  const exitCode = await run(suite);
  const report = suite.report === undefined ? null : await readFile(suite.report, 'utf8').catch(() => null);
  const count = suite.count({ exitCode, report });
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`== ${suite.name}: ${count.passed} passed, ${count.failed} failed${skipped}, ${seconds} s`);
  return count;
}

/** The exit status of a suite; 1 when it was killed or could not be started. */
function run({ command: [name = '', ...args], env }: Suite): Promise<number> {
  const child = spawn(join('node_modules/.bin', name), args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => {
    child.once('error', ({ message }) => {
      say(`${name} could not be started (${message}); npm ci installs it`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
