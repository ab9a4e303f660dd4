import { describe, expect, it } from 'vitest';
import { planSampling } from '@/pipeline/denoise/plan-sampling';
import { runSampling } from '@/pipeline/denoise/run-sampling';
import type { SamplerSettings } from '@/pipeline/denoise/sampler-settings';
import { createRequestNoise } from '@/pipeline/noise/request-noise';
import { toSeed } from '@/pipeline/seed';
import { deviationOf, meanOf } from './gaussian-run';

const PICTURE = 0.6;
const SHAPE = [1, 4, 48, 40] as const;
const SCHEDULER = { beta_start: 0.00085, beta_end: 0.012, beta_schedule: 'scaled_linear', set_alpha_to_one: false };

/** A run with the model that a distillation aims at: whatever the noise, it sees the one picture. */
async function runPerfect(settings: Partial<SamplerSettings> & Pick<SamplerSettings, 'name'>) {
  const common = { steps: 4, schedule: 'model', spacing: null, eta: 0, config: {} } as const;
  const plan = planSampling({ scheduler: SCHEDULER, settings: { ...common, ...settings } });
  const seed = { value: toSeed(3), family: 'cpu', variation: null } as const;
  const noise = createRequestNoise({ seed, seeds: 'shared', shape: SHAPE });
  const between: Float32Array[] = [];
  const latents = await runSampling({
    plan,
    fromStep: 0,
    latents: noise.first().map((value) => value * plan.calls[0]!.spread + plan.calls[0]!.alpha * PICTURE),
    shape: SHAPE,
    noise,
    hooks: { onStep: (at) => void between.push(at.latents) },
    async predict(input, at) {
      const { inputScale, denoised } = plan.calls[at.call]!;
      return input.map((scaled) => (PICTURE - (denoised.sample * scaled) / inputScale) / denoised.output);
    },
  });
  return { plan, latents, between };
}

describe.each([0, 0.3, 1])('tcd with gamma %f', (eta) => {
  it('comes to every timestep with that timestep’s own share of picture and noise', async () => {
    const { plan, between } = await runPerfect({ name: 'tcd', eta });
    expect(plan.calls.map(({ timestep }) => timestep)).toEqual([999, 759, 499, 259]);
    for (const [index, { alpha, spread }] of plan.calls.slice(1).entries()) {
      // Four standard errors of 7,680 values.
      expect(Math.abs(meanOf(between[index]!) - alpha * PICTURE)).toBeLessThan(0.046);
      expect(Math.abs(deviationOf(between[index]!) / spread - 1)).toBeLessThan(0.033);
    }
  });

  it('ends on the picture, with no more noise than timestep 0 has', async () => {
    const { plan, latents } = await runPerfect({ name: 'tcd', eta });
    expect(deviationOf(latents)).toBeCloseTo(Math.sqrt(1 - plan.alphas[0]!), 3);
    expect(meanOf(latents)).toBeCloseTo(PICTURE * Math.sqrt(plan.alphas[0]!), 2);
  });
});

it('tcd with gamma 0 draws no noise of its own, and stays on one way', async () => {
  const few = await runPerfect({ name: 'tcd', steps: 2 });
  const many = await runPerfect({ name: 'tcd', steps: 8 });
  few.latents.forEach((value, i) => expect(value).toBeCloseTo(many.latents[i]!, 4));
});

describe('lcm', () => {
  it.each([1, 2, 4, 8])('is consistent: %i steps of a perfect model give the one picture', async (steps) => {
    const { latents } = await runPerfect({ name: 'lcm', steps });
    // What the last call's timestep leaves of the latents by its boundary condition.
    latents.forEach((value) => expect(Math.abs(value - PICTURE)).toBeLessThan(0.01));
  });

  it('goes over another schedule’s timesteps where one is asked for', async () => {
    const { plan, latents } = await runPerfect({ name: 'lcm', schedule: 'sgm-uniform' });
    expect(plan.calls.map(({ timestep }) => timestep)).toEqual([999, 749, 500, 250]);
    expect(meanOf(latents)).toBeCloseTo(PICTURE, 2);
  });
});

it('er-sde ends on the picture whatever the steps', async () => {
  for (const steps of [1, 2, 3, 7]) {
    const { latents } = await runPerfect({ name: 'er-sde', schedule: 'karras', steps });
    latents.forEach((value) => expect(value).toBeCloseTo(PICTURE, 4));
  }
});
