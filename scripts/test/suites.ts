import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { countCheck, countPlaywright, countVitest, type Count, type Outcome } from './count-results';
import { listCheckFailures, listPlaywrightFailures, listVitestFailures } from './list-failures';

/** One thing that `npm test` runs. */
export interface Suite {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Uses one core and writes nothing: two of them run beside each other, each telling what it said when it is done. */
  readonly isBeside?: boolean;
  /** Where the suite writes its report, if it counts its own tests. */
  readonly report?: string;
  readonly count: (outcome: Outcome) => Count;
  /** What failed, a line for each: said again at the end, where it is found. */
  readonly failures: (outcome: Outcome) => readonly string[];
}

/** A suite whose files are not there, and what is missing. */
export interface MissingSuite {
  readonly name: string;
  readonly missing: string;
}

/** The name of a file of tests. */
const TESTS = /\.test\.tsx?$/;
/** Databases start slowly where another suite has just ended. */
const PATIENT = ['--testTimeout=240000', '--hookTimeout=240000'];

/** The tests that start workers, studios or runtimes: each takes both cores for itself. */
const WITH_WORKERS = ['jobs', 'launcher', 'runtime', 'draw-command.test.ts'];

/**
 * What `npm test` runs, in order; `fast` is what `npm run test:fast` runs: no models, no browser, and static checks that
 * look at changed files alone. Reports are written to a folder of the caller's.
 */
export function listSuites(reports: string, { isFast = false } = {}): readonly (Suite | MissingSuite)[] {
  const cached = (name: string) => (isFast ? ['--cache', '--cache-location', `node_modules/.cache/${name}`] : []);
  const integration = readdirSync('tests/integration').filter((name) => !name.includes('.') || TESTS.test(name));
  const fast = [
    prepare(),
    // The longest first, so that the others end beside it.
    check('lint', 'eslint', '.', '--max-warnings', '0', ...cached('eslint/')),
    check('types', 'tsc', '--noEmit'),
    check('format', 'prettier', '--check', '--log-level', 'warn', '.', ...cached('prettier')),
    check('knip', 'knip'),
    // The files of one process share what they import: that is a third of the time.
    vitest({ name: 'unit', folders: ['tests/unit/'], reports, options: ['--no-isolate'] }),
    vitest({
      name: 'integration',
      folders: integration.filter((each) => !WITH_WORKERS.includes(each)).map(inIntegration),
      reports,
      options: PATIENT,
    }),
  ];
  if (isFast) return fast;
  return [
    ...fast,
    vitest({ name: 'golden', folders: ['tests/golden/'], reports }),
    vitest({
      name: 'workers',
      folders: WITH_WORKERS.map(inIntegration),
      reports,
      options: ['--no-file-parallelism', ...PATIENT],
    }),
    journeys(reports),
  ];
}

const inIntegration = (name: string) => join('tests/integration', name);

function check(name: string, ...command: string[]): Suite {
  return { name, command, isBeside: true, count: countCheck, failures: listCheckFailures };
}

function prepare(): Suite | MissingSuite {
  const script = 'scripts/generate-client.ts';
  if (!existsSync(script)) return { name: 'prepare', missing: script };
  return {
    name: 'prepare',
    command: ['tsx', script],
    // A step on the way, not a check: it is counted when it fails.
    count: (outcome) => ({ ...countCheck(outcome), passed: 0 }),
    failures: listCheckFailures,
  };
}

function vitest(o: {
  name: string;
  folders: readonly string[];
  reports: string;
  options?: readonly string[];
}): Suite | MissingSuite {
  const { name, folders, options = [] } = o;
  if (!folders.some(hasTests)) return { name, missing: `${folders[0]}**/*.test.ts` };
  const report = join(o.reports, `${name}.json`);
  return {
    name,
    command: [
      'vitest',
      'run',
      ...folders,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...options,
    ],
    report,
    count: countVitest,
    failures: listVitestFailures,
  };
}

function journeys(reports: string): Suite | MissingSuite {
  if (!has('tests/e2e', /\.spec\.ts$/)) return { name: 'e2e', missing: 'tests/e2e/**/*.spec.ts' };
  const report = join(reports, 'e2e.json');
  return {
    name: 'e2e',
    command: ['playwright', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    report,
    count: countPlaywright,
    failures: listPlaywrightFailures,
  };
}

/** Whether a place is a file of tests, or a folder with some. */
function hasTests(place: string): boolean {
  return TESTS.test(place) ? existsSync(place) : has(place, TESTS);
}

function has(folder: string, name: RegExp): boolean {
  return (
    existsSync(folder) && readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((path) => name.test(path))
  );
}
