import type { SamplerRun } from './sampler-run';
import { weightedSum } from './weighted-sum';

/** A call's latents with its churn's fresh noise; as they are where it has none. */
export function stir(run: SamplerRun, latents: Float32Array, at: number): Float32Array {
  const { churn } = run.plan.calls[at]!;
  if (churn === 1) return latents;
  const added = run.plan.sigmas[at]! * Math.sqrt(churn ** 2 - 1);
  return weightedSum([1, latents], [run.plan.config.s_noise * added, run.noise()]);
}
