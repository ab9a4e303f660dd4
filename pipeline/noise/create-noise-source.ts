import type { NoiseFamily, NoiseSource } from './noise-source';
import { createPhiloxNoise } from './philox-noise';
import { createTorchNoise } from './torch-noise';

/**
 * A generator in the state that its seed gives.
 * @param seed 0..2^64-1; `cpu` uses its low 32 bits, `philox` all of it
 */
export function createNoiseSource(o: { readonly family: NoiseFamily; readonly seed: bigint }): NoiseSource {
  return o.family === 'cpu' ? createTorchNoise(o.seed) : createPhiloxNoise(o.seed);
}
