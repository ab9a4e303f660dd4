import { planSampling } from '@/pipeline/denoise/plan-sampling';
import { runSampling, type SamplingHooks } from '@/pipeline/denoise/run-sampling';
import type { SamplerSettings } from '@/pipeline/denoise/sampler-settings';
import { createRequestNoise } from '@/pipeline/noise/request-noise';
import { toSeed } from '@/pipeline/seed';

export const DATA = { mean: 0.4, deviation: 0.7 };
const SD = { beta_start: 0.00085, beta_end: 0.012, beta_schedule: 'scaled_linear', clip_sample: false };

export interface GaussianRun {
  readonly settings: Partial<SamplerSettings> & Pick<SamplerSettings, 'name'>;
  readonly shape?: readonly [number, number, number, number];
  readonly seed?: number;
  readonly seeds?: 'shared' | 'consecutive';
  readonly hooks?: SamplingHooks;
  readonly signal?: AbortSignal;
  readonly scheduler?: Record<string, unknown>;
}

/**
 * A run with the ideal denoiser of data that are normal with `DATA`'s mean and deviation: what it ends with is known.
 * `exact` is where the deterministic samplers' differential equation leads from the same start.
 */
export async function runGaussian(o: GaussianRun) {
  const shape = o.shape ?? [1, 4, 12, 20];
  const settings = { steps: 20, schedule: 'model', spacing: null, eta: 0, config: {}, ...o.settings } as const;
  const plan = planSampling({ scheduler: o.scheduler ?? { ...SD, timestep_spacing: 'trailing' }, settings });
  const seed = { value: toSeed(o.seed ?? 5), family: 'cpu', variation: null } as const;
  const noise = createRequestNoise({ seed, seeds: o.seeds ?? 'shared', shape });
  const start = noise.first().map((value) => value * plan.initNoiseScale);
  const variance = DATA.deviation ** 2;
  const latents = await runSampling({
    plan,
    fromStep: 0,
    latents: start,
    shape,
    noise,
    hooks: o.hooks ?? {},
    signal: o.signal,
    async predict(input, at) {
      const { alpha, spread, inputScale, denoised } = plan.calls[at.call]!;
      return input.map((scaled) => {
        const x = scaled / inputScale;
        const clean = (alpha * variance * x + spread ** 2 * DATA.mean) / (alpha ** 2 * variance + spread ** 2);
        return (clean - denoised.sample * x) / denoised.output;
      });
    },
  });
  const { alpha, spread } = plan.calls[0]!;
  const total = Math.sqrt(alpha ** 2 * variance + spread ** 2);
  const exact = start.map((x) => DATA.mean + (DATA.deviation * (x - alpha * DATA.mean)) / total);
  return { plan, start, latents, exact };
}

export function meanOf(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function deviationOf(values: Float32Array): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

export function largestDifference(a: Float32Array, b: Float32Array): number {
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - b[i]!)), 0);
}
