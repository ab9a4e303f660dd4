import { z } from 'zod';
import { printStageSchema } from './books';
import { disclosureSchema } from './disclosure';
import { exportSettingsSchema } from './export-settings';
import { jobKindSchema, jobSchema } from './jobs';
import { languageSchema } from './languages';
import { operation } from './operation';
import { idSchema } from './page';
import { preflightSchema } from './preflight';
import { projectParamsSchema } from './projects';

/** A book as a file. */
export const bookExportSchema = z.object({
  /** A preset of `lib/domain/export/presets`, which says everything that is left out here. */
  preset: z.string().max(40).default('proof'),
  /** Instead of the preset's own. */
  settings: exportSettingsSchema.optional(),
  /** Instead of that of the settings. */
  dpi: z.number().int().min(36).max(1200).optional(),
  /** Instead of the preset's own. */
  stage: printStageSchema.optional(),
  /** Every chapter when null. */
  chapter: z.number().int().min(1).nullable().default(null),
  /** Whose words are lettered; the book's own when null. */
  language: languageSchema.nullable().default(null),
  /** Also where pictures are out of date, which is `pages-out-of-date` otherwise. */
  anyway: z.boolean().default(false),
});
export type BookExport = z.infer<typeof bookExportSchema>;
export type BookExportInput = z.input<typeof bookExportSchema>;

export const jobParamsSchema = z.object({ jobId: idSchema });
const shared = { tag: 'Jobs', access: 'person' } as const;

export const jobOperations = {
  createBookExport: operation({
    ...shared,
    id: 'createBookExport',
    method: 'POST',
    path: '/projects/{projectId}/exports',
    summary: 'Export all pages as a file by a preset: a worker writes it, and the job tells when it can be downloaded',
    status: 202,
    params: projectParamsSchema,
    body: bookExportSchema,
    result: jobSchema,
    repeatable: true,
    problems: ['state-conflict', 'pages-out-of-date', 'queue-full'],
  }),
  checkBookExport: operation({
    ...shared,
    id: 'checkBookExport',
    method: 'POST',
    path: '/projects/{projectId}/exports/check',
    summary: 'Check an export before it is written: what would be missing, cut or too coarse, page by page',
    status: 200,
    params: projectParamsSchema,
    body: bookExportSchema,
    result: preflightSchema,
    problems: ['took-too-long', 'queue-full'],
  }),
  getDisclosure: operation({
    ...shared,
    id: 'getDisclosure',
    method: 'GET',
    path: '/projects/{projectId}/exports/disclosure',
    summary:
      'How the panels of a book or chapter were made, with the models that had a part in them, for shops that ask',
    status: 200,
    params: projectParamsSchema,
    query: z.object({ chapter: z.coerce.number().int().min(1).optional() }),
    result: disclosureSchema,
  }),
  findJobs: operation({
    ...shared,
    id: 'findJobs',
    method: 'GET',
    path: '/projects/{projectId}/jobs',
    summary: 'Your own jobs in a project: those that wait or run, and those that ended in the last day, newest first',
    status: 200,
    params: projectParamsSchema,
    query: z.object({ kind: jobKindSchema.optional() }),
    result: z.object({ items: z.array(jobSchema) }),
  }),
  getJob: operation({
    ...shared,
    id: 'getJob',
    method: 'GET',
    path: '/jobs/{jobId}',
    summary: 'One of your own jobs, and how far it is',
    status: 200,
    params: jobParamsSchema,
    result: jobSchema,
  }),
  cancelJob: operation({
    ...shared,
    id: 'cancelJob',
    method: 'POST',
    path: '/jobs/{jobId}/cancel',
    summary: 'Cancel one of your own jobs; nothing changes for one that has ended',
    status: 200,
    params: jobParamsSchema,
    result: jobSchema,
  }),
  pauseJob: operation({
    ...shared,
    id: 'pauseJob',
    method: 'POST',
    path: '/jobs/{jobId}/pause',
    summary: 'Pause one of your own imports; what is done stays',
    status: 200,
    params: jobParamsSchema,
    result: jobSchema,
    problems: ['state-conflict'],
  }),
  resumeJob: operation({
    ...shared,
    id: 'resumeJob',
    method: 'POST',
    path: '/jobs/{jobId}/resume',
    summary: 'Resume a paused import where it stopped',
    status: 200,
    params: jobParamsSchema,
    result: jobSchema,
    problems: ['state-conflict'],
  }),
  getJobFile: operation({
    ...shared,
    id: 'getJobFile',
    method: 'GET',
    path: '/jobs/{jobId}/file',
    summary: 'Download the file that one of your own jobs made',
    status: 200,
    params: jobParamsSchema,
    stream: { mediaType: 'application/octet-stream' },
    problems: ['state-conflict'],
  }),
} as const;
