import { z } from 'zod';
import { samplerSettingsSchema } from './denoise/sampler-settings';
import { seedSchema } from './seed';
import { MAX_LORA_STRENGTH, MAX_LORAS } from './models/used-networks';
import { finishStepSchema, type FinishStep } from './finish/finish-step';

/** A picture that a request needs, by the SHA-256 of its file's bytes; the bytes travel beside the request. */
export const pictureRefSchema = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  widthPx: z.number().int().min(1),
  heightPx: z.number().int().min(1),
});
export type PictureRef = z.infer<typeof pictureRefSchema>;

const unitSchema = z.number().min(0).max(1);

export const promptSchema = z.object({
  /** What the person wrote; shown again when the picture is opened. Not used to draw. */
  source: z.string(),
  /** The compiled prompt that is drawn, in A1111 syntax. */
  text: z.string(),
  negative: z.string(),
  /** `a1111`: weights, BREAK, AND, schedules, chunks of 75. `plain`: the text as it is, cut at 77 tokens. */
  syntax: z.enum(['a1111', 'plain']),
});

export const regionSchema = z.object({
  /** Grey picture of the request's size: white where this region's prompt rules. */
  mask: pictureRefSchema,
  prompt: z.string(),
  negative: z.string(),
  weight: z.number().min(0).max(10),
  /** Indices into the request's `references` that belong to this region's person. */
  references: z.array(z.number().int().min(0)),
});

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const modelRefSchema = z.object({ id: z.string().min(1), hash: hashSchema });
const networkSchema = z.object({
  /** By which it was asked for, and stands in prompts. */
  name: z
    .string()
    .max(300)
    .regex(/^\P{Cc}+$/u),
  /** SHA-256 of its file. */
  hash: hashSchema,
});
const loraStrengthSchema = z
  .number()
  .min(-MAX_LORA_STRENGTH, `a LoRA’s strength is at least -${MAX_LORA_STRENGTH}`)
  .max(MAX_LORA_STRENGTH, `a LoRA’s strength is at most ${MAX_LORA_STRENGTH}`);

/** A file that a checkpoint is drawn with, by its hash. */
export type NetworkRef = z.infer<typeof networkSchema>;

export const loraSchema = networkSchema.extend({
  /** SHA-256 of what follows the file's header, by which A1111 knows it. */
  dataHash: hashSchema.nullable(),
  /** In the U-Net: 1 as it was trained, below 0 the opposite. */
  strength: loraStrengthSchema,
  /** In the text encoders; the same when absent. */
  textStrength: loraStrengthSchema.optional(),
  /** Factors of the blocks, 12, 17, 20 or 26 of them in A1111's order. */
  blocks: z.array(loraStrengthSchema).max(26).optional(),
  /** Indices into the request's `regions` in which alone it acts; everywhere when absent. */
  regions: z.array(z.number().int().min(0)).min(1).optional(),
});

export const controlSchema = z.object({
  /** Which of the model's ControlNets, by its folder name, or by the name of its file. */
  name: z.string(),
  /** SHA-256 of the ControlNet's file, where it is one of its own. */
  hash: hashSchema.optional(),
  picture: pictureRefSchema,
  scale: z.number().min(0).max(2),
  /** Fractions of the steps between which it acts. */
  from: unitSchema,
  to: unitSchema,
});

