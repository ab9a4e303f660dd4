import type { SamplerRun } from './sampler-run';
import { weightedSum } from './weighted-sum';

/** Heun's method in sigma (Karras et al. 2022, arXiv 2206.00364, algorithm 1): two calls a step, the last one Euler's. */
export async function sampleHeun(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  let latents = run.latents;
  for (let at = run.firstCall; at < plan.calls.length; at += 2) {
    const from = plan.sigmas[at]!;
    const to = plan.sigmas[at + 1]!;
    const start = latents;
    const first = await run.predict(start, at);
    latents = await run.endCall(weightedSum([to / from, start], [1 - to / from, first.x0]), at);
    if (at + 1 === plan.calls.length) break;
    const second = await run.predict(latents, at + 1);
    // start + (to - from) * ((start - x0) / from + (latents - x0') / to) / 2
    const half = (to - from) / 2;
    const moved = weightedSum(
      [1 + half / from, start],
      [-half / from, first.x0],
      [half / to, latents],
      [-half / to, second.x0],
    );
    latents = await run.endCall(moved, at + 1);
  }
  return latents;
}
