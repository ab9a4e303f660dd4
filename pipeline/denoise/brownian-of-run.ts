import type { BrownianTree } from '../noise/brownian-tree';
import type { SamplerRun } from './sampler-run';

/** The Brownian tree over all of a run's noise levels above 0. */
export function brownianOfRun({ plan, brownian }: SamplerRun): BrownianTree {
  const seed = plan.config.noise_sampler_seed;
  return brownian({
    sigmaMin: plan.sigmas.reduce((low, sigma) => (sigma > 0 && sigma < low ? sigma : low), Infinity),
    sigmaMax: Math.max(...plan.sigmas),
    ...(seed === null ? {} : { seed: BigInt(seed) }),
  });
}
