import type { SamplerRun } from './sampler-run';
import { splitStep } from './split-step';
import { weightedSum } from './weighted-sum';

/**
 * DPM-Solver++ (one step, second order; Lu et al. 2022, arXiv 2211.01095, algorithm 1 with r = 1/2) to the lower level of
 * an ancestral step, from where fresh noise leads up; k-diffusion's `dpmpp_2s_ancestral`. Two calls a step.
 */
export async function sampleDpmpp2sA(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  let latents = run.latents;
  for (let at = run.firstCall; at < plan.calls.length; at += 2) {
    const start = latents;
    const first = await run.predict(start, at);
    if (at + 1 === plan.calls.length) {
      const left = plan.sigmas[at + 1]! / plan.sigmas[at]!;
      return run.endCall(weightedSum([left, start], [1 - left, first.x0]), at);
    }
    const [from, middle, to] = [plan.sigmas[at]!, plan.sigmas[at + 1]!, plan.sigmas[at + 2]!];
    const { down, up } = splitStep(from, to, plan.settings.eta);
    latents = await run.endCall(weightedSum([middle / from, start], [1 - middle / from, first.x0]), at);
    const second = await run.predict(latents, at + 1);
    const moved = weightedSum([down / from, start], [1 - down / from, second.x0]);
    const noise = up * plan.config.s_noise;
    latents = await run.endCall(noise > 0 ? weightedSum([1, moved], [noise, run.noise()]) : moved, at + 1);
  }
  return latents;
}
