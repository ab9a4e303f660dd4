import type { SamplerName } from '../samplers';

/** A part of the run, as fractions of its steps. */
export interface StepInterval {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether something that acts between two fractions of the steps acts at this one: a step counts when it lies wholly
 * inside.
 * @param at.step steps done before, 0-based; `of` steps in all
 */
export function isWithin(interval: StepInterval, at: { readonly step: number; readonly of: number }): boolean {
  return at.step / at.of >= interval.from && (at.step + 1) / at.of <= interval.to;
}

/**
 * Whether a step needs the prediction without the prompt: at a scale of 1 or less, and outside the interval
 * (Kynkäänniemi et al. 2024, arXiv 2404.07724), the prompt's own prediction stands alone.
 */
export function isGuided(
  guidance: StepInterval & { readonly scale: number },
  at: { readonly step: number; readonly of: number },
): boolean {
  return guidance.scale > 1 && isWithin(guidance, at);
}

/** Samplers that need the answer without the prompt at every scale: CFG++ (arXiv 2406.08070). */
export function usesUnguided(sampler: SamplerName): boolean {
  return sampler === 'euler-cfgpp' || sampler === 'euler-a-cfgpp';
}

/**
 * Classifier-free guidance (Ho and Salimans 2022, arXiv 2207.12598, equation 6), and the rescale of its deviation
 * (Lin et al. 2023, arXiv 2305.08891, equations 15 and 16).
 * @param o.conditioned float32 [batch, ...]; overwritten with the result and handed back
 * @param o.unconditioned float32 of the same shape, untouched
 * @param o.rescale 0 leaves the deviation, 1 gives each picture the deviation of its conditioned prediction
 */
export function guide(o: {
  readonly conditioned: Float32Array;
  readonly unconditioned: Float32Array;
  readonly scale: number;
  readonly rescale: number;
  readonly batch: number;
}): Float32Array {
  const count = o.conditioned.length / o.batch;
  for (let k = 0; k < o.batch; k++) {
    const conditioned = o.conditioned.subarray(k * count, (k + 1) * count);
    const unconditioned = o.unconditioned.subarray(k * count, (k + 1) * count);
    const wanted = o.rescale === 0 ? 1 : deviation(conditioned);
    for (let i = 0; i < count; i++) {
      conditioned[i] = unconditioned[i]! + o.scale * (conditioned[i]! - unconditioned[i]!);
    }
    if (o.rescale > 0) rescale(conditioned, wanted, o.rescale);
  }
  return o.conditioned;
}

function rescale(guided: Float32Array, wanted: number, share: number): void {
  const found = deviation(guided);
  if (found === 0) return;
  const factor = (share * wanted) / found + (1 - share);
  for (let i = 0; i < guided.length; i++) guided[i] = guided[i]! * factor;
}

/** The unbiased standard deviation. */
function deviation(values: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  const mean = sum / values.length;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - mean) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}
