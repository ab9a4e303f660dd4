import { addNoise } from '../denoise/start-sampling';
import type { SamplingPlan } from '../denoise/plan-sampling';
import type { SamplingHooks } from '../denoise/run-sampling';
import type { GenerationRequest } from '../request';
import { maskAt, mixByMask } from './latent-mask';
import type { LatentShape } from './open-unet';
import type { Start } from './start-latents';

export interface MaskHooks extends SamplingHooks {
  /** The model's input with the outside of the mask replaced by the original at this noise level. */
  holdInput(sample: Float32Array, at: { readonly step: number; readonly sigma: number }): Float32Array;
}

/**
 * How a mask holds the outside to the original. Koma: outside, the model sees the original at the step's own noise
 * and the predicted clean latents are the original's, which every sampler keeps, multistep ones too. The reference
 * implementation: after each step the outside is put back at the next noise level.
 */
export function samplingHooks(o: {
  request: GenerationRequest;
  start: Start;
  plan: SamplingPlan;
  shape: LatentShape;
  onStep: NonNullable<SamplingHooks['onStep']>;
}): MaskHooks {
  const { request, start, plan, onStep } = o;
  const { mask, original } = start;
  if (!mask || !original) return { onStep, holdInput: (sample) => sample };
  if (request.rules === 'diffusers') {
    return {
      onStep,
      holdInput: (sample) => sample,
      afterStep: (latents, { step, isLast }) =>
        mixByMask(latents, isLast ? original : addNoise(plan, original, start.noise, step + 1), mask.values),
    };
  }
  const progress = (step: number) => (step - start.fromStep) / Math.max(1, plan.steps - start.fromStep);
  return {
    onStep,
    holdInput: (sample, { step, sigma }) =>
      mixByMask(Float32Array.from(sample), atNoise(original, start.noise, sigma), maskAt(mask, progress(step))),
    adjustDenoised: (x0, { step }) => mixByMask(x0, original, maskAt(mask, progress(step))),
  };
}

/** The original noised to sigma, variance preserving: (z + sigma n) / sqrt(sigma^2 + 1). */
function atNoise(original: Float32Array, noise: Float32Array, sigma: number): Float32Array {
  const alpha = Number.isFinite(sigma) ? 1 / Math.sqrt(sigma * sigma + 1) : 0;
  const deviation = Number.isFinite(sigma) ? sigma * alpha : 1;
  return original.map((value, i) => alpha * value + deviation * noise[i]!);
}