/** Everything about a picture in one value: complete, immutable, stored with the picture. Equal requests, equal pixels. */
export const generationRequestSchema = z.object({
  version: z.literal(1),
  model: modelRefSchema,
  /** Another model of the same latents that draws the steps from a fraction of all on. */
  refiner: z.object({ model: modelRefSchema, switchAt: z.number().gt(0).lt(1) }).optional(),
  prompt: promptSchema,
  size: z.object({ widthPx: z.number().int().min(1), heightPx: z.number().int().min(1) }),
  seed: z.object({
    value: seedSchema,
    /** `cpu`: torch's CPU generator (mt19937). `philox`: as CUDA generators draw. */
    family: z.enum(['cpu', 'philox']),
    variation: z.object({ seed: seedSchema, strength: unitSchema }).nullable(),
  }),
  batch: z.object({
    count: z.number().int().min(1).max(64),
    /** `consecutive`: picture k has seed + k and its own generator. `shared`: one generator draws the whole batch. */
    seeds: z.enum(['consecutive', 'shared']),
  }),
  sampler: samplerSettingsSchema,
  guidance: z.object({
    scale: z.number().min(0).max(100),
    /** Rescale of the guided prediction's deviation, arXiv 2305.08891 section 3.4; 0 leaves it. */
    rescale: unitSchema,
    /** Fractions of the steps between which guidance acts. */
    from: unitSchema,
    to: unitSchema,
  }),
  /** Layers of the text encoder left out at the end, 0 none; null takes the model's own habit. */
  clipSkip: z.number().int().min(0).max(11).nullable(),
  /** SDXL's size conditioning; null takes the picture's size and no crop. */
  sizeConditioning: z
    .object({
      original: z.object({ widthPx: z.number().int(), heightPx: z.number().int() }),
      crop: z.object({ xPx: z.number().int(), yPx: z.number().int() }),
      target: z.object({ widthPx: z.number().int(), heightPx: z.number().int() }),
    })
    .nullable(),
  /** The picture to start from, and how much of it may change. */
  image: z.object({ picture: pictureRefSchema, strength: unitSchema }).nullable(),
  mask: z
    .object({
      /** Grey picture: white is redrawn. Between black and white, `soft` changes a place for part of the steps. */
      picture: pictureRefSchema,
      edges: z.enum(['binary', 'soft']),
      /** `channels`: the nine-channel U-Net. `blend`: any U-Net, the outside held to the original's latents. */
      method: z.enum(['channels', 'blend']),
    })
    .nullable(),
  /** A whole page's layout, for engines that draw pages: a JSON file, and which version of its schema that is. */
  layout: z.object({ sha256: hashSchema, version: z.number().int().min(1) }).optional(),
  /** Line drawing for models with the `rough` input: black lines on white. */
  rough: pictureRefSchema.nullable(),
  references: z.array(z.object({ picture: pictureRefSchema, slot: z.number().int().min(0).max(3) })),
  regions: z.array(regionSchema),
  controls: z.array(controlSchema),
  /** LoRAs that a checkpoint is drawn with, in their order. */
  loras: z.array(loraSchema).max(MAX_LORAS, `use at most ${MAX_LORAS} LoRAs at once`).optional(),
  /** A VAE instead of the checkpoint's own. */
  vae: networkSchema.optional(),
  /** Embeddings whose names stand in the prompts. */
  embeddings: z.array(networkSchema).max(64, 'use at most 64 embeddings at once').optional(),
  /** Pictures whose look is asked for, where the U-Net has IP-Adapter tokens. */
  imagePrompts: z.array(z.object({ picture: pictureRefSchema, scale: z.number().min(0).max(2) })),
  /**
   * Draw rules where tools differ. `koma`: n * strength rounded to nearest, mean of the VAE posterior, x0 held outside a mask.
   * `diffusers`: its pipelines' rules, for parity.
   */
  rules: z.enum(['koma', 'diffusers']),
  finish: z.array(finishStepSchema),
});
export type GenerationRequest = z.infer<typeof generationRequestSchema>;

/** The files that a request refers to, by SHA-256. */
export type RequestInputs = ReadonlyMap<string, Uint8Array>;

/** SHA-256 of every file that a request refers to, each once. */
export function requestHashes(request: GenerationRequest): string[] {
  const { image, mask, rough, references, regions, controls, imagePrompts, layout, finish } = request;
  const named = [
    image?.picture.sha256,
    mask?.picture.sha256,
    rough?.sha256,
    layout?.sha256,
    ...[...references, ...controls, ...imagePrompts].map(({ picture }) => picture.sha256),
    ...regions.map((region) => region.mask.sha256),
    ...finish.flatMap(finishHashes),
  ];
  return [...new Set(named.filter((sha256) => sha256 !== undefined))];
}

function finishHashes(step: FinishStep): string[] {
  switch (step.kind) {
    case 'palette':
      return [step.reference];
    case 'lines':
      return [step.picture];
    case 'place':
      return [step.picture, step.mask];
    case 'upscale':
    case 'faces':
    case 'levels':
    case 'ink':
    case 'tone':
      return [];
    default:
      return step satisfies never;
  }
}
