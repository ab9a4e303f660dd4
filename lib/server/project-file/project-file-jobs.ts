import type { Job } from '@/lib/contracts/jobs';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { requireProject } from '../projects/require-project';
import { createJob } from '../queue/create-job';
import { getJob } from '../queue/job-view';
import { requireTurn } from '../queue/require-turn';
import { requireStorage } from '../storage/storage-limit';
import { uploadKeptUntil, withReceivedFile } from './receive-file';

/** Of one person, waiting or running. */
const TURNS = { most: 3, jobs: 'of these' } as const;

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
  return withReceivedFile(request, async (fileSha256) => {
    const id = await inTransaction(async () => {
      await requireTurn(actor, 'project-import', TURNS);
      const created = await createJob({
        kind: 'project-import',
        projectId: null,
        authorId: actor.userId,
        input: { name },
      });
      await database().job.update({ where: { id: created }, data: { fileSha256, expiresAt: uploadKeptUntil() } });
      return created;
    });
    return getJob(actor, id);
  });
}
