import type { SamplerRun } from './sampler-run';
import type { SchedulerConfig } from './scheduler-config';
import { weightedSum } from './weighted-sum';

const MOST = Math.SQRT2 - 1;

/**
 * How many times its own level a step's noise is raised to before the model looks: 1 + gamma of Karras et al. 2022 (arXiv
 * 2206.00364, algorithm 2), where the level lies between `s_tmin` and `s_tmax`.
 * @returns 1..sqrt(2)
 */
export function churnFactor(sigma: number, config: SchedulerConfig, steps: number): number {
  const isInside = sigma >= config.s_tmin && sigma <= (config.s_tmax ?? Infinity);
  return isInside ? 1 + Math.min(config.s_churn / steps, MOST) : 1;
}

/** A call's latents with its churn's fresh noise; as they are where it has none. */
export function stir(run: SamplerRun, latents: Float32Array, at: number): Float32Array {
  const { churn } = run.plan.calls[at]!;
  if (churn === 1) return latents;
  const added = run.plan.sigmas[at]! * Math.sqrt(churn ** 2 - 1);
  return weightedSum([1, latents], [run.plan.config.s_noise * added, run.noise()]);
}
