import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SamplerSettings } from '@/pipeline/denoise/sampler-settings';
import { SAMPLER_NAMES } from '@/pipeline/samplers';
import { DATA, deviationOf, largestDifference, meanOf, runGaussian } from './gaussian-run';

type Settings = Partial<SamplerSettings> & Pick<SamplerSettings, 'name'>;

/** Deterministic samplers: largest distance to the exact end with 25 and with 100 steps. */
const EXACT: readonly (readonly [title: string, settings: Settings, at25: number, at100: number])[] = [
  ['ddim', { name: 'ddim' }, 0.25, 0.06],
  ['pndm', { name: 'pndm', config: { skip_prk_steps: true } }, 0.15, 0.05],
  ['euler', { name: 'euler' }, 0.5, 0.15],
  ['heun', { name: 'heun' }, 0.1, 0.03],
  ['heun, karras', { name: 'heun', schedule: 'karras' }, 0.03, 0.002],
  ['lms, karras', { name: 'lms', schedule: 'karras' }, 0.02, 0.004],
  ['dpmpp-2m', { name: 'dpmpp-2m' }, 0.1, 0.03],
  ['dpmpp-2m, karras', { name: 'dpmpp-2m', schedule: 'karras' }, 0.02, 0.002],
  ['dpmpp-2m, exponential', { name: 'dpmpp-2m', schedule: 'exponential' }, 0.02, 0.002],
  ['dpmpp-2m, beta', { name: 'dpmpp-2m', schedule: 'beta' }, 0.5, 0.1],
  ['dpmpp-2m, sgm-uniform', { name: 'dpmpp-2m', schedule: 'sgm-uniform' }, 0.1, 0.03],
  ['dpmpp-2m, simple', { name: 'dpmpp-2m', schedule: 'simple' }, 0.1, 0.03],
  ['dpmpp, third order', { name: 'dpmpp-2m', schedule: 'karras', config: { solver_order: 3 } }, 0.02, 0.002],
  ['unipc', { name: 'unipc' }, 0.1, 0.03],
  ['unipc, third order, karras', { name: 'unipc', schedule: 'karras', config: { solver_order: 3 } }, 0.02, 0.004],
];

describe.each(EXACT)('%s on normal data', (_, settings, at25, at100) => {
  it('comes to the known end, closer with more steps', async () => {
    const few = await runGaussian({ settings: { ...settings, steps: 25 } });
    const many = await runGaussian({ settings: { ...settings, steps: 100 } });
    const [distance, nearer] = [few, many].map(({ latents, exact }) => largestDifference(latents, exact));
    expect(distance).toBeLessThan(at25);
    expect(nearer).toBeLessThan(at100);
    // The last step, from sigma 0.03 to nothing, is of first order and stays.
    expect(nearer).toBeLessThan(Math.max(distance! / 2, 0.0025));
  });
});

describe.each(['v_prediction', 'sample'] as const)('a model that predicts %s', (prediction) => {
  it.each(['ddim', 'euler', 'heun', 'dpmpp-2m', 'unipc', 'lms', 'deis', 'res-multistep', 'dpm2', 'tcd'] as const)(
    'ends the same under %s',
    async (name) => {
      const settings = { name, steps: 12 } as const;
      const noise = await runGaussian({ settings });
      const other = await runGaussian({ settings: { ...settings, config: { prediction_type: prediction } } });
      expect(largestDifference(noise.latents, other.latents)).toBeLessThan(2e-5);
    },
  );
});

const STOCHASTIC: readonly (readonly [title: string, settings: Settings])[] = [
  ['ddim, eta 1', { name: 'ddim', eta: 1 }],
  ['ddpm', { name: 'ddpm' }],
  ['euler-a', { name: 'euler-a', eta: 1 }],
  ['dpmpp-2m-sde', { name: 'dpmpp-2m-sde', schedule: 'karras', eta: 1 }],
  ['dpmpp-sde', { name: 'dpmpp-sde', schedule: 'karras', eta: 1 }],
  ['dpmpp-3m-sde', { name: 'dpmpp-3m-sde', schedule: 'karras', eta: 1 }],
  ['dpmpp-2s-a', { name: 'dpmpp-2s-a', schedule: 'karras', eta: 1 }],
  ['dpm2-a', { name: 'dpm2-a', schedule: 'karras', eta: 1 }],
  ['er-sde', { name: 'er-sde', schedule: 'karras' }],
  ['res-multistep, ancestral', { name: 'res-multistep', schedule: 'karras', eta: 1 }],
  ['euler-a-cfgpp', { name: 'euler-a-cfgpp', schedule: 'karras', eta: 1 }],
  ['heun with churn', { name: 'heun', schedule: 'karras', config: { s_churn: 40 } }],
];

describe.each(STOCHASTIC)('%s on normal data', (_, settings) => {
  it('ends with the mean and deviation of the data', async () => {
    const { latents } = await runGaussian({ settings: { ...settings, steps: 100 }, shape: [1, 4, 64, 48] });
    // Five standard errors of 12,288 values, and what 100 steps leave.
    expect(Math.abs(meanOf(latents) - DATA.mean)).toBeLessThan(0.04);
    expect(Math.abs(deviationOf(latents) - DATA.deviation)).toBeLessThan(0.04);
  });
});

