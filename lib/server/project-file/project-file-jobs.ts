import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Job } from '@/lib/contracts/jobs';
import { MOST_PROJECT_FILE_BYTES } from '@/lib/contracts/project-files';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { environment } from '../environment';
import { requireProject } from '../projects/require-project';
import { createJob } from '../queue/create-job';
import { getJob } from '../queue/job-view';
import { requireTurn } from '../queue/require-turn';
import { requireStorage } from '../storage/storage-limit';
import { saveBlobFile } from '../storage/studio-blobs';

/** Of one person, waiting or running. */
const TURNS = { most: 3, jobs: 'of these' } as const;
/** How long an upload is kept for its job. */
const DAYS_KEPT = 2;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Asks a worker for a project as a file. For owners and editors. @throws AppError `not-found`, `role-missing`, `queue-full` */
export async function createProjectFile(actor: Actor, projectId: string): Promise<Job> {
  await requireProject(actor, projectId, 'edit');
  const id = await inTransaction(async () => {
    await requireTurn(actor, 'project-export', TURNS);
    return createJob({ kind: 'project-export', projectId, authorId: actor.userId, input: {} });
  });
  return getJob(actor, id);
}

/**
 * Takes a file onto the disk and asks a worker to import it as a new project. Anybody who is signed in. Who hangs up leaves
 * nothing behind.
 * @throws AppError `body-too-large`, `queue-full`, `storage-limit-reached`
 */
export async function createProjectImport(
  actor: Actor,
  { request, name }: { readonly request: Request; readonly name: string },
): Promise<Job> {
  await requireTurn(actor, 'project-import', TURNS);
  await requireStorage(actor.userId);
  const folder = join(environment().dataFolder, 'work');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `upload-${randomUUID()}`);
  try {
    await receive(request, path);
    const fileSha256 = await saveBlobFile(path, { mediaType: 'application/octet-stream' });
    const id = await inTransaction(async () => {
      await requireTurn(actor, 'project-import', TURNS);
      const created = await createJob({
        kind: 'project-import',
        projectId: null,
        authorId: actor.userId,
        input: { name },
      });
      const expiresAt = new Date(Date.now() + DAYS_KEPT * DAY_MS);
      await database().job.update({ where: { id: created }, data: { fileSha256, expiresAt } });
      return created;
    });
    return await getJob(actor, id);
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
