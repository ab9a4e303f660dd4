import { z } from 'zod';
import { operation } from './operation';
import { idSchema, momentSchema, revisionSchema } from './page';
import { serverUrlSchema } from './server-url';

export const ENGINE_KINDS = ['a1111', 'comfyui', 'openai'] as const;
export const engineKindSchema = z.enum(ENGINE_KINDS);
export type EngineKind = z.infer<typeof engineKindSchema>;

/** What an engine may be unable to do; the interface tells it and offers none of it. */
export const engineLackSchema = z.enum([
  'imageToImage',
  'inpaint',
  'strength',
  'controlnet',
  'samplers',
  'seeds',
  'negative',
  'progress',
  'regions',
  'references',
  'wholePages',
  'layout',
]);
export type EngineLack = z.infer<typeof engineLackSchema>;

const modelNameSchema = z.string().trim().min(1).max(300);

/** A ComfyUI workflow as its “Export (API)” writes it: nodes by their ids. */
export const workflowSchema = z.record(z.string().max(100), z.unknown());
export type Workflow = z.infer<typeof workflowSchema>;

/** What an engine is asked with, beside its address. */
export const engineOptionsSchema = z.object({
  /** The models that people may choose, as the engine calls them; null offers all that it lists. */
  models: z.array(modelNameSchema).max(500).nullable().default(null),
  /** ComfyUI's: what is queued, with its model, prompts, size, seed and pictures exchanged. */
  workflow: workflowSchema.nullable().default(null),
  /** Side of the square whose area its pictures have, in pixels. */
  sidePx: z.number().int().min(256).max(2048).default(1024),
  /** OpenAI's: whether it takes pictures (`/images/edits`). */
  takesPictures: z.boolean().default(false),
  /** Whether its models draw whole pages: an admin says so, since no program does. */
  drawsPages: z.boolean().default(false),
});
export type EngineOptions = z.infer<typeof engineOptionsSchema>;

/** What an engine told of itself, in its own words. */
export const engineFactsSchema = z.object({
  /** Empty where it tells none. */
  version: z.string(),
  models: z.array(z.string()),
  /** The model that it has loaded, or that its workflow names; empty where it tells none. */
  currentModel: z.string().default(''),
  samplers: z.array(z.string()),
  schedules: z.array(z.string()),
  /** ControlNets whose names say what they follow. */
  controls: z.array(z.string()),
  /** The settings of its own that it knows, by which it can be told more for one drawing. */
  settings: z.array(z.string()).default([]),
  /** A1111's: the script that takes a page's layout, by the name that it lists; empty where there is none. */
  layoutScript: z.string().default(''),
  /** What its workflow draws with when nobody chooses. */
  defaults: z
    .object({ sampler: z.string(), schedule: z.string(), steps: z.number().int(), guidance: z.number() })
    .nullable()
    .default(null),
  lacks: z.array(engineLackSchema),
});
export type EngineFacts = z.infer<typeof engineFactsSchema>;

/** Another program that draws for Koma. Its key is never told. */
export const engineSchema = z.object({
  id: idSchema,
  kind: engineKindSchema,
  name: z.string(),
  url: z.string(),
  hasKey: z.boolean(),
  options: engineOptionsSchema.omit({ workflow: true }).extend({ hasWorkflow: z.boolean() }),
  facts: engineFactsSchema.nullable(),
  /** Why it can't draw now, in a sentence; null when it can. */
  problem: z.string().nullable(),
  seenAt: momentSchema.nullable(),
  revision: revisionSchema,
});
export type Engine = z.infer<typeof engineSchema>;

const keySchema = z.string().max(500);
const engineNameSchema = z.string().trim().min(1).max(60);

export const createEngineSchema = z.object({
  kind: engineKindSchema,
  name: engineNameSchema,
  url: serverUrlSchema,
  /** A token, or `user:password`. */
  key: keySchema.default(''),
  options: engineOptionsSchema.prefault({}),
});
export type CreateEngine = z.input<typeof createEngineSchema>;
/** As it is parsed. */
export type CreatedEngine = z.output<typeof createEngineSchema>;

/** What is left out stays; a key is removed when the address names another host. */
export const updateEngineSchema = z.object({
  name: engineNameSchema.optional(),
  url: serverUrlSchema.optional(),
  key: keySchema.optional(),
  options: z
    .object({
      models: engineOptionsSchema.shape.models.unwrap().optional(),
      workflow: engineOptionsSchema.shape.workflow.unwrap().optional(),
      sidePx: engineOptionsSchema.shape.sidePx.unwrap().optional(),
      takesPictures: z.boolean().optional(),
      drawsPages: z.boolean().optional(),
    })
    .optional(),
});
export type UpdateEngine = z.infer<typeof updateEngineSchema>;

/** What to try: an engine that is not added yet, or one that is, with what was changed of it. */
export const testEngineSchema = z.object({
  /** Of an engine that was added: its key and workflow are used where none are given, the key for the same host only. */
  engineId: idSchema.optional(),
  kind: engineKindSchema,
  url: serverUrlSchema,
  key: keySchema.default(''),
  workflow: engineOptionsSchema.shape.workflow,
  takesPictures: engineOptionsSchema.shape.takesPictures,
  drawsPages: engineOptionsSchema.shape.drawsPages,
});
export type TestEngine = z.input<typeof testEngineSchema>;

const one = { params: z.object({ engineId: idSchema }), access: 'admin', tag: 'Engines' } as const;
/** A workflow of some hundred nodes, with room. */
const maxBodyBytes = 2 * 1024 * 1024;

export const engineOperations = {
  findEngines: operation({
    id: 'findEngines',
    method: 'GET',
    path: '/engines',
    summary: 'List the other programs that draw for Koma',
    tag: 'Engines',
    access: 'admin',
    status: 200,
    result: z.object({ items: z.array(engineSchema) }),
  }),
  createEngine: operation({
    id: 'createEngine',
    method: 'POST',
    path: '/engines',
    summary: 'Add an engine (A1111 web UI, ComfyUI or an OpenAI-compatible images endpoint)',
    tag: 'Engines',
    access: 'admin',
    status: 201,
    body: createEngineSchema,
    result: engineSchema,
    maxBodyBytes,
    problems: ['request-invalid'],
  }),
  updateEngine: operation({
    id: 'updateEngine',
    method: 'PATCH',
    path: '/engines/{engineId}',
    summary: 'Update an engine',
    ...one,
    status: 200,
    body: updateEngineSchema,
    result: engineSchema,
    revision: true,
    maxBodyBytes,
    problems: ['request-invalid'],
  }),
  deleteEngine: operation({
    id: 'deleteEngine',
    method: 'DELETE',
    path: '/engines/{engineId}',
    summary: 'Remove an engine; pictures that it drew stay',
    ...one,
    status: 204,
  }),
  testEngine: operation({
    id: 'testEngine',
    method: 'POST',
    path: '/engines/test',
    summary: 'Test the connection to an engine: its models, its samplers and what it can’t do',
    tag: 'Engines',
    access: 'admin',
    status: 200,
    body: testEngineSchema,
    result: engineFactsSchema,
    maxBodyBytes,
    problems: ['request-invalid', 'engine-unreachable', 'engine-refused', 'engine-busy', 'engine-answer-invalid'],
  }),
} as const;
