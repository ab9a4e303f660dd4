import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { settingsFromDiffusers } from '../../pipeline/denoise/settings-from-diffusers';
import { runPlan } from './run-plan';

const caseSchema = z.object({
  class: z.string(),
  config: z.record(z.string(), z.unknown()),
  steps: z.number(),
  eta: z.number(),
  seed: z.number(),
  strength: z.number().optional(),
  timesteps: z.array(z.number()),
  sigmas: z.array(z.number()).nullable(),
  init: z.number(),
  final: z.array(z.number()),
});
type Case = z.infer<typeof caseSchema>;
const fileSchema = z.object({
  shape: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  cases: z.array(caseSchema),
});
const { shape, cases } = fileSchema.parse(
  JSON.parse(readFileSync(new URL('./data/schedulers.json', import.meta.url), 'utf8')),
);
const count = shape.reduce((product, side) => product * side, 1);

const f = Math.fround;
const original = Float32Array.from({ length: count }, (_, i) => {
  const step = f(3 / (count - 1));
  return i < count / 2 ? -1.5 + i * step : 1.5 - (count - 1 - i) * step;
});
const model = (x: number, t: number) =>
  0.6 * Math.sin(x) + 0.3 * Math.tanh(0.5 * x) - 0.2 * Math.cos(0.004 * t + 1.3 * x) + 0.1;

/**
 * Largest difference, relative to the result's size where that is above 1. Third order divides float32 differences of
 * logarithms by each other in diffusers; the tree of the SDE sampler tells levels apart by their last float32 digit,
 * and torch's exponential function differs from the rounded one there.
 */
function tolerance({ class: name, config }: Case): number {
  if (name === 'DPMSolverSDEScheduler') return 5e-4;
  return config.solver_order === 3 ? 5e-5 : 1e-5;
}

const classes = [...new Set(cases.map((each) => each.class))];

describe.each(classes)('%s draws what diffusers draws', (name) => {
  const own = cases.filter((each) => each.class === name);

  it.each(own.map((each, i) => [i, each.steps, JSON.stringify(each.config), each] as const))(
    'case %i: %i steps of %s',
    async (_, steps, __, expected) => {
      const settings = settingsFromDiffusers(expected.class, expected.config, steps, expected.eta);
      const { plan, latents } = await runPlan({
        settings,
        seed: expected.seed,
        shape,
        strength: expected.strength,
        original,
        start: ({ initNoiseScale }, drawNoise) => drawNoise().map((value) => value * f(initNoiseScale)),
        model,
      });
      expect(plan.calls).toHaveLength(expected.timesteps.length);
      // Interpolated timesteps carry the rounding of float32 logarithms.
      expected.timesteps.forEach((t, i) => expect(Math.abs(plan.calls[i]!.timestep - t)).toBeLessThan(1e-3));
      expect(plan.initNoiseScale / expected.init).toBeCloseTo(1, 6);
      const size = Math.max(1, ...expected.final.map(Math.abs));
      const largest = Math.max(...expected.final.map((value, i) => Math.abs(value - latents[3 * i]!)));
      expect(largest / size).toBeLessThan(tolerance(expected));
    },
  );
});
