import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { fileResultSchema, requireJob } from '../queue/job-view';
import { studioBlobs } from '../storage/studio-blobs';
import { attachment } from '../http/attachment';

/**
 * The file that one of the actor's own jobs made, as it is read from the store.
 * @throws AppError `not-found`, `state-conflict` while it is not written or once it has expired
 */
export async function getJobFile(actor: Actor, jobId: string): Promise<Response> {
  const row = await requireJob(actor, jobId);
  const named = fileResultSchema.safeParse(row.result);
  const isThere = row.fileSha256 !== null && row.expiresAt !== null && row.expiresAt > new Date();
  const stream = isThere && row.fileSha256 !== null ? await studioBlobs().stream(row.fileSha256) : null;
  if (stream === null || row.file === null || !named.success) {
    throw new AppError('state-conflict', 'This file is not ready, or it has expired.', {
      action: 'Wait until the export is done, or start it again.',
    });
  }
  return new Response(stream, {
    headers: {
      'Content-Type': row.file.mediaType,
      'Content-Length': String(row.file.byteSize),
      'Cache-Control': 'private, no-store',
      'Content-Disposition': attachment(named.data.fileName),
    },
  });
}
