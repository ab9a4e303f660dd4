import { planSampling, type SamplingPlan } from '../../pipeline/denoise/plan-sampling';
import { runSampling } from '../../pipeline/denoise/run-sampling';
import type { SamplerSettings } from '../../pipeline/denoise/sampler-settings';
import { addNoise, startIndex } from '../../pipeline/denoise/start-sampling';
import { createRequestNoise } from '../../pipeline/noise/request-noise';
import { toSeed } from '../../pipeline/seed';

export type Shape = readonly [number, number, number, number];

/** A run of a plan on a toy model, as the recording scripts make them. */
export async function runPlan(o: {
  readonly settings: SamplerSettings;
  readonly seed: number;
  readonly shape: Shape;
  readonly strength: number | undefined;
  /** The starting latents of a whole run; noise that isn't asked for is not drawn. */
  readonly start: (plan: SamplingPlan, drawNoise: () => Float32Array) => Float32Array;
  /** The picture that a run with a strength starts from. */
  readonly original: Float32Array;
  readonly model: (x: number, timestep: number) => number;
}): Promise<{ plan: SamplingPlan; latents: Float32Array }> {
  const plan = planSampling({ scheduler: {}, settings: o.settings });
  const noise = createRequestNoise({
    seed: { value: toSeed(o.seed), family: 'cpu', variation: null },
    seeds: 'shared',
    shape: o.shape,
  });
  const fromStep = o.strength === undefined ? 0 : startIndex(plan, o.strength, 'diffusers');
  const latents = await runSampling({
    plan,
    fromStep,
    latents:
      o.strength === undefined ? o.start(plan, noise.first) : addNoise(plan, o.original, noise.first(), fromStep),
    shape: o.shape,
    noise,
    hooks: {},
    predict: async (input, { timestep }) => input.map((x) => o.model(x, timestep)),
  });
  return { plan, latents };
}
