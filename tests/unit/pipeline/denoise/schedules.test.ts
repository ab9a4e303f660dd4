import { describe, expect, it } from 'vitest';
import { planSampling } from '@/pipeline/denoise/plan-sampling';
import { runSampling } from '@/pipeline/denoise/run-sampling';
import type { SamplerSettings } from '@/pipeline/denoise/sampler-settings';
import { PipelineError } from '@/pipeline/error';
import { createRequestNoise } from '@/pipeline/noise/request-noise';
import { SAMPLER_NAMES, SCHEDULE_NAMES } from '@/pipeline/samplers';
import { toSeed } from '@/pipeline/seed';

const SCHEDULER = { beta_start: 0.00085, beta_end: 0.012, beta_schedule: 'scaled_linear', skip_prk_steps: true };
const SETTINGS = { name: 'euler', steps: 10, schedule: 'model', spacing: null, eta: 0, config: {} } as const;
const SIGMA_MIN = 0.029167532920837402;
const SIGMA_MAX = 14.614646911621094;

function plan(settings: Partial<SamplerSettings>, o: { isSdxl?: boolean; scheduler?: Record<string, unknown> } = {}) {
  const { scheduler = SCHEDULER, isSdxl = false } = o;
  return planSampling({ scheduler, settings: { ...SETTINGS, ...settings }, isSdxl });
}

const sigmasOf = (...args: Parameters<typeof plan>) => plan(...args).sigmas.slice(0, -1);
const timestepsOf = (settings: Partial<SamplerSettings>) => plan(settings).calls.map(({ timestep }) => timestep);

describe('Align Your Steps', () => {
  it.each([
    ['Stable Diffusion 1', false, [14.615, 6.475, 3.861, 2.697, 1.886, 1.396, 0.963, 0.652, 0.399, 0.152]],
    ['SDXL', true, [14.615, 6.315, 3.771, 2.181, 1.342, 0.862, 0.555, 0.38, 0.234, 0.113]],
  ])('has the authors’ ten levels of %s', (_, isSdxl, levels) => {
    const found = sigmasOf({ schedule: 'ays' }, { isSdxl });
    levels.forEach((level, i) => expect(found[i]).toBeCloseTo(level, 4));
    expect(plan({ schedule: 'ays' }).sigmas.at(-1)).toBe(0);
  });

  it('goes halfway in the logarithm between them with twice the steps', () => {
    const found = sigmasOf({ schedule: 'ays', steps: 20 });
    expect(found[1]).toBeCloseTo(Math.sqrt(14.615 * 6.475), 4);
    expect(found[19]).toBeCloseTo(Math.sqrt(0.152 * 0.029), 4);
  });

  it('begins where a table without signal begins', () => {
    const config = { prediction_type: 'v_prediction', rescale_betas_zero_snr: true };
    expect(sigmasOf({ schedule: 'ays', config })[0]).toBeCloseTo(4096, 2);
  });
});

describe('schedules have their formula', () => {
  it('kl-optimal is even in the arctangent', () => {
    const [from, to] = [Math.atan(SIGMA_MAX), Math.atan(SIGMA_MIN)];
    sigmasOf({ schedule: 'kl-optimal' }).forEach((sigma, i) =>
      expect(Math.atan(sigma)).toBeCloseTo(from + (i / 9) * (to - from), 6),
    );
  });

  it('polyexponential is exponential with rho 1, and a power of the way otherwise', () => {
    expect(sigmasOf({ schedule: 'polyexponential' })).toEqual(sigmasOf({ schedule: 'exponential' }));
    const [high, low] = [Math.log(SIGMA_MAX), Math.log(SIGMA_MIN)];
    sigmasOf({ schedule: 'polyexponential', config: { rho: 2 } }).forEach((sigma, i) =>
      expect(Math.log(sigma)).toBeCloseTo(low + (1 - i / 9) ** 2 * (high - low), 5),
    );
  });

  it('those over the timesteps step over them evenly', () => {
    expect(timestepsOf({ schedule: 'normal' })).toEqual(
      [999, 888, 777, 666, 555, 444, 333, 222, 111, 0].map(Math.fround),
    );
    expect(timestepsOf({ schedule: 'sgm-uniform', steps: 4 })).toEqual([999, 749.25, 499.5, 249.75]);
    expect(timestepsOf({ schedule: 'simple', steps: 4 })).toEqual([999, 749, 499, 249]);
    expect(timestepsOf({ schedule: 'turbo', steps: 4 })).toEqual([999, 749, 499, 249]);
    expect(timestepsOf({ schedule: 'turbo', steps: 3 })).toEqual([999, 666, 332]);
    expect(timestepsOf({ schedule: 'ddim-uniform', steps: 4 })).toEqual([751, 501, 251, 1]);
  });

  it('beta lies close at both ends and even between them', () => {
    const found = sigmasOf({ schedule: 'beta', steps: 21 });
    expect(found[10]).toBeCloseTo((SIGMA_MAX + SIGMA_MIN) / 2, 4);
    expect(found[0]! - found[1]!).toBeLessThan(found[9]! - found[10]!);
    expect(found[19]! - found[20]!).toBeLessThan(found[9]! - found[10]!);
  });
});

