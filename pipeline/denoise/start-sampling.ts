import type { SamplingPlan } from './plan-sampling';
import { weightedSum } from './weighted-sum';

/**
 * The scheduler step that a drawing on top of a picture starts from.
 * @param strength 0..1, how much of the picture may change: the last steps' share that is drawn
 * @param rules `koma` rounds steps x strength to the nearest, `diffusers` cuts it
 * @returns 0..steps; `steps` when nothing is left to draw
 */
export function startIndex(plan: SamplingPlan, strength: number, rules: 'koma' | 'diffusers'): number {
  const wanted = Math.floor(plan.steps * strength + (rules === 'koma' ? 0.5 : 0));
  return plan.steps - Math.min(plan.steps, wanted);
}

/**
 * A clean picture's latents with noise, at the level where a scheduler step starts.
 * @param original float32 of the run's shape, as `noise` (standard normal) and the result are
 */
export function addNoise(
  plan: SamplingPlan,
  original: Float32Array,
  noise: Float32Array,
  fromStep: number,
): Float32Array {
  return addNoiseAtCall(plan, original, noise, fromStep * plan.callsPerStep);
}

/** As `addNoise`, at the level of a model call; past the last call the picture stays clean. */
export function addNoiseAtCall(
  plan: SamplingPlan,
  original: Float32Array,
  noise: Float32Array,
  call: number,
): Float32Array {
  const level = plan.calls[call];
  // A call's own fresh noise comes on top.
  return level ? weightedSum([level.alpha, original], [level.spread / level.churn, noise]) : original;
}
