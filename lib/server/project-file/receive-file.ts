import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MOST_PROJECT_FILE_BYTES } from '@/lib/contracts/project-files';
import { AppError } from '../app-error';
import { environment } from '../environment';
import { saveBlobFile } from '../storage/studio-blobs';

/** How long an upload is kept for its job. */
const DAYS_KEPT = 2;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Until when a file that is uploaded now is kept for its job. */
export function uploadKeptUntil(): Date {
  return new Date(Date.now() + DAYS_KEPT * DAY_MS);
}

/**
 * Takes a request's bytes onto the disk and stores them, without holding them in memory. Who hangs up leaves nothing behind.
 * @param work gets the file's hash
 * @throws AppError `body-too-large`, `request-invalid`, `storage-full`
 */
export async function withReceivedFile<Result>(
  request: Request,
  work: (fileSha256: string) => Promise<Result>,
): Promise<Result> {
  const folder = join(environment().dataFolder, 'work');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `upload-${randomUUID()}`);
  try {
    await receive(request, path);
    return await work(await saveBlobFile(path, { mediaType: 'application/octet-stream' }));
  } finally {
    await rm(path, { force: true });
  }
}

async function receive(request: Request, path: string): Promise<void> {
  const tooLarge = new AppError('body-too-large', 'The file is larger than 4 GB.', {
    action: 'Export the project in parts, then import those.',
  });
  if (Number(request.headers.get('content-length') ?? 0) > MOST_PROJECT_FILE_BYTES) throw tooLarge;
  if (request.body === null)
    throw new AppError('request-invalid', 'The file is empty.', { action: 'Choose the file again.' });
  let length = 0;
  const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      length += chunk.byteLength;
      if (length > MOST_PROJECT_FILE_BYTES) throw tooLarge;
      yield chunk;
    }
  };
  await pipeline(Readable.from(chunksOf(request.body)), counted, createWriteStream(path, { flags: 'wx' }));
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