it('lcm with an ideal consistency model takes its first call for the picture', async () => {
  const { latents } = await runGaussian({ settings: { name: 'lcm', steps: 1 } });
  // From pure noise the best guess at normal data is their mean.
  expect(Math.abs(meanOf(latents) - DATA.mean)).toBeLessThan(0.02);
});

describe('stochasticity', () => {
  it.each([
    ['euler-a', 'euler'],
    ['dpmpp-2m-sde', 'dpmpp-2m'],
    ['euler-a-cfgpp', 'euler-cfgpp'],
    ['euler-cfgpp', 'euler'],
    ['dpm2-a', 'dpm2'],
  ] as const)('%s with eta 0 is %s', async (stochastic, plain) => {
    const a = await runGaussian({ settings: { name: stochastic, eta: 0 } });
    const b = await runGaussian({ settings: { name: plain } });
    expect(largestDifference(a.latents, b.latents)).toBeLessThan(1e-5);
  });

  it('the Brownian tree keeps the picture when the steps change', async () => {
    const settings = { name: 'dpmpp-sde', schedule: 'karras', eta: 1 } as const;
    const coarse = await runGaussian({ settings: { ...settings, steps: 60 } });
    const fine = await runGaussian({ settings: { ...settings, steps: 61 } });
    const other = await runGaussian({ settings: { ...settings, steps: 61 }, seed: 6 });
    const apart = deviationOf(coarse.latents.map((value, i) => value - fine.latents[i]!));
    expect(apart).toBeLessThan(0.5 * deviationOf(coarse.latents.map((value, i) => value - other.latents[i]!)));
  });
});

describe.each(SAMPLER_NAMES)('%s', (name) => {
  const settings = { name, steps: 6, eta: 1, config: { skip_prk_steps: true } };

  it('gives the same bytes for the same seed, on any shape, and others for another', async () => {
    const sides = fc.integer({ min: 2, max: 7 });
    await fc.assert(
      fc.asyncProperty(sides, sides, fc.integer({ min: 0, max: 2 ** 32 - 2 }), async (height, width, seed) => {
        const run = { settings, shape: [1, 3, height, width] as const };
        const [a, b, c] = await Promise.all([seed, seed, seed + 1].map((each) => runGaussian({ ...run, seed: each })));
        expect(a!.latents).toEqual(b!.latents);
        expect(a!.latents).not.toEqual(c!.latents);
        expect(a!.latents.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 4 },
    );
  });

  it('draws each picture of a batch of consecutive seeds as it draws it alone', async () => {
    const count = 3 * 4 * 6;
    const batch = await runGaussian({ settings, shape: [2, 3, 4, 6], seeds: 'consecutive', seed: 9 });
    const alone = await runGaussian({ settings, shape: [1, 3, 4, 6], seeds: 'consecutive', seed: 10 });
    expect(batch.latents.slice(count)).toEqual(alone.latents);
  });

  it('does not touch the latents that it starts from', async () => {
    const { start, exact } = await runGaussian({ settings });
    const again = await runGaussian({ settings });
    expect(start).toEqual(again.start);
    expect(exact).toEqual(again.exact);
  });

  it('holds a place whose clean value is held', async () => {
    const held = new Set([0, 7, 100]);
    const { latents } = await runGaussian({
      settings,
      hooks: { adjustDenoised: (x0) => x0.map((value, i) => (held.has(i) ? -0.25 : value)) },
    });
    // Samplers that end on the table's first timestep leave its noise: up to 4 deviations of 0.03.
    held.forEach((i) => expect(Math.abs(latents[i]! + 0.25)).toBeLessThan(0.13));
  });
});

describe('hooks', () => {
  it('tell every call once, in order, and where the run is', async () => {
    const told: number[][] = [];
    await runGaussian({
      settings: { name: 'heun', steps: 3 },
      hooks: { onStep: ({ call, step, of }) => void told.push([call, step, of]) },
    });
    expect(told).toEqual([0, 1, 2, 3, 4].map((call) => [call, call, 5]));
  });

  it('go on with the latents that afterStep gives', async () => {
    const { latents } = await runGaussian({
      settings: { name: 'unipc', steps: 4 },
      hooks: { afterStep: (moved, { isLast }) => (isLast ? moved.map(() => 3) : moved) },
    });
    expect(latents.every((value) => value === 3)).toBe(true);
  });

  it('a raised signal ends the run before the next model call', async () => {
    const abort = new AbortController();
    let steps = 0;
    const run = runGaussian({
      settings: { name: 'euler', steps: 20 },
      signal: abort.signal,
      hooks: {
        onStep: ({ call }) => {
          steps += 1;
          if (call === 2) abort.abort();
        },
      },
    });
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(steps).toBe(3);
  });
});
