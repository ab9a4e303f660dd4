import { addNoiseAtCall } from '../denoise/start-sampling';
import type { SamplingPlan } from '../denoise/plan-sampling';
import type { SamplingHooks, SamplingPlace } from '../denoise/run-sampling';
import type { GenerationRequest } from '../request';
import { maskAt, mixByMask } from './latent-mask';
import type { Start } from './start-latents';

export interface MaskHooks extends SamplingHooks {
  /** The model's input with the outside of the mask replaced by the original at this noise level. */
  holdInput(sample: Float32Array, at: SamplingPlace): Float32Array;
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
  onStep: NonNullable<SamplingHooks['onStep']>;
}): MaskHooks {
  const { request, start, plan, onStep } = o;
  const { mask, original } = start;
  if (!mask || !original) return { onStep, holdInput: (sample) => sample };
  if (request.rules === 'diffusers') {
    return {
      onStep,
      holdInput: (sample) => sample,
      afterStep: (latents, { call, isLast }) =>
        mixByMask(latents, isLast ? original : addNoiseAtCall(plan, original, start.noise, call + 1), mask.values),
    };
  }
  const maskOf = ({ step, of }: SamplingPlace) => maskAt(mask, step / of);
  return {
    onStep,
    holdInput: (sample, at) => {
      const outside = addNoiseAtCall(plan, original, start.noise, at.call);
      const inputScale = plan.calls[at.call]?.inputScale ?? 1;
      const scaled = inputScale === 1 ? outside : outside.map((value) => value * inputScale);
      return mixByMask(Float32Array.from(sample), scaled, maskOf(at));
    },
    adjustDenoised: (x0, at) => mixByMask(x0, original, maskOf(at)),
  };
}
