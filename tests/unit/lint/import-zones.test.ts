import { describe, expect, it } from 'vitest';
import { brokenRules } from './broken-rules';

const imports = (from: string) => `import { thing } from '${from}';\nexport const it = thing;\n`;

describe('each zone refuses what it may not import', () => {
  it.each([
    ['app/page-of.tsx', '@/pipeline/draw/draw-picture'],
    ['app/api/things/route.ts', '@/lib/server/generated/client'],
    ['app/api/things/route.ts', '@prisma/client'],
    ['app/page-of.tsx', 'sharp'],
    ['proxy.ts', '@/pipeline/error'],
    ['components/card.tsx', '@/lib/server/projects/find-projects'],
    ['components/card.tsx', '@/pipeline/prompt/compile-prompt'],
    ['components/card.tsx', '@/app/page'],
    ['components/card.tsx', '@prisma/client'],
    ['components/card.tsx', 'node:fs'],
    ['lib/client/call.ts', '@/components/card'],
    ['lib/client/call.ts', '@/lib/server/log'],
    ['lib/client/call.ts', '@/pipeline/request'],
    ['lib/contracts/pages.ts', '@/lib/server/log'],
    ['lib/contracts/pages.ts', '@/lib/domain/layout'],
    ['lib/contracts/pages.ts', '@/pipeline/request'],
    ['lib/contracts/pages.ts', '@/lib/rough'],
    ['lib/contracts/pages.ts', '@/lib/rough/tags'],
    ['lib/contracts/pages.ts', '../rough/staging/draw-rough'],
    ['lib/contracts/pages.ts', '@/lib/lettering'],
    ['lib/lettering/fit-it.ts', '@/lib/contracts/languages'],
    ['lib/lettering/fit-it.ts', '@/lib/rough'],
    ['components/card.tsx', '@/lib/rough/staging/draw-rough'],
    ['lib/domain/layout.ts', '@/lib/rough/joints-schema'],
    ['lib/domain/layout.ts', '@/lib/lettering/fit-text'],
    ['lib/compose/compose-it.ts', '@/pipeline/image/encode-picture'],
    ['lib/server/jobs/work.ts', '@/pipeline/draw/draw-picture'],
    ['lib/server/jobs/work.ts', '@/lib/compose/compose-request'],
    ['lib/contracts/pages.ts', 'node:fs'],
    ['lib/domain/layout.ts', 'fs/promises'],
    ['lib/domain/layout.ts', 'react'],
    ['lib/domain/layout.ts', 'next/navigation'],
    ['lib/domain/layout.ts', '@/pipeline/prompt'],
    ['lib/geometry/ring.ts', '@/lib/domain/layout'],
    ['lib/geometry/ring.ts', 'zod'],
    ['lib/domain/layout.ts', '@/lib/geometry/rotate'],
    ['pipeline/raster/field.ts', '../image/picture'],
    ['pipeline/raster/field.ts', 'node:path'],
    ['components/card.tsx', '@/pipeline/raster'],
    ['lib/rough/pose.ts', 'node:crypto'],
    ['lib/rough/pose.ts', '@/pipeline/image/picture'],
    ['lib/rough/pose.ts', '@/lib/domain/layout'],
    ['lib/server/projects/find-projects.ts', '@/pipeline/draw/draw-picture'],
    ['lib/server/projects/find-projects.ts', '@/components/card'],
    ['lib/server/projects/find-projects.ts', '@/lib/client/keys'],
    ['lib/server/projects/find-projects.ts', 'react'],
    ['lib/server/jobs/work.ts', 'onnxruntime-node'],
    ['lib/server/jobs/work.ts', 'sharp'],
    ['lib/server/region-edits/edit.ts', 'sharp'],
    ['lib/server/region-edits/edit.ts', '@/components/card'],
    ['lib/server/jobs/work.ts', '@/app/page'],
    ['lib/compose/compose-it.ts', '@/lib/server/log'],
    ['lib/compose/compose-it.ts', 'sharp'],
    ['components/card.tsx', '@/lib/compose'],
    ['lib/domain/layout.ts', '@/lib/compose'],
    ['scripts/draw.ts', '@/lib/server/log'],
    ['scripts/draw/draw-from.ts', '@/lib/server/log'],
    ['pipeline/draw/draw-it.ts', '@/lib/rough'],
    ['pipeline/draw/draw-it.ts', '../../lib/rough'],
    ['pipeline/draw/draw-it.ts', '@/scripts/weights'],
    ['pipeline/draw/draw-it.ts', 'onnxruntime-node'],
    ['pipeline/draw/draw-it.ts', 'sharp'],
    ['pipeline/draw/draw-it.ts', 'pg'],
    ['pipeline/draw/draw-it.ts', 'node:perf_hooks'],
    ['pipeline/runtime/host.ts', 'sharp'],
    ['pipeline/image/codec.ts', 'onnxruntime-node'],
  ])('%s may not import %s', async (filePath, from) => {
    expect(await brokenRules(filePath, imports(from))).toContain('koma/import-zones');
  });

  it.each([
    ['app/api/things/route.ts', '@/lib/server/projects/find-projects'],
    ['app/page-of.tsx', '@/components/card'],
    ['components/card.tsx', '@/lib/rough'],
    ['components/card.tsx', '@/lib/client/keys'],
    ['components/card.tsx', 'react'],
    ['lib/client/call.ts', '../contracts/page'],
    ['lib/contracts/pages.ts', 'zod'],
    ['lib/domain/layout.ts', '@/lib/contracts/page'],
    ['lib/rough/pose.ts', './ink'],
    ['lib/rough/pose.ts', '@/lib/geometry'],
    ['lib/lettering/fit-it.ts', '@/lib/geometry'],
    ['lib/domain/layout.ts', '@/pipeline/raster'],
    ['pipeline/region/mask.ts', '../raster'],
    ['lib/server/jobs/work.ts', '@/pipeline/draw'],
    ['lib/server/generations/compose.ts', '@/lib/rough'],
    ['lib/server/generations/compose.ts', '@/lib/compose'],
    ['lib/compose/compose-it.ts', '@/pipeline/draw'],
    ['lib/contracts/pages.ts', '@/lib/rough/vocabulary'],
    ['lib/contracts/pages.ts', '@/pipeline/samplers'],
    ['lib/domain/layout.ts', '@/lib/lettering/markup'],
    ['components/card.tsx', '@/lib/rough/posing'],
    ['scripts/draw/draw-from.ts', '@/lib/compose'],
    ['lib/server/pictures/fit.ts', 'sharp'],
    ['lib/server/database/database.ts', '../generated/client'],
    ['pipeline/draw/draw-it.ts', '../image/picture'],
    ['pipeline/draw/draw-it.ts', 'node:path'],
    ['pipeline/runtime/host.ts', 'onnxruntime-node'],
    ['pipeline/runtime/host.ts', 'node:perf_hooks'],
    ['pipeline/image/codec.ts', 'sharp'],
    ['scripts/try.ts', '@/pipeline/draw/draw-picture'],
  ])('%s may import %s', async (filePath, from) => {
    expect(await brokenRules(filePath, imports(from))).toEqual([]);
  });

  it.each([
    ['a path that climbs', "import { log } from '../server/log';\nexport const it = log;\n"],
    [
      'a path that climbs inside an alias',
      "import { log } from '@/lib/client/../server/log';\nexport const it = log;\n",
    ],
    ['a type alone', "import type { Log } from '@/lib/server/log';\nexport type It = Log;\n"],
    ['a type in place', "export type It = import('@/lib/server/log').Log;\n"],
    ['an import for its effect', "import '@/lib/server/log';\n"],
    ['an export of all', "export * from '@/lib/server/log';\n"],
    ['an export by name', "export { log } from '@/lib/server/log';\n"],
    ['an import at run time', "export const it = () => import('@/lib/server/log');\n"],
    ['an import of a template', 'export const it = () => import(`@/lib/server/log`);\n'],
    ['a require', "export const it = require('../server/log');\n"],
  ])('the border cannot be crossed by %s', async (_way, text) => {
    expect(await brokenRules('lib/client/call.ts', text)).toContain('koma/import-zones');
  });

  it('a new part of lib has to be placed before it is written', async () => {
    expect(await brokenRules('lib/elsewhere/thing.ts', 'export const it = 1;\n')).toContain('koma/import-zones');
  });
});
