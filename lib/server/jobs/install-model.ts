import { thisMachine } from '@/pipeline/runtime';
import { database } from '../database/database';
import { clearDownload, downloadFolder, modelsFolder } from '../downloads/download-folder';
import { downloadInputSchema } from '../downloads/download-job';
import { DOWNLOAD_LIMITS } from '../downloads/download-limits';
import type { DownloadProgress } from '../downloads/download-progress';
import { runDownload } from '../downloads/run-download';
import { remoteOf } from '../downloads/sources';
import { readSources } from '../downloads/studio-source';
import { log } from '../log';
import { openProgressWriter } from '../queue/open-progress-writer';
import { heldSql } from '../queue/queue-table';
import type { JobHandler } from './run-job';

/**
 * Installs models: what an attempt has got stays on the disk for the next one, until the job is cancelled. When a model is
 * installed, the worker looks for models again.
 */
export function modelDownloadHandler({ onInstalled }: { onInstalled?(): Promise<void> }): JobHandler {
  return {
    async run(job, { signal }) {
      const input = downloadInputSchema.parse(job.input);
      const sources = await readSources();
      const progress = openProgressWriter<DownloadProgress>(async (state) => {
        await database().$executeRaw`
          UPDATE "Job" SET result = ${JSON.stringify(state)}::jsonb, "updatedAt" = clock_timestamp() WHERE ${heldSql(job)}`;
      });
      let last: DownloadProgress | null = null;
      try {
        const record = await runDownload({
          ...input,
          modelsFolder: modelsFolder(),
          workFolder: downloadFolder(job.id),
          remoteOf: (url) => remoteOf(sources, url),
          limits: DOWNLOAD_LIMITS,
          machine: thisMachine(),
          signal,
          now: () => new Date(),
          onProgress: (state) => {
            last = state;
            progress.report(state);
          },
        });
        // Files are in place whatever becomes of the row; an attempt after this one finds them there.
        await onInstalled?.().catch((error: unknown) => log().warn({ err: error }, 'looking for a new model failed'));
        const files = record.files.map(({ bytes }) => ({ bytes, doneBytes: bytes }));
        return async () => ({
          result: { step: 'done', files, bytesPerSecond: null, places: [...record.places], kind: record.kind },
        });
      } finally {
        await progress.end();
        if (signal.aborted) await settle(job.id, last);
      }
    },
  };
}

/** What a download that was stopped leaves: its last progress to look at, or nothing when it was cancelled. */
async function settle(id: string, last: DownloadProgress | null): Promise<void> {
  const row = await database().job.findUnique({ where: { id }, select: { status: true } });
  if (row === null || row.status === 'cancelled') return clearDownload(id);
  if (last !== null && row.status === 'paused') {
    await database().job.updateMany({
      where: { id, status: 'paused' },
      data: { result: { ...last, files: [...last.files] } },
    });
  }
}
