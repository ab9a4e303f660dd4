/** Which generator draws: torch's on the CPU, or the one that CUDA uses. */
export type NoiseFamily = 'cpu' | 'philox';

/** A generator of standard normal values; each draw goes on where the last one ended. */
export interface NoiseSource {
  /** The next `count` values, float32. */
  normal(count: number): Float32Array;
}
