import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { parseReport, type Outcome } from './count-results';

/** How many lines of a failed check are said again, counted from its end. */
const SAID_AGAIN = 40;

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).default([]) }),
      ),
    }),
  ),
});

interface PlaywrightSuite {
  readonly specs?: readonly PlaywrightSpec[] | undefined;
  readonly suites?: readonly PlaywrightSuite[] | undefined;
}
type PlaywrightSpec = z.infer<typeof specSchema>;

const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ error: z.object({ message: z.string().default('') }).optional() })),
    }),
  ),
});
const suiteSchema: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(specSchema).optional(),
  suites: z.array(z.lazy(() => suiteSchema)).optional(),
});
const playwrightSchema = z.object({ suites: z.array(suiteSchema) });

/** The failed tests of Vitest's JSON report, and the files that broke before their first test: a line for each. */
export function listVitestFailures({ report }: Outcome): readonly string[] {
  const files = parseReport(vitestSchema, report)?.testResults ?? [];
  return files.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0) return file.status === 'failed' ? [line(fromHere(file.name), file.message)] : [];
    return failed.map((each) => line(`${fromHere(file.name)} › ${each.fullName}`, each.failureMessages[0] ?? ''));
  });
}

/** The failed and the unsteady journeys of Playwright's JSON report: a line for each. */
export function listPlaywrightFailures({ report }: Outcome): readonly string[] {
  const specs = (suite: PlaywrightSuite): readonly PlaywrightSpec[] => [
    ...(suite.specs ?? []),
    ...(suite.suites ?? []).flatMap(specs),
  ];
  return (parseReport(playwrightSchema, report)?.suites ?? []).flatMap(specs).flatMap((spec) => {
    const bad = spec.tests.find(({ status }) => status === 'unexpected' || status === 'flaky');
    if (bad === undefined) return [];
    const said = bad.results.find(({ error }) => error !== undefined)?.error?.message ?? '';
    return [line(`${spec.file}:${String(spec.line)} › ${spec.title}`, said)];
  });
}

/** The end of what a check without a report said. */
export function listCheckFailures({ exitCode, said }: Outcome): readonly string[] {
  if (exitCode === 0) return [];
  return stripVTControlCharacters(said ?? '')
    .trimEnd()
    .split('\n')
    .slice(-SAID_AGAIN);
}

/** The name, and the first line of the message that says anything. */
function line(name: string, message: string): string {
  const first = stripVTControlCharacters(message)
    .split('\n')
    .find((each) => each.trim() !== '');
  return first === undefined ? name : `${name}: ${first.trim()}`;
}

function fromHere(path: string): string {
  const here = `${process.cwd()}/`;
  return path.startsWith(here) ? path.slice(here.length) : path;
}
