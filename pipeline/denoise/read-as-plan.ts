import type { SamplerCall, SamplingPlan } from './plan-sampling';
import { sigmaTable } from './noise-levels';
import { preservingForm, type PredictionForm } from './prediction-form';
import { sigmaToTimestep } from './sigma-spreads';
import { weightedSum } from './weighted-sum';

/** How another model is asked at a plan's call, and its answer told in the words of the plan's own model. */
export interface OtherReading {
  /** What the other model is told. */
  readonly timestep: number;
  /**
   * @param input the latents as models take them, with the variance preserved
   * @param output the other model's answer about them
   */
  readonly toPlan: (input: Float32Array, output: Float32Array) => Float32Array;
}

/**
 * Reads a model in the middle of another one's run: both know the same latents, but may predict something else (noise or
 * v), and reach a noise level at another timestep. Models of one table and prediction are read as they are.
 * @param other a plan of the other model, for its table and prediction
 */
export function readAsPlan(plan: SamplingPlan, other: SamplingPlan): (call: SamplerCall) => OtherReading {
  const isSame =
    plan.config.prediction_type === other.config.prediction_type &&
    plan.alphas.length === other.alphas.length &&
    plan.alphas.every((share, at) => share === other.alphas[at]);
  if (isSame) return ({ timestep }) => ({ timestep, toPlan: (_, output) => output });
  const { logSigmas } = sigmaTable(other.alphas, other.config);
  return (call) => {
    const sigma = call.spread / call.alpha;
    const root = Math.sqrt(sigma * sigma + 1);
    const form = preservingForm(other.config.prediction_type, 1 / root, sigma / root, sigma);
    return {
      timestep: sigmaToTimestep(sigma, logSigmas),
      toPlan: (input, output) => told(call, form, { input, output }),
    };
  };
}

/** The clean latents that the answer means, as the answer of the plan's model that would mean the same. */
function told(
  { inputScale, denoised: own }: PredictionForm,
  { denoised }: PredictionForm,
  { input, output }: { readonly input: Float32Array; readonly output: Float32Array },
): Float32Array {
  const clean = weightedSum([denoised.sample, input], [denoised.output, output]);
  return weightedSum([1 / own.output, clean], [-own.sample / (own.output * inputScale), input]);
}
