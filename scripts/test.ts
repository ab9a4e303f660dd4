import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Count } from './test/count-results';
import { listSuites, type Suite } from './test/suites';

/**
 * `npm test`: every check, all of them even when one fails, and the sum as the last line.
 * `npm test -- --only unit --only lint` runs what a developer works on; `npm run test:fast` runs what needs no model and no
 * browser.
 */
const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, fast: { type: 'boolean', default: false } },
});
const reports = await mkdtemp(join(tmpdir(), 'koma-test-'));
const all = listSuites(reports, { isFast: values.fast });
const unknown = (values.only ?? []).filter((name) => !all.some((suite) => suite.name === name));
const chosen = all.filter(({ name }) => name === 'prepare' || (values.only?.includes(name) ?? true));

const total = { passed: 0, failed: 0 };
const failures: string[] = [];
for (const name of unknown) {
  say(`== ${name}: there is no such suite; there are ${all.map((suite) => suite.name).join(', ')}`);
  total.failed += 1;
}
for (const suite of unknown.length > 0 ? [] : chosen) {
  if ('missing' in suite) say(`\n== ${suite.name}: not run, there is no ${suite.missing}`);
}
const there = unknown.length > 0 ? [] : chosen.filter((suite): suite is Suite => 'command' in suite);
const isBeside = (suite: Suite) => suite.isBeside === true;
for (const suite of there.filter(({ name }) => name === 'prepare')) add(await runSuite(suite));
await runBeside(there.filter(isBeside));
for (const suite of there.filter((each) => each.name !== 'prepare' && !isBeside(each))) add(await runSuite(suite));
await rm(reports, { recursive: true });
if (failures.length > 0) say(`\nWhat failed:\n${failures.join('\n')}`);
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function add({ passed, failed }: Count): void {
  total.passed += passed;
  total.failed += failed;
}

/** Two at a time, for the two cores that a machine has at least. */
async function runBeside(suites: readonly Suite[]): Promise<void> {
  const waiting = [...suites];
  const take = async () => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) add(await runSuite(suite));
  };
  await Promise.all([take(), take()]);
}

async function runSuite(suite: Suite): Promise<Count> {
  const started = performance.now();
  if (suite.isBeside !== true) say(`\n== ${suite.name}`);
  const { exitCode, said } = await run(suite);
  const report = suite.report === undefined ? null : await readFile(suite.report, 'utf8').catch(() => null);
  const outcome = { exitCode, report, said };
  const count = suite.count(outcome);
  if (count.failed > 0) failures.push(`== ${suite.name}`, ...suite.failures(outcome));
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (suite.isBeside === true) say(`\n== ${suite.name}`);
  if (said !== '') say(said.trimEnd());
  say(`== ${suite.name}: ${count.passed} passed, ${count.failed} failed${skipped}, ${seconds} s`);
  return count;
}

/** The exit status of a suite (1 when it was killed or could not be started), and what it said if that was held back. */
function run({ command: [name = '', ...args], env, isBeside }: Suite): Promise<{ exitCode: number; said: string }> {
  const output = isBeside === true ? 'pipe' : 'inherit';
  const child = spawn(join('node_modules/.bin', name), args, {
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => {
    child.once('error', ({ message }) => {
      resolve({ exitCode: 1, said: `${said}${name} could not be started (${message}); npm ci installs it\n` });
    });
    child.once('close', (code) => resolve({ exitCode: code ?? 1, said }));
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
