import { z } from 'zod';
import { controlInputSchema, MOST_CONTROLS } from './controls';
import { samplerSchema, scheduleSchema, seedSchema, sha256Schema, sizeSchema } from './drawing';
import { modelIdSchema } from './models';
import { loraInputSchema, networkNameSchema } from './networks';
import { idSchema, momentSchema } from './page';
import { pictureSchema } from './pictures';
import { presentSchema } from './presence';
import { projectSubjectSchema } from './project-subjects';
import { stagingSchema } from './staging';
import { roughSpecificationSchema } from '@/lib/rough/specification';
import { textSchema } from './text';

export const generationStatusSchema = z.enum(['queued', 'paused', 'running', 'succeeded', 'failed', 'cancelled']);
export type GenerationStatus = z.infer<typeof generationStatusSchema>;

/** How urgent: an edit on the open page goes before a drawing, a drawing before a batch. */
export const urgencySchema = z.enum(['batch', 'drawing', 'edit']);
export type Urgency = z.infer<typeof urgencySchema>;
/** What a person may ask for; that an edit goes before drawings is the studio's own decision. */
const askedUrgencySchema = urgencySchema.exclude(['edit']);
export const URGENCY_PRIORITY = { batch: 0, drawing: 10, edit: 20 } as const satisfies Record<Urgency, number>;

const strengthSchema = z.number().min(0).max(1);

/** What happens to the drawn pixels, in order. */
export const finishInputSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('upscale'),
    factor: z.union([z.literal(2), z.literal(4)]),
    /** By the larger, slower network. */
    isFine: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('faces'), strength: strengthSchema }),
  z.object({ kind: z.literal('ink'), blackPoint: z.number().min(0).max(1) }),
  z.object({ kind: z.literal('tone'), levels: z.number().int().min(0).max(32) }),
  /** The rough's own lines over the finished picture, as sharp as it is large; where Koma makes the rough. */
  z.object({ kind: z.literal('lines') }),
]);
export type FinishInput = z.infer<typeof finishInputSchema>;

/**
 * What a person asks to have drawn: the one type that the browser, the API, the command line and stored drawings share.
 * Null settings take the style's or the model's default; `lib/compose` makes the complete request of it, and the seed is
 * chosen when the drawing is queued.
 */
export const generationInputSchema = z.object({
  modelId: modelIdSchema.nullable().default(null),
  prompt: textSchema.max(8000),
  negative: textSchema.max(4000).default(''),
  /** False sends the prompt as written, without tags expanded or quality words added. */
  compilePrompt: z.boolean().default(true),
  size: sizeSchema.nullable().default(null),
  seed: seedSchema.nullable().default(null),
  /** Pictures from one asking, with seeds that follow one another. */
  count: z.number().int().min(1).max(8).default(1),
  variation: z.object({ seed: seedSchema.nullable(), strength: strengthSchema }).nullable().default(null),
  sampler: samplerSchema.nullable().default(null),
  schedule: scheduleSchema.nullable().default(null),
  steps: z.number().int().min(1).max(150).nullable().default(null),
  guidance: z.number().min(0).max(30).nullable().default(null),
  /** Of the guided prediction's deviation, arXiv 2305.08891; 0 leaves it. */
  guidanceRescale: strengthSchema.nullable().default(null),
  clipSkip: z.number().int().min(0).max(11).nullable().default(null),
  /** People to keep alike, by picture; slot 0 is on the left. */
  references: z
    .array(z.object({ pictureId: idSchema, slot: z.number().int().min(0).max(3) }))
    .max(4)
    .default([]),
  /** Start from a picture; strength is how much may change. */
  image: z.object({ pictureId: idSchema, strength: strengthSchema }).nullable().default(null),
  /** White is redrawn, of the picture to start from; grey is changed for a part of the steps. */
  mask: z.object({ pictureId: idSchema }).nullable().default(null),
  /** Black lines on white that the drawing follows. */
  rough: z.object({ pictureId: idSchema }).nullable().default(null),
  /** False draws from the words alone. */
  usesRough: z.boolean().default(true),
  /** The project's people and places in the picture; null reads everybody from the prompt's words. */
  staging: stagingSchema.nullable().default(null),
  /** How closely the rough is followed: 1 exactly, 0 freely; null as the model's card has it. */
  followRough: strengthSchema.nullable().default(null),
  finish: z.array(finishInputSchema).max(6).default([]),
  /** LoRAs beside those that the prompt names (`<lora:name:0.8>`); one that both name has this strength. */
  loras: z.array(loraInputSchema).max(32).default([]),
  /** A VAE instead of the checkpoint's own, by its name. */
  vae: networkNameSchema.nullable().default(null),
  /** ControlNets with the pictures that they follow. */
  controls: z.array(controlInputSchema).max(MOST_CONTROLS).default([]),
  /** Another model of the same latents that draws the steps from a share of all on. */
  refiner: z
    .object({ modelId: modelIdSchema, switchAt: z.number().min(0.05).max(0.95) })
    .nullable()
    .default(null),
  /** False follows no rough through an installed ControlNet that nobody chose; the model's other ways are left. */
  autoControl: z.boolean().default(true),
});
export type GenerationInput = z.infer<typeof generationInputSchema>;
/** What a caller may send: settings that have a default can be left out. */
export type PartialGenerationInput = z.input<typeof generationInputSchema>;

