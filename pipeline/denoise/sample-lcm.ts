import type { SamplerRun } from './sampler-run';
import { weightedSum } from './weighted-sum';

const DATA_SIGMA = 0.5;

/** Multistep sampling of latent consistency models (Luo et al. 2023, arXiv 2310.04378, algorithm 3). */
export async function sampleLcm(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  let latents = run.latents;
  for (let at = run.firstCall; at < plan.calls.length; at++) {
    const { x0 } = await run.predict(latents, at);
    const scaled = plan.calls[at]!.timestep * plan.config.timestep_scaling;
    const norm = scaled ** 2 + DATA_SIGMA ** 2;
    const denoised = weightedSum([scaled / Math.sqrt(norm), x0], [DATA_SIGMA ** 2 / norm, latents]);
    const next = plan.calls[at + 1];
    const moved = next ? weightedSum([next.alpha, denoised], [next.spread, run.noise()]) : denoised;
    latents = await run.endCall(moved, at);
  }
  return latents;
}
