import { generationInputSchema, type GenerationInput } from '@/lib/contracts/generations';
import { seedSchema } from '@/lib/contracts/drawing';
import { defaultEta } from '@/pipeline/draw';
import type { SamplerName } from '@/pipeline/samplers';
import { readSampler } from './sd-names';
import type { SdOptions } from './sd-options';
import type { DrawRequest } from './sd-request';
import { refuseField, refuseFields, unsupportedFields } from './unsupported-fields';

/** Most pictures of one request. */
const MOST_PICTURES = 8;
/** How much of a face is drawn anew where `restore_faces` is on. */
const FACE_STRENGTH = 0.4;

/**
 * What a request for a drawing asks, in Koma's words. What it leaves open is the model's default, the seed chosen when it is
 * queued; its prompt is drawn as it is written unless an option says otherwise.
 * @throws AppError `request-invalid` with every field that can't be carried out
 */
export function toGenerationInput(request: DrawRequest, options: SdOptions): GenerationInput {
  refuseFields(unsupportedFields(request));
  const { sampler, schedule } = readSampler({
    sampler: wordOf(request.sampler_name) ?? wordOf(request.sampler_index),
    scheduler: wordOf(request.scheduler),
  });
  requireEta(request.eta ?? null, sampler);
  const clip = options.CLIP_stop_at_last_layers;
  return generationInputSchema.parse({
    modelId: options.sd_model_checkpoint ?? null,
    prompt: request.prompt,
    negative: request.negative_prompt,
    compilePrompt: options.koma_compile_prompt ?? false,
    size: sizeOf(request),
    seed: seedOf(request.seed, 'seed'),
    count: countOf(request),
    variation: variationOf(request),
    sampler,
    schedule,
    steps: request.steps ?? null,
    guidance: request.cfg_scale ?? null,
    clipSkip: clip === undefined ? null : clip - 1,
    vae: options.sd_vae ?? null,
    finish: request.restore_faces === true ? [{ kind: 'faces', strength: FACE_STRENGTH }] : [],
  });
}

/** Clients send an empty text for what they leave open. */
function wordOf(text: string | null | undefined): string | null {
  const word = text?.trim() ?? '';
  return word === '' ? null : word;
}

/** -1 and nothing leave the seed open. */
function seedOf(given: DrawRequest['seed'], path: string): string | null {
  if (given === null || given === undefined || given === -1) return null;
  const parsed = seedSchema.safeParse(given);
  return parsed.success ? parsed.data : refuseField(path, parsed.error.issues[0]?.message ?? 'is no seed');
}

function sizeOf({ width, height }: DrawRequest): GenerationInput['size'] {
  const [widthPx, heightPx] = [width ?? null, height ?? null];
  if (widthPx === null && heightPx === null) return null;
  if (widthPx !== null && heightPx !== null) return { widthPx, heightPx };
  return refuseField(widthPx === null ? 'width' : 'height', 'Send both sides, or neither for the model’s own size.');
}

function countOf({ batch_size: batch, n_iter: batches }: DrawRequest): number {
  const count = (batch ?? 1) * (batches ?? 1);
  if (count <= MOST_PICTURES) return count;
  return refuseField('batch_size', `Koma draws ${MOST_PICTURES} pictures of one request at most, not ${count}.`);
}

function variationOf({ subseed, subseed_strength: strength }: DrawRequest): object | null {
  if ((strength ?? 0) === 0) return null;
  return { seed: seedOf(subseed, 'subseed'), strength };
}

/** A sampler's eta is part of it in Koma; one that adds no noise ignores it, as in A1111. */
function requireEta(eta: number | null, sampler: SamplerName | null): void {
  if (eta === null || sampler === null) return;
  const own = defaultEta(sampler);
  const isUsed = own > 0 || sampler === 'ddim' || sampler === 'res-multistep';
  if (!isUsed || eta === own) return;
  refuseField('eta', `This sampler draws with an eta of ${own} in Koma. Send that, or leave it out.`);
}
