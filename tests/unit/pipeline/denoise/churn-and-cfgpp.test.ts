import { describe, expect, it } from 'vitest';
import { churnFactor } from '@/pipeline/denoise/churn-factor';
import { guide, isGuided, usesUnguided } from '@/pipeline/denoise/guidance';
import { planSampling } from '@/pipeline/denoise/plan-sampling';
import { runSampling } from '@/pipeline/denoise/run-sampling';
import { schedulerConfigSchema } from '@/pipeline/denoise/scheduler-config';
import { splitStep } from '@/pipeline/denoise/split-step';
import { addNoiseAtCall } from '@/pipeline/denoise/start-sampling';
import { createRequestNoise } from '@/pipeline/noise/request-noise';
import { toSeed } from '@/pipeline/seed';

const SCHEDULER = { beta_start: 0.00085, beta_end: 0.012, beta_schedule: 'scaled_linear' };
const SHAPE = [1, 1, 2, 3] as const;
const SETTINGS = { steps: 8, schedule: 'karras', spacing: null, eta: 0, config: {} } as const;

function noiseOf() {
  const seed = { value: toSeed(3), family: 'cpu', variation: null } as const;
  return createRequestNoise({ seed, seeds: 'shared', shape: SHAPE });
}

describe('churn', () => {
  const config = schedulerConfigSchema.parse({ s_churn: 2, s_tmin: 0.1, s_tmax: 10 });

  it('raises levels between its ends by its share of the steps, at most to the root of 2', () => {
    expect(churnFactor(5, config, 8)).toBe(1.25);
    expect(churnFactor(5, { ...config, s_churn: 80 }, 8)).toBeCloseTo(Math.SQRT2, 12);
    expect([0.05, 11].map((sigma) => churnFactor(sigma, config, 8))).toEqual([1, 1]);
  });

  it.each(['euler', 'heun'] as const)('%s looks at the raised level, from the step’s own', async (name) => {
    const plan = planSampling({ scheduler: SCHEDULER, settings: { ...SETTINGS, name, config: { s_churn: 2 } } });
    const plain = planSampling({ scheduler: SCHEDULER, settings: { ...SETTINGS, name } });
    const stride = plan.callsPerStep;
    expect(plan.calls[stride]?.sigma).toBeCloseTo(plan.sigmas[stride]! * 1.25, 6);
    expect(plan.calls[stride]!.timestep).toBeGreaterThan(plain.calls[stride]!.timestep);
    expect(plan.sigmas).toEqual(plain.sigmas);
    if (stride === 2) expect(plan.calls[1]?.churn).toBe(1);
    const [original, ones] = [new Float32Array(6), new Float32Array(6).fill(1)];
    expect(addNoiseAtCall(plan, original, ones, stride)[0]).toBeCloseTo(plan.sigmas[stride]!, 5);
  });

  it('of 0 draws nothing and changes nothing', () => {
    const settings = { ...SETTINGS, name: 'euler' as const };
    const asked = planSampling({ scheduler: SCHEDULER, settings: { ...settings, config: { s_churn: 0, s_noise: 3 } } });
    expect(asked.calls).toEqual(planSampling({ scheduler: SCHEDULER, settings }).calls);
  });
});

describe('an ancestral step', () => {
  it.each([
    [10, 4, 1],
    [10, 4, 0.5],
    [4096, 0.03, 1],
    [1, 0, 1],
    [1, 0.5, 0],
  ])('from %f to %f with eta %f comes out right', (from, to, eta) => {
    const { down, up } = splitStep(from, to, eta);
    expect(down ** 2 + up ** 2).toBeCloseTo(to ** 2, 12);
    if (eta === 1) expect(down).toBeCloseTo(to ** 2 / from, 12);
    if (to > 0) expect(down).toBeGreaterThan(0);
  });
});

describe('CFG++', () => {
  it('takes the guided picture and puts back the noise that is seen without the prompt', async () => {
    const settings = { ...SETTINGS, name: 'euler-cfgpp' as const, steps: 2 };
    const plan = planSampling({ scheduler: SCHEDULER, settings });
    const start = Float32Array.of(3, -2, 1, 0.5, 9, -8);
    const seen: Float32Array[] = [];
    const fill = (value: number) => new Float32Array(6).fill(value);
    await runSampling({
      plan,
      fromStep: 0,
      latents: start,
      shape: SHAPE,
      noise: noiseOf(),
      hooks: { onStep: ({ latents }) => void seen.push(latents) },
      predict: async () => ({ guided: fill(0.7), unguided: fill(-0.2) }),
    });
    const [from, to] = [plan.sigmas[0]!, plan.sigmas[1]!];
    // The model predicts noise: x0 = x - sigma * noise, and noise is what it said.
    start.forEach((x, i) => expect(seen[0]![i]).toBeCloseTo(x - from * 0.7 + to * -0.2, 4));
  });

  it('needs the answer without the prompt at a scale of 1 and below', () => {
    expect(usesUnguided('euler-cfgpp') && usesUnguided('euler-a-cfgpp')).toBe(true);
    expect(usesUnguided('euler')).toBe(false);
    expect(isGuided({ scale: 0.6, from: 0, to: 1 }, { step: 0, of: 4 })).toBe(false);
    const [conditioned, unconditioned] = [Float32Array.of(1), Float32Array.of(0)];
    expect(guide({ conditioned, unconditioned, scale: 0.6, rescale: 0, batch: 1 })[0]).toBeCloseTo(0.6, 6);
  });
});