export const enqueueGenerationSchema = z.object({
  ask: generationInputSchema,
  urgency: askedUrgencySchema.default('drawing'),
  /** The drawing that this one came from, for the history's tree. */
  parentId: idSchema.nullable().default(null),
});
export type EnqueueGeneration = z.infer<typeof enqueueGenerationSchema>;

/** Draw from a recipe: `same` gives the same pixels again, `vary` the same recipe with another seed. */
export const redrawGenerationSchema = z.object({
  seed: z.enum(['same', 'vary']),
  urgency: askedUrgencySchema.default('drawing'),
});
export type RedrawGeneration = z.infer<typeof redrawGenerationSchema>;

export const progressPhaseSchema = z.enum([
  'waiting-for-model',
  'encoding',
  'denoising',
  'decoding',
  'finishing',
  'storing',
]);
export type ProgressPhase = z.infer<typeof progressPhaseSchema>;

export const progressSchema = z.object({
  phase: progressPhaseSchema,
  step: z.number().int(),
  stepCount: z.number().int(),
  /** Which of the batch, from 0. */
  pictureIndex: z.number().int(),
  /** Null until it can be said honestly. */
  timeLeftMs: z.number().int().nullable(),
  /** Step of the latest preview, for `/api/generations/{id}/preview?step=`; null before the first. */
  previewStep: z.number().int().nullable(),
  /** Goes up with every change. */
  version: z.number().int(),
});
export type Progress = z.infer<typeof progressSchema>;

export const generationSchema = z.object({
  id: idSchema,
  projectId: idSchema,
  status: generationStatusSchema,
  ask: generationInputSchema,
  modelId: z.string().nullable(),
  modelName: z.string().nullable(),
  /** What was drawn from, after compiling. */
  compiled: z.object({ text: z.string(), negative: z.string() }),
  size: z.object({ widthPx: z.number().int(), heightPx: z.number().int() }),
  seed: seedSchema,
  sampler: z.string(),
  steps: z.number().int(),
  pictureCount: z.number().int(),
  parentId: idSchema.nullable(),
  /** The panel that it is for. */
  panelId: idSchema.nullable(),
  /** The page that it draws whole. */
  pageId: idSchema.nullable().optional(),
  /** The rough that it follows; null where the maker brought one, or the prompt's words make it. */
  rough: roughSpecificationSchema.nullable(),
  /** Who of the project's characters is in it, from left to right. */
  cast: z.array(z.object({ characterId: idSchema.nullable(), name: z.string(), revision: z.number().int() })),
  /** Drawn before the project's style was changed. */
  isOlderStyle: z.boolean(),
  authorName: z.string().nullable(),
  isMine: z.boolean(),
  recipeHash: sha256Schema,
  /** The LoRAs with their strengths, the VAE, embeddings, ControlNets and the refiner that it is drawn with. */
  networks: z.array(z.string()).optional(),
  /** What the drawing told besides, such as weights of a LoRA that did nothing. */
  warnings: z.array(z.string()).optional(),
  /** While it runs, and where it stopped when it failed. */
  progress: progressSchema.nullable(),
  /** How many drawings go before it; null when it is not waiting. */
  ahead: z.number().int().nullable(),
  /** About how long until it starts, from the pace of late; null when it is not waiting or nobody can say. */
  startsInMs: z.number().int().nullable().optional(),
  failure: z.object({ code: z.string(), sentence: z.string() }).nullable(),
  pictures: z.array(pictureSchema),
  queuedAt: momentSchema,
  startedAt: momentSchema.nullable(),
  finishedAt: momentSchema.nullable(),
});
export type Generation = z.infer<typeof generationSchema>;

