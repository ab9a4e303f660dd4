import { z } from 'zod';
import { modelIdSchema, modelSchema } from './models';
import { operation } from './operation';
import { idSchema, momentSchema } from './page';

const tagSchema = z.string().trim().min(1).max(60);

/** What an admin notes on a model. */
export const updateModelSchema = z
  .object({
    tags: z.array(tagSchema).max(30),
    notes: z.string().max(4000),
    /** The series whose version it is; null takes it out of its series. */
    series: z.string().trim().min(1).max(120).nullable(),
  })
  .partial();
export type UpdateModel = z.infer<typeof updateModelSchema>;

/** What stands or waits upon a model. */
export const modelUseSchema = z.object({
  /** Drawings that were made with it. */
  drawnCount: z.number().int(),
  /** Drawings that wait or run. */
  waitingCount: z.number().int(),
  pausedCount: z.number().int(),
  isDefault: z.boolean(),
  /** What the studio would draw with instead; null when there is nothing else. */
  defaultInstead: z.string().nullable(),
  /** Projects that route a stage to it; those of others by number alone. */
  projects: z.array(z.object({ id: idSchema, title: z.string(), stages: z.array(z.string()) })),
  otherProjectCount: z.number().int(),
});
export type ModelUse = z.infer<typeof modelUseSchema>;

export const MODEL_EVENT_KINDS = [
  'tested',
  'allowed',
  'licence',
  'switched',
  'rolled-back',
  'removed',
  'restored',
  'purged',
] as const;

/** One line of a model's record. */
export const modelEventSchema = z.object({
  id: idSchema,
  modelId: modelIdSchema,
  kind: z.enum(MODEL_EVENT_KINDS),
  actorName: z.string(),
  /** The licence that was accepted, or the model that was switched to. */
  about: z.string(),
  createdAt: momentSchema,
});
export type ModelEvent = z.infer<typeof modelEventSchema>;

/** Drawings that wait for a model that is removed. */
export const waitingChoiceSchema = z.enum(['draw', 'cancel']);

const params = z.object({ modelId: modelIdSchema });
const shared = { tag: 'Models', params } as const;
const asAdmin = { ...shared, access: 'admin', result: modelSchema } as const;

export const modelDeskOperations = {
  updateModel: operation({
    ...asAdmin,
    id: 'updateModel',
    method: 'PATCH',
    path: '/models/{modelId}',
    summary: 'Set a model’s tags, notes and series',
    status: 200,
    body: updateModelSchema,
  }),
  removeModel: operation({
    ...asAdmin,
    id: 'removeModel',
    method: 'DELETE',
    path: '/models/{modelId}',
    summary: 'Move a model to the trash, once what is drawn with it has ended; it can be restored for 30 days',
    status: 202,
    query: z.object({ waiting: waitingChoiceSchema.default('draw') }),
    problems: ['state-conflict'],
  }),
  restoreModel: operation({
    ...asAdmin,
    id: 'restoreModel',
    method: 'POST',
    path: '/models/{modelId}/restore',
    summary: 'Restore a model from the trash',
    status: 202,
    problems: ['state-conflict'],
  }),
  purgeModel: operation({
    ...asAdmin,
    id: 'purgeModel',
    method: 'POST',
    path: '/models/{modelId}/purge',
    summary: 'Delete the files of a model in the trash for good',
    status: 202,
    problems: ['state-conflict'],
  }),
  testModel: operation({
    ...asAdmin,
    id: 'testModel',
    method: 'POST',
    path: '/models/{modelId}/test',
    summary: 'Draw the test picture of a model again',
    status: 202,
    problems: ['state-conflict'],
  }),
  allowModel: operation({
    ...asAdmin,
    id: 'allowModel',
    method: 'POST',
    path: '/models/{modelId}/allow',
    summary: 'Offer a model although it has not drawn its test picture',
    status: 200,
    problems: ['state-conflict'],
  }),
  acceptModelLicence: operation({
    ...asAdmin,
    id: 'acceptModelLicence',
    method: 'POST',
    path: '/models/{modelId}/licence',
    summary: 'Accept the licence of a model, as it is named',
    status: 200,
    body: z.object({ licence: z.string().min(1).max(200) }),
    problems: ['state-conflict'],
  }),
  switchModel: operation({
    ...asAdmin,
    id: 'switchModel',
    method: 'POST',
    path: '/models/{modelId}/switch',
    summary: 'Draw with this version: the studio’s default and all routes to other versions of its series follow',
    status: 200,
    body: z.object({
      /** Take the last switch of the series back instead, to the model that was used before. */
      isRollBack: z.boolean().default(false),
    }),
    problems: ['state-conflict'],
  }),
  getModelSample: operation({
    ...shared,
    access: 'person',
    id: 'getModelSample',
    method: 'GET',
    path: '/models/{modelId}/sample',
    summary: 'Get the test picture of a model',
    status: 200,
    stream: { mediaType: 'image/png' },
  }),
  getModelUse: operation({
    ...shared,
    access: 'person',
    id: 'getModelUse',
    method: 'GET',
    path: '/models/{modelId}/use',
    summary: 'What uses a model: drawings, projects, the studio’s default',
    status: 200,
    result: modelUseSchema,
  }),
  findModelEvents: operation({
    ...shared,
    access: 'admin',
    id: 'findModelEvents',
    method: 'GET',
    path: '/models/{modelId}/events',
    summary: 'The record of a model: who tested, allowed, switched or removed it, newest first',
    status: 200,
    result: z.object({ items: z.array(modelEventSchema) }),
  }),
} as const;
