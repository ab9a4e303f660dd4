import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../app-error';
import { database } from '../database/database';
import type { ClaimedJob } from '../queue/claim-job';
import { studioBlobs } from '../storage/studio-blobs';

/** Writes the file that somebody uploaded for a job to a place on the disk. @throws AppError `state-conflict` once it expired */
export async function fetchUpload(job: ClaimedJob, path: string): Promise<void> {
  const { fileSha256 } = await database().job.findUniqueOrThrow({
    where: { id: job.id },
    select: { fileSha256: true },
  });
  const stream = fileSha256 === null ? null : await studioBlobs().stream(fileSha256);
  if (stream === null) {
    throw new AppError('state-conflict', 'The uploaded file is not kept any more.', {
      action: 'Choose the file again.',
    });
  }
  await pipeline(Readable.from(stream), createWriteStream(path));
}
