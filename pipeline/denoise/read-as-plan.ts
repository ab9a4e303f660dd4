import type { SamplerCall, SamplingPlan } from './plan-sampling';
import { preservingForm, type PredictionForm } from './prediction-form';
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
  const levels = logLevels(other.alphas);
  return (call) => {
    const level = Math.log(call.spread / call.alpha);
    const sigma = Math.exp(level);
    const root = Math.sqrt(sigma * sigma + 1);
    const form = preservingForm(other.config.prediction_type, 1 / root, sigma / root, sigma);
    return { timestep: timestepAt(levels, level), toPlan: (input, output) => told(call, form, { input, output }) };
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

/** The natural logarithms of noise over picture by timestep, rising; a table's end without signal is left out. */
function logLevels(alphas: Float32Array): Float64Array {
  const levels = Float64Array.from(alphas, (share) => Math.log(Math.sqrt((1 - share) / share)));
  return levels.filter(Number.isFinite);
}

/** Where a level lies in a table, between two timesteps where it does; its ends for those beyond. */
function timestepAt(levels: Float64Array, level: number): number {
  const above = levels.findIndex((each) => each >= level);
  if (above < 0) return levels.length - 1;
  if (above === 0) return 0;
  const [low, high] = [levels[above - 1]!, levels[above]!];
  return above - 1 + (level - low) / (high - low);
}
