import { addNoise, startIndex } from '../denoise/start-sampling';
import type { SamplingPlan } from '../denoise/plan-sampling';
import { PipelineError } from '../error';
import { decodePicture } from '../image/decode-picture';
import { pictureToSigned } from '../image/picture-tensor';
import type { Picture } from '../image/picture';
import type { OpenedModel } from '../models/opened-model';
import type { RequestNoise } from '../noise/request-noise';
import type { GenerationRequest, RequestInputs } from '../request';
import type { InferenceRuntime } from '../runtime/inference-runtime';
import { encodePixels } from './latent-codec';
import { hideMasked, toLatentMask, type LatentMask } from './latent-mask';
import { repeatBatch } from '../runtime/graph-tensor';
import type { LatentShape } from './unet-condition';
import { inputBytes } from './reference-tokens';

/** Where the denoising starts, and what a mask holds it to. */
export interface Start {
  readonly latents: Float32Array;
  readonly fromStep: number;
  /** The starting noise, unscaled, [batch, channels, height, width]. */
  readonly noise: Float32Array;
  /** The original picture's latents, one a picture of the batch; null without a picture. */
  readonly original: Float32Array | null;
  readonly mask: LatentMask | null;
  /** Mask and masked latents of a nine-channel model, [1, 5, height, width]. */
  readonly maskChannels: Float32Array | null;
}

export interface StartEnvironment {
  readonly runtime: InferenceRuntime;
  readonly model: OpenedModel;
  readonly inputs: RequestInputs;
  readonly noise: RequestNoise;
  readonly plan: SamplingPlan;
  readonly shape: LatentShape;
  readonly signal: AbortSignal | undefined;
}

/**
 * The latents to start from. Random draws come in the order of the reference implementation: the posterior of the
 * picture, the noise, the posterior of the masked picture.
 */
export async function startLatents(request: GenerationRequest, o: StartEnvironment): Promise<Start> {
  const { image, mask, rules } = request;
  const draw = rules === 'diffusers' ? (count: number) => o.noise.next(count) : 'mean';
  const nineChannels = o.model.capabilities.inpaint9;
  const pixels = image && (await readPixels(image.picture.sha256, request, o.inputs));
  const needsOriginal = pixels !== null && (mask === null || !nineChannels || (image?.strength ?? 1) < 1);
  const encode = (values: Float32Array) => encodePixels(values, request.size, { ...o, draw });
  const original = needsOriginal ? repeatBatch(await encode(pixels), o.shape[0]) : null;
  const noise = o.noise.first();
  const picture = mask && (await readGrey(mask.picture.sha256, o.inputs));
  const latentMask = picture && toLatentMask(picture, maskRules(request, o.model));
  const hidden = picture && pixels ? hideMasked(pixels, picture) : null;
  const drawsHidden = nineChannels || (mask !== null && rules === 'diffusers');
  const maskedLatents = hidden && drawsHidden ? await encode(hidden) : null;
  return {
    ...begin(request, o, { original, noise }),
    noise,
    original: nineChannels && rules === 'diffusers' ? null : original,
    mask: latentMask,
    maskChannels: nineChannels ? joinMask(latentMask, maskedLatents, o.shape) : null,
  };
}

function begin(
  request: GenerationRequest,
  { plan }: StartEnvironment,
  { original, noise }: { original: Float32Array | null; noise: Float32Array },
): { latents: Float32Array; fromStep: number } {
  const { image, mask, rules } = request;
  const wholly = image === null || (mask !== null && image.strength === 1);
  if (wholly || original === null) return { latents: noise.map((value) => value * plan.initNoiseScale), fromStep: 0 };
  const fromStep = startIndex(plan, image.strength, rules);
  if (fromStep >= plan.steps) {
    throw new PipelineError(
      'request-invalid',
      `At strength ${image.strength} none of the ${plan.steps} steps remain. Increase the denoising strength or the steps.`,
    );
  }
  return { latents: addNoise(plan, original, noise, fromStep), fromStep };
}

function maskRules(request: GenerationRequest, model: OpenedModel) {
  return { downscale: model.vae.downscale, edges: request.mask?.edges ?? 'binary', rules: request.rules } as const;
}

/** A nine-channel U-Net without a mask redraws everything: a mask of ones over a grey picture. */
function joinMask(mask: LatentMask | null, masked: Float32Array | null, [, channels, h, w]: LatentShape): Float32Array {
  const joined = new Float32Array((1 + channels) * h * w).fill(1, 0, h * w);
  if (mask) joined.set(mask.values, 0);
  if (masked) joined.set(masked, h * w);
  return joined;
}

async function readPixels(sha256: string, request: GenerationRequest, inputs: RequestInputs): Promise<Float32Array> {
  const picture = await decodePicture(inputBytes(inputs, sha256), { channels: 3 });
  checkDecodedSize(picture, request.size);
  return pictureToSigned(picture);
}

/** A grey picture of the request's inputs. */
export async function readGrey(sha256: string, inputs: RequestInputs): Promise<Picture> {
  return decodePicture(inputBytes(inputs, sha256), { channels: 1 });
}

/** @throws PipelineError `mask-mismatch` when a file is of another size than its reference says */
export function checkDecodedSize(picture: Picture, size: { widthPx: number; heightPx: number }): void {
  if (picture.widthPx === size.widthPx && picture.heightPx === size.heightPx) return;
  throw new PipelineError(
    'mask-mismatch',
    `A picture of the request is ${picture.widthPx}x${picture.heightPx}, where ${size.widthPx}x${size.heightPx} was named.`,
  );
}
