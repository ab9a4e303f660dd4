import { betaQuantile } from './beta-quantile';
import { linspace } from './timestep-spacing';

const KARRAS_RHO = 7;
const BETA_SHAPE = 0.6;

interface Range {
  readonly sigmaMin: number;
  readonly sigmaMax: number;
  readonly steps: number;
}

/** Noise levels spread evenly in their seventh root (Karras et al. 2022, arXiv 2206.00364, equation 5), falling. */
export function karrasSigmas({ sigmaMin, sigmaMax, steps }: Range): number[] {
  const [low, high] = [sigmaMin ** (1 / KARRAS_RHO), sigmaMax ** (1 / KARRAS_RHO)];
  return linspace(0, 1, steps).map((ramp) => (high + ramp * (low - high)) ** KARRAS_RHO);
}

/** Noise levels spread evenly in their logarithm, falling. */
export function exponentialSigmas({ sigmaMin, sigmaMax, steps }: Range): number[] {
  return linspace(Math.log(sigmaMax), Math.log(sigmaMin), steps).map(Math.exp);
}

/** Noise levels whose logarithm falls by a power of the way, `rho` (k-diffusion's polyexponential; 1 is exponential). */
export function polyexponentialSigmas({ sigmaMin, sigmaMax, steps, rho }: Range & { readonly rho: number }): number[] {
  const [low, high] = [Math.log(sigmaMin), Math.log(sigmaMax)];
  return linspace(1, 0, steps).map((ramp) => Math.exp(low + ramp ** rho * (high - low)));
}

/** Noise levels even in arctan sigma, which keeps the divergence least (Sabour et al. 2024, arXiv 2404.14507, theorem 3.1). */
export function klOptimalSigmas({ sigmaMin, sigmaMax, steps }: Range): number[] {
  return linspace(Math.atan(sigmaMax), Math.atan(sigmaMin), steps).map(Math.tan);
}

/** Noise levels by the quantiles of Beta(0.6, 0.6): close together at both ends (arXiv 2407.12173), falling. */
export function betaSigmas({ sigmaMin, sigmaMax, steps }: Range): number[] {
  return linspace(0, 1, steps).map(
    (ramp) => sigmaMin + betaQuantile(1 - ramp, BETA_SHAPE, BETA_SHAPE) * (sigmaMax - sigmaMin),
  );
}

/** The value at place `x` of a table, linear between its entries and held at its ends. */
export function interpolate(table: ArrayLike<number>, x: number): number {
  const last = table.length - 1;
  if (x <= 0) return table[0]!;
  if (x >= last) return table[last]!;
  const at = Math.floor(x);
  const slope = table[at + 1]! - table[at]!;
  return slope * (x - at) + table[at]!;
}

/**
 * The timestep of a noise level: linear in log sigma between the entries of the training table, held at its ends.
 * @param logSigmas rising
 */
export function sigmaToTimestep(sigma: number, logSigmas: Float32Array): number {
  const wanted = Math.log(Math.max(sigma, 1e-10));
  let low = 0;
  for (let i = 0; i < logSigmas.length; i++) if (logSigmas[i]! <= wanted) low = i;
  low = Math.min(low, logSigmas.length - 2);
  const weight = (logSigmas[low]! - wanted) / (logSigmas[low]! - logSigmas[low + 1]!);
  const held = Math.min(1, Math.max(0, weight));
  return (1 - held) * low + held * (low + 1);
}
