import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createWarming } from '@/lib/server/jobs/warm-models';
import { openModel } from '@/pipeline/models/open-model';
import type { GraphSource } from '@/pipeline/runtime';

it('loads a small model’s graphs one by one, once, some time after the start', async () => {
  const model = await openModel(join('models', 'starter'));
  const loaded: string[] = [];
  let now = 0;
  const load = (source: GraphSource) => {
    if (source.kind === 'file') loaded.push(source.path);
    return Promise.resolve({ id: `${loaded.length}`, inputs: [], outputs: [] });
  };
  const warm = createWarming({ runtime: { load }, now: () => now });
  const models = new Map([['starter', model]]);
  expect(await warm(models)).toBe(false);
  now = 5000;
  const all = [await warm(models), await warm(models), await warm(models), await warm(models), await warm(models)];
  expect(all).toEqual([true, true, true, true, false]);
  expect(loaded.map((path) => path.split('/').at(-2))).toEqual(['text_encoder', 'vae_encoder', 'unet', 'vae_decoder']);
});

it('leaves a graph that can’t be loaded to who draws with it', async () => {
  const model = await openModel(join('models', 'starter'));
  let now = 0;
  const warm = createWarming({ runtime: { load: () => Promise.reject(new Error('broken')) }, now: () => now });
  now = 5000;
  expect(await warm(new Map([['starter', model]]))).toBe(false);
});
