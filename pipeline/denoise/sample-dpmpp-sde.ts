import { ancestralStep } from './sample-euler';
import type { SamplerRun } from './sampler-run';
import { weightedSum } from './weighted-sum';

/**
 * DPM-Solver++ (stochastic, one step, second order; Lu et al. 2022, arXiv 2211.01095, as k-diffusion's SDE sampler):
 * two calls a step, noise from a Brownian tree, so that more steps refine the same picture.
 */
export async function sampleDpmppSde(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  const { eta } = plan.settings;
  const seed = plan.config.noise_sampler_seed;
  const tree = run.brownian({
    sigmaMin: plan.sigmas.reduce((low, sigma) => (sigma > 0 && sigma < low ? sigma : low), Infinity),
    sigmaMax: Math.max(...plan.sigmas),
    ...(seed === null ? {} : { seed }),
  });
  let latents = run.latents;
  for (let at = run.firstCall; at < plan.calls.length; at += 2) {
    const from = plan.sigmas[at]!;
    const start = latents;
    const first = await run.predict(start, at);
    if (at + 1 === plan.calls.length) return run.endCall(first.x0, at);
    const middle = plan.sigmas[at + 1]!;
    const stepTo = (to: number, x0: Float32Array) => {
      const { down, up } = ancestralStep(from, to, eta);
      return weightedSum([down / from, start], [1 - down / from, x0], [up, tree.noise(from, to)]);
    };
    latents = await run.endCall(stepTo(middle, first.x0), at);
    const second = await run.predict(latents, at + 1);
    latents = await run.endCall(stepTo(plan.sigmas[at + 2]!, second.x0), at + 1);
  }
  return latents;
}
