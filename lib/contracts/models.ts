import { z } from 'zod';
import { samplerSchema, scheduleSchema, sha256Schema } from './drawing';
import { engineKindSchema, engineLackSchema } from './engines';
import { modelFactsSchema } from './model-facts';
import { operation } from './operation';
import { idSchema, momentSchema, pageQuerySchema, pageSchema } from './page';

export const modelIdSchema = z.string().min(1).max(200);

/** What a model can do, read from its graphs; the interface offers this and says what is missing. */
export const capabilitiesSchema = z.object({
  family: z.enum(['sd1', 'sd2', 'sdxl', 'starter', 'other']),
  prediction: z.enum(['epsilon', 'v_prediction', 'sample', 'flow_prediction']),
  /** Follows a line drawing on an input of its own. */
  rough: z.boolean(),
  /** Reference pictures of people: how many, and the side of the square it looks at. */
  reference: z.object({ tokens: z.number().int(), sidePx: z.number().int(), people: z.number().int() }).nullable(),
  imageToImage: z.boolean(),
  /** Redraws inside a mask with the surroundings as input; without it masks blend latents. */
  inpaint9: z.boolean(),
  controls: z.array(z.string()),
  /** The kinds of pictures that its card says its ControlNets want, by their names. */
  controlKinds: z.record(z.string(), z.string()).optional(),
  imagePrompt: z.boolean(),
  sizeConditioning: z.boolean(),
  clipSkip: z.boolean(),
  textEncoders: z.union([z.literal(1), z.literal(2)]),
  latentChannels: z.number().int(),
  /** Sides must be multiples of this. */
  multiplePx: z.number().int().min(1),
  /** Sizes it was trained at, `[width, height]`. */
  buckets: z.array(z.tuple([z.number().int(), z.number().int()])),
  weights: z.enum(['float32', 'float16', 'mixed']),
  /** LoRAs, another VAE, embeddings and ControlNet files can be used with it. */
  networks: z.boolean().optional(),
  /** Another program draws with it: by which samplers and schedules, and what that program can't do. */
  engine: z
    .object({
      kind: engineKindSchema,
      samplers: z.array(samplerSchema),
      schedules: z.array(scheduleSchema),
      lacks: z.array(engineLackSchema),
      /** Draws whole pages, from their layout and a composed rough. */
      drawsPages: z.boolean().optional(),
    })
    .optional(),
});
export type Capabilities = z.infer<typeof capabilitiesSchema>;

export const modelDefaultsSchema = z.object({
  sampler: z.string(),
  steps: z.number().int(),
  guidance: z.number(),
  guidanceRescale: z.number(),
  strength: z.number(),
  /** How closely it follows a rough when nobody says: 1 exactly, 0 freely. */
  followRough: z.number().min(0).max(1).default(1),
  clipSkip: z.number().int().nullable(),
});
export type ModelDefaults = z.infer<typeof modelDefaultsSchema>;

/** How the model wants to be asked. */
export const modelPromptingSchema = z.object({
  quality: z.array(z.string()),
  negative: z.array(z.string()),
  /** The only words it knows; null when its vocabulary is open. */
  words: z.array(z.string()).nullable(),
  /** Two people in one prompt: two chunks that begin with these words. */
  twoPeople: z.object({ separator: z.string(), first: z.string(), second: z.string() }).nullable().optional(),
  roughAlways: z.boolean(),
});
export type ModelPrompting = z.infer<typeof modelPromptingSchema>;

/** A model folder as a worker found it; what a worker stores, and the base of what the interface sees. */
export const foundModelSchema = z.object({
  id: modelIdSchema,
  name: z.string(),
  licence: z.string(),
  hash: sha256Schema,
  capabilities: capabilitiesSchema,
  defaults: modelDefaultsSchema,
  prompting: modelPromptingSchema,
  origin: z.enum(['shipped', 'installed', 'engine']),
  /** Its file or folder below the models folder, with slashes; null for bundled models. */
  place: z.string().nullable().default(null),
  byteSize: z.number().int().min(0).default(0),
  /** What its file says of itself. */
  facts: modelFactsSchema.prefault({}),
});
export type FoundModel = z.infer<typeof foundModelSchema>;

/** A folder that was found and could not be opened, with the reason in a sentence. */
export interface BrokenModel {
  readonly id: string;
  readonly origin: 'shipped' | 'installed';
  /** As of found models. */
  readonly place?: string | null;
  readonly problem: string;
}

