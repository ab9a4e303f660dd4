import { expect, it } from 'vitest';
import { checkRequest } from '@/pipeline/draw';
import type { ModelProfile } from '@/pipeline/models';
import type { GenerationRequest } from '@/pipeline/request';
import { failureOf, requestFor } from '../../lib/server/engines/engine-server';

const PICTURE = { sha256: 'b'.repeat(64), widthPx: 128, heightPx: 192 };

function modelWith(lacks: readonly string[], imageToImage = true): ModelProfile {
  return {
    id: 'engine:1',
    hash: 'a'.repeat(64),
    card: {
      name: 'anything · Workshop',
      licence: '',
      defaults: {
        sampler: 'euler',
        steps: 20,
        guidance: 6,
        guidanceRescale: 0,
        strength: 0.7,
        followRough: 0.6,
        clipSkip: null,
      },
      prompt: { quality: [], negative: [], words: null },
      twoPeople: null,
      roughAlways: false,
    },
    capabilities: {
      family: 'other',
      prediction: 'epsilon',
      rough: false,
      reference: null,
      imageToImage,
      inpaint9: false,
      controls: [],
      imagePrompt: false,
      sizeConditioning: false,
      clipSkip: false,
      textEncoders: 1,
      latentChannels: 4,
      multiplePx: 8,
      buckets: [],
      weights: 'mixed',
      engine: { kind: 'a1111', samplers: ['euler'], schedules: ['model'], lacks },
    },
  };
}
const SAMPLER = { ...requestFor().sampler, name: 'euler', schedule: 'model' } as const;
const check = (change: Partial<GenerationRequest>, model: ModelProfile) =>
  failureOf(
    Promise.resolve().then(() => checkRequest(requestFor({ sampler: SAMPLER, ...change }), model, { has: () => true })),
  );
const image = { picture: PICTURE, strength: 0.5 };
const mask = { picture: PICTURE, edges: 'soft', method: 'blend' } as const;

it('lets an engine draw what it can', async () => {
  expect(await check({ image, mask }, modelWith([]))).toBe('none');
});

it('refuses by the model’s name what its engine can’t do', async () => {
  expect(await check({ image }, modelWith([], false))).toContain('"anything · Workshop" can’t start from a picture');
  expect(await check({ image, mask }, modelWith(['inpaint']))).toContain('can’t redraw a region of a picture');
  expect(await check({ sampler: { ...SAMPLER, name: 'heun' } }, modelWith([]))).toContain('has no sampler “heun”');
  expect(await check({ sampler: { ...SAMPLER, schedule: 'beta' } }, modelWith([]))).toContain('has no schedule “beta”');
  const region = { mask: PICTURE, prompt: 'a dog', negative: '', weight: 1, references: [] };
  expect(await check({ regions: [region] }, modelWith([]))).toContain('takes no prompts for regions');
});

it('takes any sampler where the engine has none: it is not used', async () => {
  expect(await check({ sampler: { ...SAMPLER, name: 'heun' } }, modelWith(['samplers']))).toBe('none');
});
