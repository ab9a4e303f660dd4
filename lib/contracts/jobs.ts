import { z } from 'zod';
import { idSchema, momentSchema } from './page';

/** Long work that is no drawing: what a worker does in a row of the table `Job`. */
export const jobKindSchema = z.enum([
  'region-edit',
  'region-replay',
  'book-export',
  'book-drawing',
  'sheet-drawing',
  'sample-project',
  'story-import',
  'script-draft',
  'project-export',
  'project-import',
  'page-import',
  'model-trial',
  'device-test',
  'model-download',
  'storage-sweep',
  'studio-backup',
  'backup-check',
  'mail-digest',
]);
export type JobKind = z.infer<typeof jobKindSchema>;

export const jobSchema = z.object({
  id: idSchema,
  kind: jobKindSchema,
  /** Of the sample, and of imported projects: the project that it makes. */
  projectId: idSchema.nullable(),
  status: z.enum(['queued', 'paused', 'running', 'succeeded', 'failed', 'cancelled']),
  /** How many steps are done, and how many there are; pages or panels, by kind. */
  step: z.number().int(),
  stepCount: z.number().int(),
  failure: z.object({ code: z.string(), sentence: z.string() }).nullable(),
  /** The file that it made, until it expires. */
  file: z
    .object({ name: z.string(), mediaType: z.string(), byteSize: z.number().int(), expiresAt: momentSchema })
    .nullable(),
  queuedAt: momentSchema,
  finishedAt: momentSchema.nullable(),
});
export type Job = z.infer<typeof jobSchema>;
