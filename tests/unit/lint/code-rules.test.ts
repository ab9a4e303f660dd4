import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { repositoryPath } from '@/tests/golden/open-runtime';
import { brokenRules, brokenTypedRules } from './broken-rules';

describe('the pipeline has no hidden inputs', () => {
  it.each([
    ['pipeline/draw/draw-it.ts', 'export const it = Math.random();'],
    ['pipeline/draw/draw-it.ts', "export const it = Math['random']();"],
    ['pipeline/draw/draw-it.ts', 'const { random } = Math;\nexport const it = random();'],
    ['pipeline/draw/draw-it.ts', 'export const it = crypto.randomUUID();'],
    ['pipeline/draw/draw-it.ts', "import { randomInt } from 'node:crypto';\nexport const it = randomInt(3);"],
    ['pipeline/draw/draw-it.ts', 'export const it = Date.now();'],
    ['pipeline/draw/draw-it.ts', 'export const it = new Date();'],
    ['pipeline/draw/draw-it.ts', 'export const it = Date();'],
    ['pipeline/draw/draw-it.ts', 'export const it = performance.now();'],
    ['pipeline/draw/draw-it.ts', 'export const it = process.hrtime();'],
    ['pipeline/draw/draw-it.ts', 'export const it = process.env.KOMA;'],
    ['pipeline/draw/draw-it.ts', "export const it = process['env'];"],
    ['pipeline/draw/draw-it.ts', 'const { env } = process;\nexport const it = env;'],
    ['pipeline/draw/draw-it.ts', "import { env } from 'node:process';\nexport const it = env;"],
    ['pipeline/deliver/write-file-whole.ts', 'export const it = Date.now();'],
    ['pipeline/runtime/host.ts', 'export const it = Math.random();'],
    ['pipeline/runtime/host.ts', 'export const it = process.env.KOMA;'],
    ['lib/server/projects/find-projects.ts', 'export const it = process.env.KOMA;'],
    ['components/card.tsx', 'export const it = process.env.KOMA;'],
  ])('%s: %s', async (filePath, text) => {
    expect(await brokenRules(filePath, `${text}\n`)).toContain('no-restricted-syntax');
  });

  it.each([
    ['a clock where runs are timed', 'pipeline/runtime/host.ts', 'performance.now()'],
    ['the environment in its one place', 'lib/server/environment.ts', 'process.env.KOMA'],
    ['the environment in a command', 'scripts/try.ts', 'process.env.KOMA'],
  ])('%s is allowed', async (_what, filePath, code) => {
    expect(await brokenRules(filePath, `export const it = ${code};\n`)).toEqual([]);
  });
});

describe('an upsert is one statement', () => {
  it.each([
    ['with relations', '{ where, create, update: data, include: { blob: true } }'],
    ['that changes nothing', '{ where, create, update: {} }'],
  ])('one %s is not', async (_what, query) => {
    const text = `export const it = (row, where, create, data) => row.upsert(${query});\n`;
    expect(await brokenRules('lib/server/projects/keep-project.ts', text)).toContain('no-restricted-syntax');
  });

  it('one that changes what is there is', async () => {
    const text = 'export const it = (row, where, data) => row.upsert({ where, create: data, update: data });\n';
    expect(await brokenRules('lib/server/projects/keep-project.ts', text)).toEqual([]);
  });
});

describe('The code rules', () => {
  it.each([
    ['@typescript-eslint/no-explicit-any', 'lib/domain/layout.ts', 'export const it: any = 1;'],
    ['@typescript-eslint/no-non-null-assertion', 'lib/domain/layout.ts', 'export const it = [1][0]!;'],
    ['@typescript-eslint/no-non-null-assertion', 'lib/rough/pose.ts', 'export const it = [1][0]!;'],
    ['no-console', 'pipeline/draw/draw-it.ts', "console.log('x');"],
    ['no-console', 'lib/server/log.ts', "console.log('x');"],
    ['no-restricted-globals', 'components/card.tsx', "export const it = () => fetch('/api/projects');"],
    ['no-restricted-globals', 'app/page-of.tsx', "export const it = () => new EventSource('/api/events');"],
    ['max-params', 'lib/domain/layout.ts', 'export const it = (a: 1, b: 1, c: 1, d: 1, e: 1) => a + b + c + d + e;'],
    ['max-lines', 'lib/domain/layout.ts', 'export {};\n'.repeat(400)],
    ['koma/file-name', 'lib/domain/utils.ts', 'export const it = 1;'],
    ['koma/file-name', 'lib/domain/helpers/layout.ts', 'export const it = 1;'],
    ['koma/file-name', 'lib/server/format-utils.ts', 'export const it = 1;'],
    ['koma/file-name', 'components/ProjectCard.tsx', 'export const it = 1;'],
    [
      '@typescript-eslint/consistent-type-imports',
      'lib/domain/layout.ts',
      "import { z } from 'zod';\nexport type It = z.ZodType;",
    ],
  ])('%s in %s', async (rule, filePath, text) => {
    expect(await brokenRules(filePath, `${text}\n`)).toContain(rule);
  });

  it.each([
    ['a table may be long', 'lib/domain/formats.data.ts', 'export {};\n'.repeat(400)],
    ['a tensor loop may index', 'pipeline/draw/draw-it.ts', 'export const it = [1][0]!;\n'],
    ['a word may hold a vague one', 'lib/domain/uncommon-thing.ts', 'export const it = 1;\n'],
    ['the client may fetch', 'lib/client/call.ts', "export const it = () => fetch('/api/projects');\n"],
  ])('%s', async (_what, filePath, text) => {
    expect(await brokenRules(filePath, text)).toEqual([]);
  });

  it.each([
    ['prefer-nullish-coalescing', "export const it = (a: string | null) => a || 'x';\n"],
    ['no-floating-promises', 'export const it = () => {\n  Promise.resolve(1);\n};\n'],
    [
      'switch-exhaustiveness-check',
      "export const it = (a: 'x' | 'y') => {\n  switch (a) {\n    case 'x':\n      return 1;\n  }\n  return 2;\n};\n",
    ],
  ])('types are read: %s', async (rule, text) => {
    expect(await brokenTypedRules(text)).toContain(`@typescript-eslint/${rule}`);
  });

  it('types are read, and nothing is found where nothing is wrong', async () => {
    expect(await brokenTypedRules("export const it = (a: string | null) => a ?? 'x';\n")).toEqual([]);
  });

  it('imports in a circle are an error', async () => {
    const circular = new ESLint({ cwd: repositoryPath(''), ignore: false });
    const [result] = await circular.lintFiles([repositoryPath('tests/unit/lint/fixtures/circle/first.ts')]);
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('import-x/no-cycle');
  });
});
