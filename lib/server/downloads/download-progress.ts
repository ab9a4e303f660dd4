import { z } from 'zod';
import { downloadStepSchema } from '@/lib/contracts/downloads';

/** How far an installation is, as a worker writes it into its job's `result` while it runs. */
export const downloadProgressSchema = z.object({
  step: downloadStepSchema,
  files: z.array(z.object({ bytes: z.number().nullable(), doneBytes: z.number() })),
  bytesPerSecond: z.number().nullable(),
});
export type DownloadProgress = z.infer<typeof downloadProgressSchema>;

export const NO_PROGRESS: DownloadProgress = { step: 'waiting', files: [], bytesPerSecond: null };
