import { brownianOfRun } from './brownian-of-run';
import { ancestralStep } from './sample-euler';
import type { SamplerRun } from './sampler-run';
import { weightedSum } from './weighted-sum';

const f = Math.fround;

/**
 * DPM-Solver++ (stochastic, one step, second order; Lu et al. 2022, arXiv 2211.01095, as k-diffusion's SDE sampler):
 * two calls a step, noise from a Brownian tree, so that more steps refine the same picture.
 */
export async function sampleDpmppSde(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  const { eta } = plan.settings;
  const tree = brownianOfRun(run);
  let latents = run.latents;
  for (let at = run.firstCall; at < plan.calls.length; at += 2) {
    const from = plan.sigmas[at]!;
    const start = latents;
    const first = await run.predict(start, at);
    if (at + 1 === plan.calls.length) return run.endCall(first.x0, at);
    const [time, nextTime] = [timeOf(from), timeOf(plan.sigmas[at + 2]!)];
    const stepTo = (endTime: number, x0: Float32Array) => {
      const [high, low] = [sigmaOf(time), sigmaOf(endTime)];
      const { down, up } = ancestralStep(high, low, eta);
      return weightedSum([down / high, start], [1 - down / high, x0], [up, tree.noise(high, low)]);
    };
    latents = await run.endCall(stepTo(f(time + f(f(nextTime - time) * 0.5)), first.x0), at);
    const second = await run.predict(latents, at + 1);
    latents = await run.endCall(stepTo(nextTime, second.x0), at + 1);
  }
  return latents;
}

/** Time is -ln sigma in float32, there and back, because the tree tells levels apart by their last digits. */
function timeOf(sigma: number): number {
  return -f(Math.log(sigma));
}

function sigmaOf(time: number): number {
  return f(Math.exp(-time));
}
