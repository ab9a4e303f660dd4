import { z } from 'zod';
import { operation } from './operation';
import { modelIdSchema } from './models';
import { textSchema } from './text';

export const networkKindSchema = z.enum(['lora', 'vae', 'embedding', 'controlnet']);
export type NetworkKind = z.infer<typeof networkKindSchema>;

export const networkNameSchema = z.string().trim().min(1).max(300);

/** A LoRA, VAE, embedding or ControlNet in the models folder, as a worker found it. */
export const networkSchema = z.object({
  id: z.string(),
  kind: networkKindSchema,
  /** By which requests and prompts call it. */
  name: z.string(),
  /** The models that it is for; null where its file does not tell. */
  family: z.enum(['sd1', 'sd2', 'sdxl']).nullable(),
  byteSize: z.number().int(),
  /** Words that bring it out, as its trainer says. */
  triggers: z.array(z.string()),
  /** An admin’s tags, for search. */
  tags: z.array(z.string()).default([]),
  /** Why it can't be used, in a sentence; null for one that can. */
  problem: z.string().nullable(),
});
export type Network = z.infer<typeof networkSchema>;

const loraStrengthSchema = z.number().min(-20).max(20);

/** A LoRA to draw with, by its name. */
export const loraInputSchema = z.object({
  name: networkNameSchema,
  /** In the U-Net: 1 as it was trained, below 0 the opposite. */
  strength: loraStrengthSchema.default(1),
  /** In the text encoders; null takes the same. */
  textStrength: loraStrengthSchema.nullable().default(null),
  /** Factors of the blocks: 12, 17, 20 or 26 of them, as A1111's users write them. */
  blocks: z
    .array(loraStrengthSchema)
    .refine((blocks) => [12, 17, 20, 26].includes(blocks.length), 'use 12, 17, 20 or 26 block weights')
    .nullable()
    .default(null),
});
export type LoraInput = z.infer<typeof loraInputSchema>;

/** A LoRA of a character or of a style: it is drawn with wherever they are, with the words that bring it out. */
export const recordLoraSchema = z.strictObject({
  name: networkNameSchema,
  strength: loraStrengthSchema.default(0.8),
  /** Put into the prompt with it. */
  words: textSchema.max(300).default(''),
});
export type RecordLora = z.infer<typeof recordLoraSchema>;

export const networkOperations = {
  findNetworks: operation({
    id: 'findNetworks',
    method: 'GET',
    path: '/networks',
    summary: 'List the LoRAs, VAEs, embeddings and ControlNets in the models folder',
    tag: 'Models',
    access: 'person',
    status: 200,
    /** Only those that fit the model. */
    query: z.object({ modelId: modelIdSchema.optional() }),
    result: z.object({ items: z.array(networkSchema) }),
  }),
  tagNetwork: operation({
    id: 'tagNetwork',
    method: 'PUT',
    path: '/networks/tags',
    summary: 'Set the tags of a LoRA, VAE, embedding or ControlNet',
    tag: 'Models',
    access: 'admin',
    status: 200,
    body: z.object({
      networkId: z.string().min(1).max(400),
      tags: z.array(z.string().trim().min(1).max(60)).max(30),
    }),
    result: networkSchema,
  }),
} as const;
