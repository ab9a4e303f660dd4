import { SAMPLER_LABELS, SOFTWARE } from '@/pipeline/deliver';
import { schedulerName } from './sd-names';
import type { DrawRequest } from './sd-request';
import { seedsOf, type ProgramDrawing } from './run-drawing';

/** What A1111 answers a drawing with. */
export interface DrawingAnswer {
  /** PNG files as base64, each with its settings inside. */
  readonly images: readonly string[];
  /** What was asked, without its pictures. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** JSON: what was drawn. */
  readonly info: string;
}

/** Fields that are no settings and are told nowhere. */
const PICTURES = ['init_images', 'mask', 'latent_mask'];

/** The answer to a drawing, formed as A1111's; what Koma ignored, and what it is there, stand under `koma`. */
export function drawingAnswer(
  request: DrawRequest,
  drawing: ProgramDrawing,
  ignored: readonly string[],
): DrawingAnswer {
  const asked = Object.entries(request).map(([name, value]) => [name, PICTURES.includes(name) ? null : value]);
  return {
    images: request.send_images === false ? [] : drawing.pictures.map((bytes) => Buffer.from(bytes).toString('base64')),
    parameters: Object.fromEntries(asked),
    info: JSON.stringify({ ...infoOf(drawing), koma: komaOf(drawing, ignored) }),
  };
}

function infoOf(drawing: ProgramDrawing) {
  const { request, model, infotexts, pictures } = drawing;
  const { prompt, sampler, guidance, size, seed, clipSkip, image } = request;
  const seeds = seedsOf(drawing).map(asNumber);
  const each = <T>(value: T): T[] => pictures.map(() => value);
  return {
    prompt: prompt.text,
    all_prompts: each(prompt.text),
    negative_prompt: prompt.negative,
    all_negative_prompts: each(prompt.negative),
    seed: asNumber(seed.value),
    all_seeds: seeds,
    subseed: asNumber(seed.variation?.seed ?? seed.value),
    all_subseeds: each(asNumber(seed.variation?.seed ?? seed.value)),
    subseed_strength: seed.variation?.strength ?? 0,
    width: size.widthPx,
    height: size.heightPx,
    sampler_name: SAMPLER_LABELS[sampler.name],
    scheduler: schedulerName(sampler.schedule),
    cfg_scale: guidance.scale,
    steps: sampler.steps,
    batch_size: request.batch.count,
    restore_faces: request.finish.some(({ kind }) => kind === 'faces'),
    face_restoration_model: null,
    sd_model_name: model.name,
    sd_model_hash: model.hash.slice(0, 10),
    sd_vae_name: null,
    sd_vae_hash: null,
    seed_resize_from_w: -1,
    seed_resize_from_h: -1,
    denoising_strength: image?.strength ?? null,
    extra_generation_params: {},
    index_of_first_image: 0,
    infotexts,
    styles: [],
    job_timestamp: '0',
    clip_skip: (clipSkip ?? 0) + 1,
    is_using_inpainting_conditioning: false,
    version: SOFTWARE,
  };
}

function komaOf({ generationId, pictures }: ProgramDrawing, ignored: readonly string[]) {
  return { generation_id: generationId, is_cancelled: pictures.length === 0, ignored_fields: ignored };
}

/** Seeds from 2^53 on are texts: a JSON number would lose their last digits. */
function asNumber(seed: string): number | string {
  return Number.isSafeInteger(Number(seed)) ? Number(seed) : seed;
}
