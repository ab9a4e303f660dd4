import { z } from 'zod';
import { jobKindSchema } from './jobs';
import { operation } from './operation';
import { idSchema, momentSchema, pageQuerySchema, pageSchema } from './page';

/** What a worker does: a job by its kind, or a drawing. */
export const studioJobKindSchema = z.enum(['drawing', ...jobKindSchema.options]);
export type StudioJobKind = z.infer<typeof studioJobKindSchema>;

const statusSchema = z.enum(['queued', 'paused', 'running', 'succeeded', 'failed', 'cancelled']);

/** `active`: what waits, rests or runs. `ended`: what succeeded, failed or was cancelled. */
export const JOB_STATES = ['active', 'ended', ...statusSchema.options] as const;

export const JOB_LEVELS = ['low', 'normal', 'high'] as const;

/** A job of anybody, for admins: who has what done and how far it is, and not what it shows or says. */
export const studioJobSchema = z.object({
  id: idSchema,
  kind: studioJobKindSchema,
  status: statusSchema,
  level: z.enum(JOB_LEVELS),
  /** Null for what the studio does by itself, and for people who are gone. */
  personId: idSchema.nullable(),
  personName: z.string().nullable(),
  projectId: idSchema.nullable(),
  projectTitle: z.string().nullable(),
  /** Of a download: the model. */
  name: z.string().nullable(),
  /** The machine that works on it, or did. */
  host: z.string().nullable(),
  step: z.number().int(),
  stepCount: z.number().int(),
  failure: z.string().nullable(),
  queuedAt: momentSchema,
  startedAt: momentSchema.nullable(),
  finishedAt: momentSchema.nullable(),
});
export type StudioJob = z.infer<typeof studioJobSchema>;

const filterSchema = z.object({
  state: z.enum(JOB_STATES).default('active'),
  kind: studioJobKindSchema.optional(),
  personId: idSchema.optional(),
  projectId: idSchema.optional(),
});
export type StudioJobFilter = z.infer<typeof filterSchema>;

/** `front` and `back` go before and behind everything that waits now; the levels are kept among what comes later too. */
export const JOB_CHANGES = ['cancelled', 'front', 'back', ...JOB_LEVELS] as const;
export const studioJobChangeSchema = z.object({ to: z.enum(JOB_CHANGES) });
export type StudioJobChange = z.infer<typeof studioJobChangeSchema>;

/** The queue as a whole. */
export const queueStateSchema = z.object({
  /** Nothing new is started but upkeep and messages; what runs is finished. */
  isPaused: z.boolean(),
});
export type QueueState = z.infer<typeof queueStateSchema>;

/** The event of the stream: something of the list, or of its progress, is another than before. */
export const studioJobsEventSchema = z.object({ type: z.literal('jobs') });

const shared = { tag: 'Jobs', access: 'admin' } as const;

export const studioJobOperations = {
  findStudioJobs: operation({
    ...shared,
    id: 'findStudioJobs',
    method: 'GET',
    path: '/jobs',
    summary: 'List everybody’s jobs: running ones, waiting ones by priority, paused ones, ended ones newest first',
    status: 200,
    query: pageQuerySchema.extend({
      ...filterSchema.shape,
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    result: pageSchema(studioJobSchema),
  }),
  streamStudioJobs: operation({
    ...shared,
    id: 'streamStudioJobs',
    method: 'GET',
    path: '/jobs/events',
    summary: 'Stream an event whenever a job of anybody has changed',
    status: 200,
    stream: { mediaType: 'text/event-stream', event: studioJobsEventSchema },
    problems: ['too-many-attempts'],
  }),
  changeStudioJob: operation({
    ...shared,
    id: 'changeStudioJob',
    method: 'POST',
    path: '/jobs/{jobId}/change',
    summary: 'Cancel anybody’s job, or change its priority while it waits',
    status: 200,
    params: z.object({ jobId: idSchema }),
    body: studioJobChangeSchema,
    result: studioJobSchema,
    problems: ['state-conflict'],
  }),
  getQueueState: operation({
    tag: 'Jobs',
    access: 'person',
    id: 'getQueueState',
    method: 'GET',
    path: '/queue/state',
    summary: 'Whether the queue is paused',
    status: 200,
    result: queueStateSchema,
  }),
  setQueueState: operation({
    ...shared,
    id: 'setQueueState',
    method: 'PUT',
    path: '/queue/state',
    summary:
      'Pause the queue of the studio, or resume it. Running jobs are finished; backups, cleanups and messages continue',
    status: 200,
    body: queueStateSchema,
    result: queueStateSchema,
  }),
} as const;
