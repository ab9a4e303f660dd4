import type { SamplerRun } from './sampler-run';
import { weightedSum } from './weighted-sum';

/** Euler's method in sigma (Karras et al. 2022, arXiv 2206.00364, algorithm 1). */
export async function sampleEuler(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  let latents = run.latents;
  for (let at = run.firstCall; at < plan.calls.length; at++) {
    const { x0 } = await run.predict(latents, at);
    const ratio = plan.sigmas[at + 1]! / plan.sigmas[at]!;
    latents = await run.endCall(weightedSum([ratio, latents], [1 - ratio, x0]), at);
  }
  return latents;
}

/**
 * Euler's method with fresh noise at each step, `eta` 1 for all of it (k-diffusion's ancestral steps). Noise is drawn
 * for the last step too, where it has no weight.
 */
export async function sampleEulerAncestral(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  let latents = run.latents;
  for (let at = run.firstCall; at < plan.calls.length; at++) {
    const { x0 } = await run.predict(latents, at);
    const [from, to] = [plan.sigmas[at]!, plan.sigmas[at + 1]!];
    const { down, up } = ancestralStep(from, to, plan.settings.eta);
    const moved = weightedSum([down / from, latents], [1 - down / from, x0], [up, run.noise()]);
    latents = await run.endCall(moved, at);
  }
  return latents;
}

/** Splits a step between two levels: how far to go down, and how much noise to add to come out right. */
export function ancestralStep(from: number, to: number, eta: number): { readonly down: number; readonly up: number } {
  const up = Math.min(to, eta * Math.sqrt((to ** 2 * (from ** 2 - to ** 2)) / from ** 2));
  return { up, down: Math.sqrt(to ** 2 - up ** 2) };
}

/**
 * Euler's method on a flow (Esser et al. 2024, arXiv 2403.03206); with `stochastic_sampling`, every step noises the
 * clean prediction anew.
 */
export async function sampleFlowEuler(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  let latents = run.latents;
  for (let at = run.firstCall; at < plan.calls.length; at++) {
    const { x0 } = await run.predict(latents, at);
    const [from, to] = [plan.sigmas[at]!, plan.sigmas[at + 1]!];
    const moved = plan.config.stochastic_sampling
      ? weightedSum([1 - to, x0], [to, run.noise()])
      : weightedSum([to / from, latents], [1 - to / from, x0]);
    latents = await run.endCall(moved, at);
  }
  return latents;
}
