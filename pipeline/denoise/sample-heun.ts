import { stir } from './stir';
import { moveInSigma } from './sample-euler';
import type { SamplerRun } from './sampler-run';

const f = Math.fround;

/**
 * Heun's method in sigma (Karras et al. 2022, arXiv 2206.00364, algorithm 1), with churn where it is asked (algorithm 2):
 * two calls a step, the last one Euler's.
 */
export async function sampleHeun(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  let latents = run.latents;
  for (let at = run.firstCall; at < plan.calls.length; at += 2) {
    const from = plan.calls[at]!.sigma;
    const to = plan.sigmas[at + 1]!;
    const start = stir(run, latents, at);
    const first = await run.predict(start, at);
    latents = await run.endCall(moveInSigma(start, first.x0, from, to), at);
    if (at + 1 === plan.calls.length) break;
    const second = await run.predict(latents, at + 1);
    const step = { start, first: first.x0, middle: latents, second: second.x0, from, to };
    latents = await run.endCall(moveByMean(step), at + 1);
  }
  return latents;
}

/** The step again, along the mean of the derivatives at its two ends; rounded as `moveInSigma` is. */
function moveByMean(o: {
  readonly start: Float32Array;
  readonly first: Float32Array;
  readonly middle: Float32Array;
  readonly second: Float32Array;
  readonly from: number;
  readonly to: number;
}): Float32Array {
  const step = f(o.to - o.from);
  return o.start.map((start, i) => {
    const before = f(f(start - o.first[i]!) / o.from);
    const after = f(f(o.middle[i]! - o.second[i]!) / o.to);
    return start + f(f(f(before + after) / 2) * step);
  });
}
