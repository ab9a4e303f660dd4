import { throwIfCancelled } from '../error';
import type { SamplerName } from '../samplers';
import type { BrownianTree } from '../noise/brownian-tree';
import { limitDenoised } from './limit-denoised';
import type { SamplingPlan } from './plan-sampling';
import { sampleDdim } from './sample-ddim';
import { sampleDdpm } from './sample-ddpm';
import { sampleDeis } from './sample-deis';
import { sampleDpm2 } from './sample-dpm2';
import { sampleDpmMultistep } from './sample-dpm-multistep';
import { sampleDpmpp2sA } from './sample-dpmpp-2s-a';
import { sampleDpmpp3mSde } from './sample-dpmpp-3m-sde';
import { sampleDpmppSde } from './sample-dpmpp-sde';
import { sampleErSde } from './sample-er-sde';
import { sampleEuler, sampleEulerAncestral, sampleFlowEuler } from './sample-euler';
import { sampleEulerCfgpp } from './sample-euler-cfgpp';
import { sampleHeun } from './sample-heun';
import { sampleLcm } from './sample-lcm';
import { sampleLms } from './sample-lms';
import { samplePndm } from './sample-pndm';
import { sampleResMultistep } from './sample-res-multistep';
import { sampleTcd } from './sample-tcd';
import { sampleUnipc } from './sample-unipc';
import type { Prediction, Sampler, SamplerRun } from './sampler-run';
import { weightedSum } from './weighted-sum';

/** Where a run is. */
export interface SamplingPlace {
  /** Index into the plan's `calls`. */
  readonly call: number;
  /** Model calls made before in this run. */
  readonly step: number;
  /** Model calls of this run. */
  readonly of: number;
  readonly timestep: number;
  readonly sigma: number;
}

export interface SamplingHooks {
  /**
   * May replace the predicted clean latents before the sampler uses them, for example to hold what is outside a mask.
   * float32 of the run's shape.
   */
  adjustDenoised?(x0: Float32Array, at: SamplingPlace): Float32Array;
  /** May replace the latents after a call; they are at the level of the next call, or clean when `isLast`. */
  afterStep?(latents: Float32Array, at: SamplingPlace & { readonly isLast: boolean }): Float32Array;
  /** Told after each call with the predicted clean latents. The run goes on when it is done. */
  onStep?(at: SamplingPlace & { readonly x0: Float32Array; readonly latents: Float32Array }): void | Promise<void>;
}

/** A guided answer with the one that it was guided away from. */
export interface GuidedAnswer {
  readonly guided: Float32Array;
  readonly unguided: Float32Array;
}

/** Randomness of a run; a request's noise is one. */
export interface SamplingNoise {
  /** The next standard normal values, float32. */
  next(count: number): Float32Array;
  brownian(range: { readonly sigmaMin: number; readonly sigmaMax: number; readonly seed?: bigint }): BrownianTree;
}

export interface SamplingRequest {
  readonly plan: SamplingPlan;
  /** Scheduler step to start from, 0 for the whole run. */
  readonly fromStep: number;
  /** Noisy latents at that step's level, float32 of `shape`. */
  readonly latents: Float32Array;
  /** [batch, channels, height, width] */
  readonly shape: readonly [number, number, number, number];
  /** The model's guided answer about latents that are scaled as it takes them; for CFG++ with the one without the prompt. */
  predict(input: Float32Array, at: SamplingPlace): Promise<Float32Array | GuidedAnswer>;
  readonly noise: SamplingNoise;
  readonly hooks: SamplingHooks;
  readonly signal?: AbortSignal | undefined;
}

const SAMPLERS: Record<SamplerName, Sampler> = {
  ddim: sampleDdim,
  ddpm: sampleDdpm,
  pndm: samplePndm,
  lcm: sampleLcm,
  tcd: sampleTcd,
  euler: sampleEuler,
  'euler-a': sampleEulerAncestral,
  'euler-cfgpp': sampleEulerCfgpp,
  'euler-a-cfgpp': sampleEulerCfgpp,
  heun: sampleHeun,
  lms: sampleLms,
  deis: sampleDeis,
  dpm2: sampleDpm2,
  'dpm2-a': sampleDpm2,
  'dpmpp-2m': sampleDpmMultistep,
  'dpmpp-2m-sde': sampleDpmMultistep,
  'dpmpp-3m-sde': sampleDpmpp3mSde,
  'dpmpp-sde': sampleDpmppSde,
  'dpmpp-2s-a': sampleDpmpp2sA,
  unipc: sampleUnipc,
  'res-multistep': sampleResMultistep,
  'er-sde': sampleErSde,
};

/**
 * Denoises latents by a plan.
 * @returns the clean latents, float32 of the request's shape
 * @throws PipelineError `cancelled` before the next model call once the signal is raised
 */
export async function runSampling(o: SamplingRequest): Promise<Float32Array> {
  const { className, settings } = o.plan;
  const sampler = className === 'FlowMatchEulerDiscreteScheduler' ? sampleFlowEuler : SAMPLERS[settings.name];
  return sampler(createRun(o));
}

function createRun(o: SamplingRequest): SamplerRun {
  const { plan, latents, hooks } = o;
  const firstCall = o.fromStep * plan.callsPerStep;
  const placeOf = (call: number): SamplingPlace => {
    const { timestep, sigma } = plan.calls[call]!;
    return { call, step: call - firstCall, of: plan.calls.length - firstCall, timestep, sigma };
  };
  let lastDenoised = latents;
  return {
    plan,
    firstCall,
    latents,
    async predict(noisy, call) {
      throwIfCancelled(o.signal);
      const { inputScale } = plan.calls[call]!;
      const input = inputScale === 1 ? noisy : weightedSum([inputScale, noisy]);
      const at = placeOf(call);
      const answer = await o.predict(input, at);
      const isPair = !(answer instanceof Float32Array);
      const prediction = readOutput(o, noisy, { output: isPair ? answer.guided : answer, at });
      lastDenoised = prediction.x0;
      const unguided = isPair ? readOutput(o, noisy, { output: answer.unguided, at }).x0 : prediction.x0;
      return { ...prediction, unguided };
    },
    noise: () => o.noise.next(latents.length),
    brownian: (range) => o.noise.brownian(range),
    async endCall(moved, call) {
      const at = placeOf(call);
      const isLast = call === plan.calls.length - 1;
      const next = hooks.afterStep?.(moved, { ...at, isLast }) ?? moved;
      await hooks.onStep?.({ ...at, x0: lastDenoised, latents: next });
      return next;
    },
  };
}

/** The clean latents that an answer speaks of; where a hook replaces them, the answer is made to speak of the new. */
function readOutput(
  { plan, shape, hooks }: SamplingRequest,
  noisy: Float32Array,
  { output, at }: { output: Float32Array; at: SamplingPlace },
): Omit<Prediction, 'unguided'> {
  const { denoised } = plan.calls[at.call]!;
  const x0 = limitDenoised(weightedSum([denoised.sample, noisy], [denoised.output, output]), plan.config, shape[0]);
  if (!hooks.adjustDenoised) return { x0, output };
  const adjusted = hooks.adjustDenoised(x0, at);
  const spoken = weightedSum([1 / denoised.output, adjusted], [-denoised.sample / denoised.output, noisy]);
  return { x0: adjusted, output: spoken };
}
