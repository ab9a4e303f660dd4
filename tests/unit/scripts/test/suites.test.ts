import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSuites } from '@/scripts/test/suites';

const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((name) => join('tests', name))
  .filter((name) => /\.test\.tsx?$/.test(name));

const isIn = (place: string, file: string) => file === place || file.startsWith(join(place, '/'));

const suites = { whole: listSuites('reports'), fast: listSuites('reports', { isFast: true }) };

/** The suites of a run that a file of tests is in. */
const suitesOf = (file: string, run: keyof typeof suites) =>
  suites[run]
    .filter(
      (suite) => 'command' in suite && suite.command.some((word) => word.startsWith('tests/') && isIn(word, file)),
    )
    .map(({ name }) => name);

describe('The suites', () => {
  it('run every file of tests, each once', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => suitesOf(file, 'whole').length !== 1)).toEqual([]);
  });

  it('of a fast run are those of the whole one that need no model and no browser', () => {
    const fast = suites.fast.map(({ name }) => name);
    expect(fast).toEqual(['prepare', 'lint', 'types', 'format', 'knip', 'unit', 'integration']);
    expect(suitesOf('tests/integration/jobs/drawing.test.ts', 'fast')).toEqual([]);
    expect(suitesOf('tests/integration/api/people.test.ts', 'fast')).toEqual(['integration']);
  });
});
