import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bookExportSchema } from '@/lib/contracts/job-operations';
import { environment } from '../environment';
import { writeBookExport } from '../exports/write-book-export';
import { workFileName } from '../housekeeping/clear-work-folder';
import { saveBlobFile } from '../storage/studio-blobs';
import { jobAuthor } from './job-author';
import type { JobHandler } from './run-job';

/** How long an export can be downloaded. */
const HOURS_KEPT = 24;
const HOUR_MS = 60 * 60 * 1000;

/** Where files lie while they are being written. */
export function workFolder(): string {
  return join(environment().dataFolder, 'work');
}

/** Books as files: written page by page beside the store, then stored whole. */
export function bookExportHandler(): JobHandler {
  return {
    async run(job, { signal, report }) {
      const input = bookExportSchema.parse(job.input);
      const { actor, projectId } = await jobAuthor(job);
      await mkdir(workFolder(), { recursive: true });
      const path = join(workFolder(), workFileName(job));
      try {
        const onPage = (done: number, of: number) => report(done, of);
        const { fileName, mediaType } = await writeBookExport(actor, projectId, { ...input, path, signal, onPage });
        const fileSha256 = await saveBlobFile(path, { mediaType });
        return async () => ({
          result: { fileName },
          fileSha256,
          expiresAt: new Date(Date.now() + HOURS_KEPT * HOUR_MS),
        });
      } finally {
        await rm(path, { force: true });
      }
    },
  };
}
