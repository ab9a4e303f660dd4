import { z } from 'zod';

const configSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.number())]),
);
const sizeSchema = z.tuple([z.number().int(), z.number().int()]);

/** A case of a parity folder: one call of a reference pipeline with what came of it. */
const pipelineCaseSchema = z.object({
  id: z.string(),
  model: z.string(),
  kind: z.enum(['text', 'image', 'inpaint']),
  prompt: z.string(),
  negative: z.string().nullish(),
  seed: z.number().int(),
  steps: z.number().int(),
  guidance: z.number(),
  size: sizeSchema,
  scheduler: z.string().optional(),
  scheduler_config: configSchema.optional(),
  scheduler_resolved: configSchema.optional(),
  eta: z.number().optional(),
  guidance_rescale: z.number().nullish(),
  clip_skip: z.number().int().nullish(),
  batch: z.number().int().optional(),
  image: z.string().optional(),
  mask: z.string().optional(),
  strength: z.number().optional(),
  latents: z.string(),
  picture: z.string().optional(),
  tolerance: z.number(),
  picture_tolerance: z.number().optional(),
});

/** A case of the starter's recordings: chunks of tags, a rough, references, and the picture that came of it. */
const starterCaseSchema = z.object({
  id: z.string(),
  chunks: z.array(z.string()).min(1),
  rough: z.string().optional(),
  references: z.array(z.string()).optional(),
  image: z.string().optional(),
  strength: z.number().optional(),
  seed: z.number().int(),
  size: sizeSchema,
  steps: z.number().int(),
  guidance: z.number(),
  guidance_rescale: z.number(),
  latents: z.string().optional(),
  picture: z.string(),
  tolerance: z.number(),
});

export const parityFileSchema = z.object({ cases: z.array(z.union([pipelineCaseSchema, starterCaseSchema])) });
export type PipelineCase = z.infer<typeof pipelineCaseSchema>;
export type StarterCase = z.infer<typeof starterCaseSchema>;
export type ParityCase = PipelineCase | StarterCase;

export function isStarterCase(each: ParityCase): each is StarterCase {
  return 'chunks' in each;
}
