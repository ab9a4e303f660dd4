import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { repositoryPath } from '@/tests/golden/open-runtime';

const eslint = new ESLint({ cwd: repositoryPath(''), cache: false });

/** Rules that a text breaks when it lies at a path. */
async function broken(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: repositoryPath(filePath) });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'parse');
}
const imports = (from: string) => `import { thing } from '${from}';\nexport const it = thing;\n`;

describe('each zone refuses what it may not import', () => {
  it.each([
    ['app/page-of.tsx', '@/pipeline/draw/draw-picture'],
    ['app/api/things/route.ts', '@/lib/server/generated/client'],
    ['components/card.tsx', '@/lib/server/projects/find-projects'],
    ['components/card.tsx', '@/pipeline/prompt/compile-prompt'],
    ['components/card.tsx', '@/app/page'],
    ['lib/client/call.ts', '@/components/card'],
    ['lib/client/call.ts', '@/lib/server/log'],
    ['lib/contracts/pages.ts', '@/lib/server/log'],
    ['lib/contracts/pages.ts', '@/pipeline/request'],
    ['lib/contracts/pages.ts', 'node:fs'],
    ['lib/domain/layout.ts', 'react'],
    ['lib/domain/layout.ts', 'next/navigation'],
    ['lib/rough/pose.ts', 'node:crypto'],
    ['lib/rough/pose.ts', '@/pipeline/image/picture'],
    ['lib/server/projects/find-projects.ts', '@/pipeline/draw/draw-picture'],
    ['lib/server/projects/find-projects.ts', '@/components/card'],
    ['lib/server/jobs/work.ts', 'onnxruntime-node'],
    ['lib/server/jobs/work.ts', '@/app/page'],
    ['pipeline/draw/draw-it.ts', '@/lib/rough'],
    ['pipeline/draw/draw-it.ts', '../../lib/rough'],
    ['pipeline/draw/draw-it.ts', '@/scripts/weights'],
    ['pipeline/draw/draw-it.ts', 'onnxruntime-node'],
    ['pipeline/draw/draw-it.ts', 'sharp'],
    ['pipeline/runtime/host.ts', 'sharp'],
    ['pipeline/image/codec.ts', 'onnxruntime-node'],
  ])('%s may not import %s', async (filePath, from) => {
    expect(await broken(filePath, imports(from))).toContain('no-restricted-imports');
  });

  it.each([
    ['components/card.tsx', '@/lib/rough'],
    ['lib/server/jobs/work.ts', '@/pipeline/draw/draw-picture'],
    ['lib/server/generations/compose.ts', '@/lib/rough'],
    ['pipeline/runtime/host.ts', 'onnxruntime-node'],
    ['pipeline/image/codec.ts', 'sharp'],
    ['scripts/try.ts', '@/pipeline/draw/draw-picture'],
  ])('%s may import %s', async (filePath, from) => {
    expect(await broken(filePath, imports(from))).not.toContain('no-restricted-imports');
  });
});

describe('the pipeline has no hidden inputs', () => {
  it.each([
    ['pipeline/draw/draw-it.ts', 'Math.random()'],
    ['pipeline/draw/draw-it.ts', 'Date.now()'],
    ['pipeline/draw/draw-it.ts', 'new Date()'],
    ['pipeline/draw/draw-it.ts', 'performance.now()'],
    ['pipeline/draw/draw-it.ts', 'process.env.KOMA'],
    ['pipeline/runtime/host.ts', 'Math.random()'],
    ['pipeline/runtime/host.ts', 'process.env.KOMA'],
    ['lib/server/projects/find-projects.ts', 'process.env.KOMA'],
    ['components/card.tsx', 'process.env.KOMA'],
  ])('%s: %s', async (filePath, code) => {
    expect(await broken(filePath, `export const it = ${code};\n`)).toContain('no-restricted-syntax');
  });

  it('a clock is allowed where runs are timed', async () => {
    expect(await broken('pipeline/runtime/host.ts', 'export const it = performance.now();\n')).toEqual([]);
  });
});

describe('the rules of the house', () => {
  it.each([
    ['@typescript-eslint/no-explicit-any', 'lib/domain/layout.ts', 'export const it: any = 1;\n'],
    ['@typescript-eslint/no-non-null-assertion', 'lib/domain/layout.ts', 'export const it = [1][0]!;\n'],
    ['no-console', 'pipeline/draw/draw-it.ts', "console.log('x');\n"],
    ['max-params', 'lib/domain/layout.ts', 'export const it = (a: 1, b: 1, c: 1, d: 1, e: 1) => a + b + c + d + e;\n'],
    ['max-lines', 'lib/domain/layout.ts', 'export {};\n'.repeat(400)],
    ['no-restricted-syntax', 'lib/domain/utils.ts', 'export const it = 1;\n'],
    [
      '@typescript-eslint/consistent-type-imports',
      'lib/domain/layout.ts',
      "import { z } from 'zod';\nexport type It = z.ZodType;\n",
    ],
  ])('%s in %s', async (rule, filePath, text) => {
    expect(await broken(filePath, text)).toContain(rule);
  });

  it('imports in a circle are an error', async () => {
    const circular = new ESLint({ cwd: repositoryPath(''), ignore: false });
    const results = await circular.lintFiles([repositoryPath('tests/unit/lint/fixtures/first.ts')]);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toContain('import-x/no-cycle');
  });
});
