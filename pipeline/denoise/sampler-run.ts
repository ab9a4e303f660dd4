import type { BrownianTree } from '../noise/brownian-tree';
import type { SamplingPlan } from './plan-sampling';

/** What a model call said, in the sampler's own latents. */
export interface Prediction {
  /** The clean latents, limited and adjusted as asked. */
  readonly x0: Float32Array;
  /** The model's guided answer, in the model's own prediction type. */
  readonly output: Float32Array;
  /** The clean latents of the answer without the prompt; those of the guided one where nothing else was asked. */
  readonly unguided: Float32Array;
}

/** A run as its sampler sees it: the model behind `predict`, randomness behind `noise`. */
export interface SamplerRun {
  readonly plan: SamplingPlan;
  /** Index of the first call to make. */
  readonly firstCall: number;
  readonly latents: Float32Array;
  /** Asks the model about the latents at a call's level. */
  predict(latents: Float32Array, call: number): Promise<Prediction>;
  /** Standard normal values, as many as the latents have. */
  noise(): Float32Array;
  brownian(range: { readonly sigmaMin: number; readonly sigmaMax: number; readonly seed?: bigint }): BrownianTree;
  /** Ends a call: tells of it, and gives the latents to go on with. */
  endCall(latents: Float32Array, call: number): Promise<Float32Array>;
}

/** A sampler: from a run's starting latents to its last. */
export type Sampler = (run: SamplerRun) => Promise<Float32Array>;