describe.each(SCHEDULE_NAMES.filter((name) => name !== 'model'))('the schedule %s', (schedule) => {
  it.each([1, 2, 3, 10, 31, 50])('falls to nothing in %i steps, each with a timestep of the table', (steps) => {
    const { sigmas, calls } = plan({ schedule, steps });
    expect(sigmas).toHaveLength(steps + 1);
    expect(sigmas.every((sigma, i) => i === 0 || sigma < sigmas[i - 1]!)).toBe(true);
    expect(calls.every(({ timestep }) => timestep >= 0 && timestep <= 999)).toBe(true);
  });
});

const ZERO_SNR = { ...SCHEDULER, rescale_betas_zero_snr: true, timestep_spacing: 'trailing' };
const STEPS = {
  v_prediction: [...Array.from({ length: 20 }, (_, index) => index + 1), 25, 30, 36, 41, 47, 50],
  sample: [1, 2, 3, 5, 21, 50],
  epsilon: [1, 2, 3, 5, 21, 50],
} as const;
const PREDICTIONS = ['v_prediction', 'sample', 'epsilon'] as const;
const SHAPE = [1, 1, 2, 2] as const;

/** The last latents of a run with an ideal denoiser of one picture, or the sentence that refuses it. */
async function draw(settings: SamplerSettings): Promise<Float32Array | string> {
  const seed = { value: toSeed(1), family: 'cpu', variation: null } as const;
  const noise = createRequestNoise({ seed, seeds: 'shared', shape: SHAPE });
  try {
    const drawn = planSampling({ scheduler: ZERO_SNR, settings });
    return await runSampling({
      plan: drawn,
      fromStep: 0,
      latents: noise.first().map((value) => value * drawn.initNoiseScale),
      shape: SHAPE,
      noise,
      hooks: {},
      async predict(input, { call }) {
        const { inputScale, denoised } = drawn.calls[call]!;
        return input.map((scaled) => (0.4 - (denoised.sample * scaled) / inputScale) / denoised.output);
      },
    });
  } catch (error) {
    if (error instanceof PipelineError) return error.message;
    throw error;
  }
}

describe.each(SAMPLER_NAMES)('%s on a table that ends without signal', (name) => {
  it.each(SCHEDULE_NAMES)(
    'stays finite over the schedule %s, for any prediction and 1 to 50 steps',
    async (schedule) => {
      const refused = new Set<string>();
      for (const prediction of PREDICTIONS) {
        for (const steps of STEPS[prediction]) {
          const config = { prediction_type: prediction };
          const latents = await draw({ name, steps, schedule, spacing: null, eta: 1, config });
          if (typeof latents === 'string') refused.add(latents);
          else expect(latents.every(Number.isFinite), `${prediction}, ${steps} steps`).toBe(true);
          // A model that predicts the picture or v is never refused for its table.
          if (typeof latents === 'string' && prediction !== 'epsilon')
            expect(latents).toMatch(/only the model's own|PNDM|pndm/);
        }
      }
      for (const sentence of refused) expect(sentence).toMatch(/schedule|zero_snr|pndm/);
    },
  );
});
