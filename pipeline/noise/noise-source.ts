import { createPhiloxNoise } from './philox-noise';
import { createTorchNoise } from './torch-noise';

/** Which generator draws: torch's on the CPU, or the one that CUDA uses. */
export type NoiseFamily = 'cpu' | 'philox';

/** A generator of standard normal values; each draw goes on where the last one ended. */
export interface NoiseSource {
  /** The next `count` values, float32. */
  normal(count: number): Float32Array;
}

/**
 * A generator in the state that its seed gives.
 * @param seed an integer, 0..2^53-1; `cpu` uses its low 32 bits, `philox` all of it
 */
export function createNoiseSource(o: { readonly family: NoiseFamily; readonly seed: number }): NoiseSource {
  return o.family === 'cpu' ? createTorchNoise(o.seed) : createPhiloxNoise(o.seed);
}
