import { describe, expect, it } from 'vitest';
import { defaultEta } from '@/pipeline/denoise/default-eta';
import { planSampling } from '@/pipeline/denoise/plan-sampling';
import type { SamplerName } from '@/pipeline/samplers';
import { addNoise, addNoiseAtCall, startIndex } from '@/pipeline/denoise/start-sampling';

function planOf(name: SamplerName, steps: number) {
  const scheduler = { beta_start: 0.00085, beta_end: 0.012, beta_schedule: 'scaled_linear' };
  const settings = { name, steps, schedule: 'model', spacing: null, eta: defaultEta(name), config: {} } as const;
  return planSampling({ scheduler, settings });
}

describe('startIndex', () => {
  it.each([
    [10, 0.75, 2, 3],
    [12, 0.6, 5, 5],
    [8, 1, 0, 0],
    [8, 0, 8, 8],
    [10, 0.04, 10, 10],
    [10, 0.05, 9, 10],
  ] as const)('%i steps at strength %f start from %i, in the reference from %i', (steps, strength, koma, diffusers) => {
    const plan = planOf('ddim', steps);
    expect(startIndex(plan, strength, 'koma')).toBe(koma);
    expect(startIndex(plan, strength, 'diffusers')).toBe(diffusers);
  });
});

describe('addNoise', () => {
  const original = Float32Array.of(1, -2, 0.5);
  const noise = Float32Array.of(0.3, 0.1, -1);

  it('keeps the variance where the sampler does', () => {
    const plan = planOf('ddim', 10);
    const share = plan.alphas[plan.calls[4]!.timestep]!;
    const expected = original.map((value, i) => Math.sqrt(share) * value + Math.sqrt(1 - share) * noise[i]!);
    expect(addNoise(plan, original, noise, 4)).toEqual(expected);
  });

  it('adds sigma times noise for samplers in sigma, and finds the step of those that look twice', () => {
    for (const [name, call] of [
      ['euler', 4],
      ['heun', 8],
    ] as const) {
      const plan = planOf(name, 10);
      const expected = original.map((value, i) => value + plan.sigmas[call]! * noise[i]!);
      expect(addNoise(plan, original, noise, 4)).toEqual(expected);
    }
  });

  it('leaves the picture clean after the last call', () => {
    expect(addNoiseAtCall(planOf('euler', 10), original, noise, 10)).toBe(original);
  });
});
