import { z } from 'zod';

const outputSchema = z.object({ file: z.string(), tolerance: z.number() });
const sourcesSchema = z.object({
  id: z.string(),
  model: z.string(),
  loras: z.array(z.object({ file: z.string(), strength: z.number() })).optional(),
  vae: z.string().optional(),
  controlnet: z.string().optional(),
  control_scale: z.number().optional(),
  embedding: z.object({ word: z.string(), file: z.string() }).optional(),
  outputs: z.record(z.string(), outputSchema),
});

/** One run of each network of a checkpoint. */
const networkCaseSchema = sourcesSchema.extend({
  kind: z.literal('network'),
  tokens: z.record(z.string(), z.array(z.number().int())),
  inputs: z.object({
    sample: z.string(),
    encoder_hidden_states: z.string(),
    timestep: z.number(),
    text_embeds: z.array(z.number()).optional(),
    time_ids: z.array(z.number()).optional(),
    latent_sample: z.string().optional(),
    image: z.string().optional(),
    controlnet_cond: z.string().optional(),
  }),
});

/** A whole picture by a checkpoint and what is used beside it. */
const pictureCaseSchema = sourcesSchema.extend({
  kind: z.enum(['text', 'inpaint']),
  prompt: z.string(),
  negative: z.string().optional(),
  seed: z.number().int(),
  steps: z.number().int(),
  guidance: z.number(),
  guidance_rescale: z.number().optional(),
  size: z.tuple([z.number().int(), z.number().int()]),
  scheduler: z.string(),
  scheduler_resolved: z.record(z.string(), z.unknown()),
  image: z.string().optional(),
  mask: z.string().optional(),
  control_image: z.string().optional(),
});

/** `cases.json` of a folder of single-file checkpoints. */
export const checkpointFileSchema = z.object({
  models: z.array(z.object({ name: z.string(), prediction: z.enum(['epsilon', 'v_prediction']) })),
  cases: z.array(z.union([networkCaseSchema, pictureCaseSchema])),
});
export type NetworkCase = z.infer<typeof networkCaseSchema>;
export type CheckpointPictureCase = z.infer<typeof pictureCaseSchema>;
export type CheckpointCase = NetworkCase | CheckpointPictureCase;
