import type { SamplerRun } from './sampler-run';
import { splitStep } from './split-step';
import { weightedSum } from './weighted-sum';

/**
 * DPM-Solver-2 in k-diffusion's form (Karras et al. 2022, arXiv 2206.00364, algorithm 2 with the midpoint in ln sigma of Lu
 * et al. 2022, arXiv 2206.00927): two calls a step, the second halfway down, whose derivative leads over the whole step.
 * `dpm2-a` goes to the lower level of an ancestral step, and fresh noise brings it up.
 */
export async function sampleDpm2(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  const eta = plan.settings.name === 'dpm2-a' ? plan.settings.eta : 0;
  let latents = run.latents;
  for (let at = run.firstCall; at < plan.calls.length; at += 2) {
    const start = latents;
    const first = await run.predict(start, at);
    if (at + 1 === plan.calls.length) {
      const left = plan.sigmas[at + 1]! / plan.sigmas[at]!;
      return run.endCall(weightedSum([left, start], [1 - left, first.x0]), at);
    }
    const [from, middle, to] = [plan.sigmas[at]!, plan.sigmas[at + 1]!, plan.sigmas[at + 2]!];
    const { down, up } = splitStep(from, to, eta);
    const half = weightedSum([middle / from, start], [1 - middle / from, first.x0]);
    latents = await run.endCall(half, at);
    const second = await run.predict(latents, at + 1);
    const slope = (down - from) / middle;
    const moved = weightedSum([1, start], [slope, latents], [-slope, second.x0]);
    const noise = up * plan.config.s_noise;
    latents = await run.endCall(noise > 0 ? weightedSum([1, moved], [noise, run.noise()]) : moved, at + 1);
  }
  return latents;
}
