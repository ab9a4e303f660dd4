import { planSampling, type SamplingPlan } from '../denoise/plan-sampling';
import { readAsPlan } from '../denoise/read-as-plan';
import type { GuidedAnswer, SamplingPlace } from '../denoise/run-sampling';
import { PipelineError } from '../error';
import type { ModelProfile, OpenedModel } from '../models/opened-model';
import type { GenerationRequest } from '../request';
import type { DrawEnvironment } from './draw-environment';
import type { DrawEvent } from './draw-event';
import type { Predictor } from './predict-noise';
import { predictNoise } from './predict-noise';
import { withNetworks } from './with-networks';

/** Families whose latents mean the same. */
const LATENTS: Readonly<Record<string, string>> = { sd1: 'sd1', sd2: 'sd1', sdxl: 'sdxl' };

/** A refiner with the request as it is drawn by it. */
export interface OpenedRefiner {
  readonly model: OpenedModel;
  readonly request: GenerationRequest;
}

/**
 * The model that draws a request's last steps, with those of its LoRAs, embeddings and ControlNets that are for its family;
 * null where there is none.
 * @throws PipelineError `model-not-found`, `capability-missing` for one of other latents or without what the request needs
 */
export async function openRefiner(
  env: DrawEnvironment,
  request: GenerationRequest,
  tell: (event: DrawEvent) => void,
): Promise<OpenedRefiner | null> {
  const { refiner } = request;
  if (refiner === undefined) return null;
  const found = env.refiners?.find(({ hash }) => hash === refiner.model.hash);
  if (!found) {
    const sentence = `The refiner “${refiner.model.id}” (${refiner.model.hash.slice(0, 12)}) is not installed here. Install it, or draw without it.`;
    throw new PipelineError('model-not-found', sentence);
  }
  checkRefiner(env.model, found, request);
  if (found.capabilities.family === env.model.capabilities.family) {
    return { model: await withNetworks({ ...env, model: found }, request), request };
  }
  const { loras, embeddings, ...plain } = request;
  const controls = request.controls.filter(({ hash }) => hash === undefined);
  if (loras?.length || embeddings?.length || controls.length < request.controls.length) {
    const sentence = `The refiner “${found.id}” is of another family, so LoRAs, embeddings and ControlNets don’t act in its steps.`;
    tell({ type: 'warning', code: 'refiner-without-networks', sentence });
  }
  return { model: found, request: { ...plain, controls } };
}

/**
 * Checks that a model may draw the last steps of another one's request.
 * @throws PipelineError `capability-missing` saying why not
 */
export function checkRefiner(
  base: ModelProfile,
  refiner: ModelProfile,
  { mask, references, imagePrompts }: GenerationRequest,
) {
  const refuse = (why: string): never => {
    throw new PipelineError('capability-missing', `“${refiner.id}” can’t refine pictures of “${base.id}”: ${why}.`);
  };
  const [from, to] = [base, refiner].map(({ capabilities }) => LATENTS[capabilities.family]);
  if (from === undefined || from !== to)
    refuse('their latents differ. Choose two checkpoints of SD 1 and 2, or two of SDXL');
  const isFlow = [base, refiner].some(({ capabilities }) => !/^(epsilon|v_prediction)$/.test(capabilities.prediction));
  if (isFlow) refuse('both must predict noise or v');
  if (mask?.method === 'channels' && !refiner.capabilities.inpaint9) refuse('it is no inpainting model');
  if (!mask && refiner.capabilities.inpaint9) refuse('it is an inpainting model, which needs a mask');
  if (references.length + imagePrompts.length > 0) refuse('pictures with references are drawn by one model alone');
}

/** What a sampler asks: the model of the steps before the switch, then the refiner, which is made ready when it is due. */
export interface RefinedPrediction {
  predict(
    sample: Float32Array,
    at: SamplingPlace & { readonly planStep: number },
  ): Promise<Float32Array | GuidedAnswer>;
  close(): Promise<void>;
}

/**
 * Predictions that change from a request's model to its refiner at the first step at or after `switchAt` of all steps.
 * @param o.prepare makes the refiner's predictor
 */
export function refinedPrediction(o: {
  readonly base: Predictor;
  readonly plan: SamplingPlan;
  readonly refiner: OpenedRefiner | null;
  readonly prepare: (refiner: OpenedRefiner) => Promise<Predictor>;
}): RefinedPrediction {
  const { base, plan, refiner } = o;
  const switchAt = refiner?.request.refiner?.switchAt ?? 1;
  let opened: Promise<{ predictor: Predictor; reading: ReturnType<typeof readAsPlan> }> | null = null;
  const open = async (due: OpenedRefiner) => {
    await base.unet.close();
    const predictor = await o.prepare(due);
    return { predictor, reading: readAsPlan(plan, planFor(due.model, due.request)) };
  };
  return {
    async predict(sample, at) {
      const call = plan.calls[at.call];
      if (refiner === null || !call || at.planStep < switchAt * plan.steps)
        return predictNoise(base, { ...at, sample });
      opened ??= open(refiner);
      const { predictor, reading } = await opened;
      const { timestep, toPlan } = reading(call);
      const answer = await predictNoise(predictor, { ...at, timestep, sample });
      if (answer instanceof Float32Array) return toPlan(sample, answer);
      return { guided: toPlan(sample, answer.guided), unguided: toPlan(sample, answer.unguided) };
    },
    async close() {
      await base.unet.close();
      const known = await opened?.catch(() => null);
      await known?.predictor.unet.close();
    },
  };
}

/** The steps of a request with a model's scheduler. */
export function planFor({ scheduler, capabilities }: OpenedModel, { sampler }: GenerationRequest): SamplingPlan {
  return planSampling({ scheduler, settings: sampler, isSdxl: capabilities.sizeConditioning });
}
