import type { Job } from '@/lib/contracts/jobs';
import type { FoundBalloons, PageFit } from '@/lib/contracts/page-imports';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { uploadKeptUntil, withReceivedFile } from '../project-file/receive-file';
import { requireProject } from '../projects/require-project';
import { createJob } from '../queue/create-job';
import { getJob } from '../queue/job-view';
import { requireTurn } from '../queue/require-turn';
import { requireStorage } from '../storage/storage-limit';

/** Of one person, waiting or running. */
const TURNS = { most: 3, jobs: 'imports' } as const;

/**
 * Takes a file onto the disk and asks a worker to import its pages. For owners and editors. Who hangs up leaves nothing
 * behind.
 * @throws AppError `not-found`, `role-missing`, `body-too-large`, `queue-full`, `storage-limit-reached`
 */
export async function createPageImport(
  actor: Actor,
  o: {
    readonly projectId: string;
    readonly request: Request;
    readonly name: string;
    readonly fit: PageFit;
    readonly balloons: FoundBalloons;
  },
): Promise<Job> {
  const { projectId, name, fit, balloons } = o;
  await requireProject(actor, projectId, 'edit');
  await requireTurn(actor, 'page-import', TURNS);
  await requireStorage(actor.userId);
  return withReceivedFile(o.request, async (fileSha256) => {
    const id = await inTransaction(async () => {
      await requireTurn(actor, 'page-import', TURNS);
      const input = { name, fit, balloons };
      const created = await createJob({ kind: 'page-import', projectId, authorId: actor.userId, input });
      await database().job.update({ where: { id: created }, data: { fileSha256, expiresAt: uploadKeptUntil() } });
      return created;
    });
    return getJob(actor, id);
  });
}