/** A generation with its complete recipe (the pipeline's request) and what drew it. */
export const generationDetailSchema = generationSchema.extend({
  recipe: z.record(z.string(), z.unknown()),
  drawnWith: z.record(z.string(), z.unknown()).nullable(),
});
export type GenerationDetail = z.infer<typeof generationDetailSchema>;

/** One waiting or running drawing. Other people's show who and how far, not what: prompt, project and preview are null. */
export const queueEntrySchema = z.object({
  generationId: idSchema,
  status: generationStatusSchema,
  urgency: urgencySchema,
  isMine: z.boolean(),
  authorName: z.string().nullable(),
  projectId: idSchema.nullable(),
  projectTitle: z.string().nullable(),
  prompt: z.string().nullable(),
  /** What its rough is drawn from; null too where the maker brought a rough of their own. */
  rough: z.object({ text: z.string(), seed: seedSchema }).nullable(),
  modelName: z.string().nullable(),
  size: z.object({ widthPx: z.number().int(), heightPx: z.number().int() }),
  pictureCount: z.number().int(),
  progress: progressSchema.nullable(),
  ahead: z.number().int().nullable(),
  startsInMs: z.number().int().nullable().optional(),
  queuedAt: momentSchema,
  startedAt: momentSchema.nullable(),
});
export type QueueEntry = z.infer<typeof queueEntrySchema>;

/** Where to move a waiting drawing among one's own: before another, or to an end. */
export const moveGenerationSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('front') }),
  z.object({ to: z.literal('back') }),
  z.object({ to: z.literal('before'), generationId: idSchema }),
]);
export type MoveGeneration = z.infer<typeof moveGenerationSchema>;

/** How fast the queue moves: a drawing with so many before it starts in about `eachMs` times those, plus `firstMs`. */
export const queuePaceSchema = z.object({ eachMs: z.number(), firstMs: z.number() });
export type QueuePace = z.infer<typeof queuePaceSchema>;

/**
 * What the event stream sends. `snapshot` comes first after every connection, so a reload loses nothing; ids of events
 * are not needed to resume.
 */
export const generationEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('snapshot'), generations: z.array(generationSchema) }),
  z.object({ type: z.literal('changed'), generation: generationSchema }),
  z.object({ type: z.literal('progress'), generationId: idSchema, progress: progressSchema }),
  z.object({ type: z.literal('removed'), generationId: idSchema }),
  /** Waiting drawings with another number before them than was told last; `pace` is null when it is not known. */
  z.object({
    type: z.literal('queue'),
    ahead: z.record(z.string(), z.number().int()),
    pace: queuePaceSchema.nullable(),
  }),
  /** Other parts of the project that changed. */
  z.object({ type: z.literal('subjects'), subjects: z.array(projectSubjectSchema) }),
  /** Everybody who has a page of the project open. */
  z.object({ type: z.literal('presence'), people: z.array(presentSchema) }),
]);
export type GenerationEvent = z.infer<typeof generationEventSchema>;

/** Preview the compiled prompt. */
export const compilePromptSchema = z.object({
  modelId: modelIdSchema.nullable().default(null),
  projectId: idSchema.nullable().default(null),
  /** A location of the project, whose words stand behind the prompt's. */
  placeId: idSchema.nullable().default(null),
  prompt: textSchema.max(8000),
  negative: textSchema.max(4000).default(''),
});
export type CompilePrompt = z.infer<typeof compilePromptSchema>;

export const compiledPromptSchema = z.object({
  text: z.string(),
  negative: z.string(),
  /** Tokens the text encoder sees, and how many fit into one chunk. */
  tokenCount: z.number().int().nullable(),
  chunkSize: z.number().int(),
  /** Words the model does not know, where it says which it knows. */
  unknown: z.array(z.string()),
});
export type CompiledPrompt = z.infer<typeof compiledPromptSchema>;

export const tagSchema = z.object({
  name: z.string(),
  category: z.string(),
  /** How often it is used where it comes from; sorts the list. */
  postCount: z.number().int().nullable(),
  /** What was typed, when it was another word for this tag. */
  alias: z.string().nullable(),
});
export type Tag = z.infer<typeof tagSchema>;
