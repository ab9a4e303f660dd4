import { execFileSync } from 'node:child_process';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { BUCKETS } from '@/lib/rough';
import { repositoryPath } from '@/tests/golden/open-runtime';

const pictureSchema = z.object({
  size: z.tuple([z.number(), z.number()]),
  svg: z.string().startsWith('<svg'),
  lines: z.string().startsWith('<svg'),
  tags: z.array(z.string()).min(5),
  refs: z.array(z.string().startsWith('<svg')),
});

it('training pictures of every side are drawn in an engine that has the language alone', () => {
  const bundle = execFileSync(
    repositoryPath('node_modules/.bin/esbuild'),
    [repositoryPath('models/training/entry.ts'), '--bundle', '--format=iife', '--minify', '--target=es2022'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const engine = createContext({});
  runInContext(bundle, engine);
  for (const side of [192, 256, 320, 384] as const) {
    const drawn = pictureSchema.parse(JSON.parse(String(runInContext(`picture(${side + 1}, ${side})`, engine))));
    const [widthPx, heightPx] = drawn.size;
    expect(Object.values(BUCKETS[side])).toContainEqual({ widthPx, heightPx });
    expect(`${drawn.svg}${drawn.lines}`).not.toContain('NaN');
  }
}, 180_000);