/** The test picture that a model draws before it is offered. */
export const modelTrialSchema = z.object({
  /** `passed` also stands for models whose files are known to the studio; `allowed`: an admin offers it anyway. */
  state: z.enum(['waiting', 'passed', 'failed', 'allowed']),
  /** How far the test is that runs now; null while none does. */
  progress: z.object({ step: z.number().int(), stepCount: z.number().int() }).nullable(),
  /** Why it failed, in a sentence. */
  problem: z.string().nullable(),
  /** Whether there is a picture; `getModelSample` gives it. */
  hasSample: z.boolean(),
  /** Null before the first test. */
  measured: z
    .object({
      widthPx: z.number().int(),
      heightPx: z.number().int(),
      stepCount: z.number().int(),
      secondsPerStep: z.number().nullable(),
      /** As it was forecast from the shapes of the weights. */
      forecastSecondsPerStep: z.number().nullable(),
      /** Of the process that draws, other loaded models included. */
      peakBytes: z.number().int().nullable(),
      forecastBytes: z.number().int().nullable(),
      runtime: z.string(),
      testedAt: momentSchema,
    })
    .nullable(),
});
export type ModelTrial = z.infer<typeof modelTrialSchema>;

/** What a model's pictures took on one machine, beside what was forecast for the same pictures; means of one picture. */
export const modelMeasureSchema = z.object({
  host: z.string(),
  /** The runtime, in words. */
  device: z.string(),
  pictureCount: z.number().int(),
  /** From the prompt to the decoded picture, finishing steps aside. */
  seconds: z.number(),
  estimatedSeconds: z.number().nullable(),
  peakBytes: z.number().int().nullable(),
  estimatedBytes: z.number().int().nullable(),
});
export type ModelMeasure = z.infer<typeof modelMeasureSchema>;

export const modelSchema = foundModelSchema.extend({
  /** Whether it can draw now; old recipes still name others. */
  isAvailable: z.boolean(),
  problem: z.string().nullable(),
  isDefault: z.boolean(),
  /** The latest pictures it drew for the asking person, by id, newest first: its face in lists. */
  samples: z.array(idSchema),
  trial: modelTrialSchema,
  /** By machine, the most pictures first. */
  measures: z.array(modelMeasureSchema).default([]),
  tags: z.array(z.string()),
  notes: z.string(),
  /** Models of one series are versions of one another. */
  series: z.string().nullable(),
  /** The licence as an admin accepted it; empty when nobody has. */
  acceptedLicence: z.string(),
  /** The licence changed since: the model is not offered until it is accepted again. */
  isLicenceOpen: z.boolean(),
  /** On its way to the trash, in it, or on its way back; null for one that is there. */
  removal: z.enum(['removing', 'trashed', 'restoring', 'purging', 'gone']).nullable(),
  /** Since when. */
  removalAt: momentSchema.nullable(),
  seenAt: momentSchema,
});
export type Model = z.infer<typeof modelSchema>;

/** A file with a language model in the models folder, as a worker found it. */
export const languageModelSchema = z.object({
  /** Its path in the models folder. */
  id: z.string().min(1).max(300),
  name: z.string(),
  /** As llama.cpp names it; empty where the file can't be read. */
  architecture: z.string(),
  /** Tokens it was trained for. */
  contextLength: z.number().int(),
  byteSize: z.number().int(),
  /** Why it can't be used, in a sentence; null for one that can. */
  problem: z.string().nullable(),
});
export type LanguageModelFile = z.infer<typeof languageModelSchema>;

export const modelOperations = {
  findLanguageModels: operation({
    id: 'findLanguageModels',
    method: 'GET',
    path: '/language-models',
    summary: 'List the language models in the models folder (GGUF files)',
    tag: 'Models',
    access: 'person',
    status: 200,
    result: z.object({ items: z.array(languageModelSchema) }),
  }),
  findModels: operation({
    id: 'findModels',
    method: 'GET',
    path: '/models',
    summary: 'List available models with their capabilities',
    tag: 'Models',
    access: 'person',
    status: 200,
    query: pageQuerySchema,
    result: pageSchema(modelSchema),
  }),
  getModel: operation({
    id: 'getModel',
    method: 'GET',
    path: '/models/{modelId}',
    summary: 'Get a model',
    tag: 'Models',
    access: 'person',
    status: 200,
    params: z.object({ modelId: modelIdSchema }),
    result: modelSchema,
  }),
} as const;
