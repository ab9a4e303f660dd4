import { bookExportSchema } from '@/lib/contracts/job-operations';
import { openBookExport, writeBookExport } from '../exports/write-book-export';
import { saveBlobFile } from '../storage/studio-blobs';
import { jobAuthor } from './job-author';
import type { JobHandler } from './run-job';
import { inWorkFile, keptUntil } from './work-file';

/** Books as files: written page by page beside the store, then stored whole. */
export function bookExportHandler(): JobHandler {
  return {
    async run(job, { signal, report }) {
      const input = bookExportSchema.parse(job.input);
      const { actor, projectId } = await jobAuthor(job);
      return inWorkFile(job, async (path) => {
        const onPage = (done: number, of: number) => report(done, of);
        const opened = await openBookExport(actor, projectId, input);
        const { fileName, mediaType } = await writeBookExport(opened, { path, signal, onPage });
        const fileSha256 = await saveBlobFile(path, { mediaType });
        return async () => ({ result: { fileName }, fileSha256, expiresAt: keptUntil() });
      });
    },
  };
}
