import { stir } from './stir';
import type { SamplerRun } from './sampler-run';
import { weightedSum } from './weighted-sum';

const f = Math.fround;

/**
 * A step in sigma along the derivative (x - x0) / from. Every operation is rounded to float32 as the reference
 * implementation rounds it: from a level of 4096 the rest of the step is as small as the rounding.
 */
export function moveInSigma(latents: Float32Array, x0: Float32Array, from: number, to: number): Float32Array {
  const step = f(to - from);
  const moved = new Float32Array(latents.length);
  for (let i = 0; i < moved.length; i++) {
    moved[i] = latents[i]! + f(f(f(latents[i]! - x0[i]!) / from) * step);
  }
  return moved;
}

/** Euler's method in sigma (Karras et al. 2022, arXiv 2206.00364, algorithm 1), with churn where it is asked (algorithm 2). */
export async function sampleEuler(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  let latents = run.latents;
  for (let at = run.firstCall; at < plan.calls.length; at++) {
    const stirred = stir(run, latents, at);
    const { x0 } = await run.predict(stirred, at);
    latents = await run.endCall(moveInSigma(stirred, x0, plan.calls[at]!.sigma, plan.sigmas[at + 1]!), at);
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
    const moved = moveInSigma(latents, x0, from, down);
    latents = await run.endCall(weightedSum([1, moved], [up, run.noise()]), at);
  }
  return latents;
}

/**
 * Splits a step between two levels: how far to go down, and how much noise to add to come out right. Rounded to
 * float32 all along, since `down` is a difference that rounding decides after a long step.
 */
export function ancestralStep(from: number, to: number, eta: number): { readonly down: number; readonly up: number } {
  const [from2, to2] = [f(from * from), f(to * to)];
  const up = Math.min(to, f(eta * f(Math.sqrt(f(f(to2 * f(from2 - to2)) / from2)))));
  return { up, down: f(Math.sqrt(f(to2 - f(up * up)))) };
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
