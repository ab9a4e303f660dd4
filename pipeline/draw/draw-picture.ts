import type { DrawEnvironment, DrawOptions, DrawResult } from './draw-environment';
import type { SamplingPlan } from '../denoise/plan-sampling';
import { runSampling } from '../denoise/run-sampling';
import { throwIfCancelled } from '../error';
import { signedToPictures } from '../image/picture-tensor';
import type { OpenedModel } from '../models/opened-model';
import { createRequestNoise } from '../noise/request-noise';
import type { GenerationRequest, RequestInputs } from '../request';
import { float32Tensor } from '../tensor';
import { openModelTokenizer } from '../text-encoder/open-tokenizer';
import { checkRequest } from './check-request';
import { encodeGuides } from './condition';
import type { DrawEvent } from './draw-event';
import { finishPictures } from './finish-pictures';
import { decodeLatents } from './latent-codec';
import { samplingHooks } from './mask-hooks';
import type { LatentShape } from './unet-condition';
import { preparePredictor } from './prepare-predictor';
import { previewLatents } from './preview';
import { redrawWith } from './redraw';
import { openRefiner, planFor, refinedPrediction } from './refiner';
import { startLatents } from './start-latents';
import { tellUnusedKeys, withNetworks } from './with-networks';

/**
 * Draws a request: text in, pixels out. Equal requests give equal pixels on the same machine and runtime version.
 * Nothing is written anywhere; a failure or a raised signal leaves no kept tensor behind.
 * @throws PipelineError `cancelled`, everything that `checkRequest` refuses, and what the runtime throws
 */
export async function drawPicture(env: DrawEnvironment, options: DrawOptions): Promise<DrawResult> {
  const { inputs, signal } = options;
  const tell = options.onEvent ?? (() => undefined);
  const request = checkRequest(options.request, env.model, inputs);
  throwIfCancelled(signal);
  const model = await withNetworks(env, request);
  tellUnusedKeys(model, tell);
  const { latents, shape } = await denoise({ ...env, model }, { request, inputs, tell, signal });
  tell({ type: 'stage', stage: 'decode' });
  const decoded = await decodeLatents(latents, shape, { ...env, model, signal });
  const pixelShape = [shape[0], 3, request.size.heightPx, request.size.widthPx] as const;
  const drawn = signedToPictures(decoded, pixelShape);
  const redraw = redrawWith(env.model, { request, signal, draw: (part) => drawPicture(env, part) });
  const pictures = await finishPictures(env, { drawn, request, inputs, tell, signal, redraw });
  return { pictures, latents: float32Tensor(latents, shape), decoded: float32Tensor(decoded, pixelShape) };
}

interface Drawing {
  readonly request: GenerationRequest;
  readonly inputs: RequestInputs;
  readonly tell: (event: DrawEvent) => void;
  readonly signal: AbortSignal | undefined;
}

async function denoise(env: DrawEnvironment, drawing: Drawing): Promise<{ latents: Float32Array; shape: LatentShape }> {
  const { request, inputs, tell, signal } = drawing;
  const { model, runtime } = env;
  const shape = latentShape(request, model);
  const plan = planFor(model, request);
  const noise = createRequestNoise({ seed: request.seed, seeds: request.batch.seeds, shape });
  tell({ type: 'stage', stage: 'prompt' });
  const refiner = await openRefiner(env, request, tell);
  const guides = await readPrompts(env, request, signal);
  tell({ type: 'stage', stage: 'start' });
  const start = await startLatents(request, { runtime, model, inputs, noise, plan, shape, signal });
  const parts = { request, inputs, start, shape, plan, signal };
  const prediction = refinedPrediction({
    base: await preparePredictor(env, { ...parts, guides }),
    plan,
    refiner,
    prepare: async ({ model: due, request: changed }) => {
      const refining = { ...env, model: due };
      const prompts = await readPrompts(refining, changed, signal);
      return preparePredictor(refining, { ...parts, request: changed, guides: prompts });
    },
  });
  tell({ type: 'stage', stage: 'denoise' });
  try {
    const hooks = samplingHooks({ request, start, plan, onStep: stepTeller(env, drawing, shape) });
    const latents = await runSampling({
      plan,
      fromStep: start.fromStep,
      latents: start.latents,
      shape,
      noise,
      predict: (sample, at) =>
        prediction.predict(hooks.holdInput(sample, at), { ...at, planStep: planStep(plan, at.call) }),
      hooks,
      signal,
    });
    return { latents, shape };
  } finally {
    await prediction.close();
  }
}

async function readPrompts(env: DrawEnvironment, request: GenerationRequest, signal: AbortSignal | undefined) {
  const { runtime, model } = env;
  const tokenizers = await Promise.all(model.tokenizers.map(openModelTokenizer));
  return encodeGuides(request, { runtime, model, tokenizers, cache: env.encodings, signal });
}

function stepTeller(env: DrawEnvironment, { tell }: Drawing, shape: LatentShape) {
  const started = env.now?.();
  return ({ step: before, of, x0 }: { step: number; of: number; x0: Float32Array }) => {
    const step = before + 1;
    const spent = started === undefined || !env.now ? null : env.now() - started;
    const msLeft = spent === null ? null : (spent / step) * (of - step);
    tell({ type: 'step', step, of, previews: previewLatents(x0, shape, env.model.latentRgb), msLeft });
  };
}

/** The scheduler step that a call belongs to: what scheduled prompts and intervals count in. */
function planStep({ callsPerStep, steps }: SamplingPlan, call: number): number {
  return Math.min(steps - 1, Math.floor(call / callsPerStep));
}

function latentShape({ size, batch }: GenerationRequest, { vae, capabilities }: OpenedModel): LatentShape {
  return [batch.count, capabilities.latentChannels, size.heightPx / vae.downscale, size.widthPx / vae.downscale];
}
