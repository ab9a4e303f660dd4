import { z } from 'zod';
import { jobSchema } from './jobs';
import { operation } from './operation';
import { MOST_PROJECT_FILE_BYTES, PROJECT_FILE_MEDIA_TYPE } from './project-files';
import { projectParamsSchema } from './projects';
import { pictureFrameSchema } from './region-edits';

/** What of the page an imported picture fills, as far as its proportions let it. */
export const PAGE_FITS = ['trim', 'bleed'] as const;
export const pageFitSchema = z.enum(PAGE_FITS);
export type PageFit = z.infer<typeof pageFitSchema>;

/** `keep` leaves letters in the pictures; `empty` lays empty balloons over those that are found. */
export const FOUND_BALLOONS = ['keep', 'empty'] as const;
export const foundBalloonsSchema = z.enum(FOUND_BALLOONS);
export type FoundBalloons = z.infer<typeof foundBalloonsSchema>;

/** What is known of a picture that was part of an imported page. */
export const importedPartSchema = z.object({
  /** Where it lies on its page. */
  frame: pictureFrameSchema,
  /** What its file says of how it was made: by a model alone, with one, or nothing of that. */
  origin: z.enum(['unknown', 'generated', 'composite']),
});
export type ImportedPart = z.infer<typeof importedPartSchema>;

export const pageImportOperations = {
  createPageImport: operation({
    id: 'createPageImport',
    method: 'POST',
    path: '/projects/{projectId}/page-imports',
    summary:
      'Import a picture, a zip or CBZ of pictures or PSD files, a PDF or a PSD as pages at the end of a project, with panels found on them: a worker reads it. Owners and editors',
    tag: 'Projects',
    access: 'person',
    status: 202,
    params: projectParamsSchema,
    query: z.object({
      name: z.string().min(1).max(200),
      fit: pageFitSchema.default('trim'),
      balloons: foundBalloonsSchema.default('keep'),
    }),
    bytes: [PROJECT_FILE_MEDIA_TYPE],
    isStreamed: true,
    maxBodyBytes: MOST_PROJECT_FILE_BYTES,
    result: jobSchema,
    problems: ['body-too-large', 'queue-full', 'storage-full', 'storage-limit-reached'],
  }),
} as const;
