import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { countCheck, countPlaywright, countVitest, type Count, type Outcome } from './count-results';

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
}

/** A suite whose files are not there, and what is missing. */
export interface MissingSuite {
  readonly name: string;
  readonly missing: string;
}

/** Everything that `npm test` runs, in order. Reports are written to a folder of the caller's. */
export function listSuites(reports: string): readonly (Suite | MissingSuite)[] {
  return [
    prepare(),
    // The longest first, so that the others end beside it.
    check('lint', 'eslint', '.', '--max-warnings', '0'),
    check('types', 'tsc', '--noEmit'),
    check('format', 'prettier', '--check', '--log-level', 'warn', '.'),
    check('knip', 'knip'),
    ...['unit', 'golden', 'integration'].map((name) => vitest(name, reports)),
    journeys(reports),
  ];
}

function check(name: string, ...command: string[]): Suite {
  return { name, command, isBeside: true, count: countCheck };
}

function prepare(): Suite | MissingSuite {
  const script = 'scripts/generate-client.ts';
  if (!existsSync(script)) return { name: 'prepare', missing: script };
  return {
    name: 'prepare',
    command: ['tsx', script],
    // A step on the way, not a check: it is counted when it fails.
    count: (outcome) => ({ ...countCheck(outcome), passed: 0 }),
  };
}

function vitest(name: string, reports: string): Suite | MissingSuite {
  const folder = join('tests', name);
  if (!has(folder, /\.test\.tsx?$/)) return { name, missing: `${folder}/**/*.test.ts` };
  const report = join(reports, `${name}.json`);
  return {
    name,
    command: [
      ...['vitest', 'run', `${folder}/`, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      // Databases and workers share two cores badly: their files run one after another.
      ...(name === 'integration' ? ['--no-file-parallelism', '--testTimeout=240000', '--hookTimeout=240000'] : []),
    ],
    report,
    count: countVitest,
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
  };
}

function has(folder: string, name: RegExp): boolean {
  return (
    existsSync(folder) && readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((path) => name.test(path))
  );
}
