import { z } from 'zod';

/** What a model's file says of itself (ModelSpec 1.0 and kohya's `ss_*`); null or empty where it says nothing. */
export const modelFactsSchema = z.object({
  title: z.string().default(''),
  author: z.string().default(''),
  description: z.string().default(''),
  /** As the file has it; ISO 8601 by the standard. */
  date: z.string().default(''),
  /** As in `stable-diffusion-xl-v1-base`. */
  architecture: z.string().default(''),
  /** The model that it was trained upon. */
  baseModel: z.string().default(''),
  /** How to use it, as its maker says. */
  usage: z.string().default(''),
  /** Words that bring it out. */
  triggers: z.array(z.string()).default([]),
  /** The most frequent tags of the pictures that it was trained on. */
  tags: z.array(z.object({ tag: z.string(), count: z.number().int() })).default([]),
  /** Tensors of it that nothing is drawn with: how many, and the first by name. */
  unusedTensors: z.object({ count: z.number().int(), names: z.array(z.string()) }).optional(),
});
export type ModelFacts = z.infer<typeof modelFactsSchema>;
